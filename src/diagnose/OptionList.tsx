import { useId, useState, type ReactNode } from 'react'
import type { Option } from '../content-model/types'
import { UNSURE } from './engine'
import { findOptions } from './find-options'
import { OptionFilter } from './OptionFilter'

/** More options than this are laid out in two columns, because one column would not fit a screen. */
const ONE_COLUMN = 6
/** A list of up to this many options is quick to scan without headings. */
const WITHOUT_HEADINGS = 10
/** More answers than this get a field to find one. */
const WITHOUT_FIELD = 12

interface Props {
  /** The question's id: the name of its radios. */
  name: string
  options: readonly Option[]
  /** The answer to begin with. */
  chosen: string | undefined
}

/**
 * The answers to choose from: in two columns when there are many, under headings when there are too many to scan, with a
 * field to find one. The field hides radios and removes none, so that they stay one group and a choice is never lost.
 */
export function OptionList({ name, options, chosen: before }: Props) {
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState(before)
  const answers = options.filter(({ id }) => id !== UNSURE)
  const found = findOptions(answers, text)
  const isShown = (option: Option) =>
    found.includes(option) || [chosen, UNSURE].includes(option.id) || (found.length === 0 && option.none === true)
  const layout = options.length > ONE_COLUMN ? 'options options-many' : 'options'
  return (
    <>
      {answers.length > WITHOUT_FIELD && (
        <OptionFilter text={text} onType={setText} found={found.length} all={answers.length} />
      )}
      <div className="mt-4 grid gap-5">
        {groupOptions(options).map((group) => (
          <Group key={group.name} name={group.name} hidden={!group.options.some(isShown)}>
            <div className={layout}>
              {group.options.map((option) => (
                <OptionCard
                  key={option.id}
                  name={name}
                  option={option}
                  isChosen={before === option.id}
                  onChoose={setChosen}
                  hidden={!isShown(option)}
                />
              ))}
            </div>
          </Group>
        ))}
      </div>
    </>
  )
}

function Group({ name, hidden, children }: { name: string; hidden: boolean; children: ReactNode }) {
  const id = useId()
  if (name === '') return children
  return (
    <div role="group" aria-labelledby={id} hidden={hidden}>
      <h2 id={id} className="mb-2 text-base font-semibold text-ink-soft">
        {name}
      </h2>
      {children}
    </div>
  )
}

interface CardProps {
  name: string
  option: Option
  /** At first. */
  isChosen: boolean
  onChoose: (id: string) => void
  hidden: boolean
}

/** One answer as a radio whose whole card is a target, large enough for gloves. The hint is not part of its name. */
function OptionCard({ name, option, isChosen, onChoose, hidden }: CardProps) {
  const id = useId()
  const hintId = `${id}-hint`
  return (
    <div className="option" hidden={hidden}>
      <input
        type="radio"
        id={id}
        name={name}
        value={option.id}
        // Left to the browser: a choice made before the script ran stays.
        defaultChecked={isChosen}
        onChange={() => onChoose(option.id)}
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
