import { useId, type ReactNode } from 'react'
import type { Option } from '../content-model/types'

/** More options than this are laid out in two columns, because one column would not fit a screen. */
const ONE_COLUMN = 6
/** A list of up to this many options is quick to scan without headings. */
const WITHOUT_HEADINGS = 10

interface Props {
  /** The question's id: the name of its radios. */
  name: string
  options: readonly Option[]
  chosen: string | undefined
}

/** The answers to choose from: in two columns when there are many, under headings when there are too many to scan. */
export function OptionList({ name, options, chosen }: Props) {
  const layout = options.length > ONE_COLUMN ? 'options options-many' : 'options'
  return (
    <div className="mt-4 grid gap-5">
      {groupOptions(options).map((group) => (
        <Group key={group.name} name={group.name}>
          <div className={layout}>
            {group.options.map((option) => (
              <OptionCard key={option.id} name={name} option={option} chosen={chosen === option.id} />
            ))}
          </div>
        </Group>
      ))}
    </div>
  )
}

function Group({ name, children }: { name: string; children: ReactNode }) {
  const id = useId()
  if (name === '') return children
  return (
    <div role="group" aria-labelledby={id}>
      <h2 id={id} className="mb-2 text-base font-semibold text-ink-soft">
        {name}
      </h2>
      {children}
    </div>
  )
}

/** One answer as a radio whose whole card is a target, large enough for gloves. The hint is not part of its name. */
function OptionCard({ name, option, chosen }: { name: string; option: Option; chosen: boolean }) {
  const id = useId()
  const hintId = `${id}-hint`
  return (
    <div className="option">
      <input
        type="radio"
        id={id}
        name={name}
        value={option.id}
        defaultChecked={chosen}
        aria-describedby={option.hint ? hintId : undefined}
        className="relative z-10 mt-0.5 size-6 shrink-0 accent-accent"
      />
      <div className="min-w-0">
        <label htmlFor={id} className="font-medium cursor-pointer after:absolute after:inset-0">
          {option.label}
        </label>
        {option.hint && (
          <p id={hintId} className="text-sm text-ink-soft">
            {option.hint}
          </p>
        )}
      </div>
    </div>
  )
}

interface OptionGroup {
  /** The heading; empty for options without a group. */
  name: string
  options: Option[]
}

/**
 * Divides a long list of options by their groups, in the order in which the groups first appear, with options
 * that have no group last. A short list, or one that would have a single heading, stays whole.
 */
export function groupOptions(options: readonly Option[]): OptionGroup[] {
  const names = new Set(options.flatMap(({ group }) => group ?? []))
  if (options.length <= WITHOUT_HEADINGS || names.size < 2) return [{ name: '', options: [...options] }]
  return [...names, '']
    .map((name) => ({ name, options: options.filter(({ group = '' }) => group === name) }))
    .filter((group) => group.options.length > 0)
}
