import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import * as m from '#words'
import type { Option } from '../content-model/types'
import { fold } from '../text/plain'
import { Scripted } from '../ui/Deferred'
import { UNSURE } from '../content-model/enums'

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

interface FilterProps {
  text: string
  onType: (text: string) => void
  /** How many answers match, and how many there are. */
  found: number
  all: number
}

/** A field that narrows a long list of answers while the reader types. It is no part of the answer. */
function OptionFilter({ text, onType, found, all }: FilterProps) {
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const isTyped = text.trim() !== ''

  function clear() {
    onType('')
    field.current?.focus()
  }

  return (
    <Scripted>
      <div className="mt-4 max-w-md">
        <label htmlFor={id} className="text-sm font-semibold">
          {m.diagnose_filter_label()}
        </label>
        <input
          ref={field}
          id={id}
          value={text}
          onChange={(event) => onType(event.target.value)}
          onKeyDown={goToAnswers}
          autoComplete="off"
          className="field mt-1"
        />
        <div className="mt-1 flex min-h-11 items-center gap-4 text-sm text-ink-soft">
          <p role="status">{isTyped ? matches(found, all) : m.diagnose_filter_all({ all })}</p>
          {isTyped && (
            <button type="button" onClick={clear} className="link min-h-11 shrink-0">
              {m.diagnose_filter_clear()}
            </button>
          )}
        </div>
      </div>
    </Scripted>
  )
}

function matches(found: number, all: number): string {
  return found > 0 ? m.diagnose_filter_found({ found, all }) : m.diagnose_filter_none()
}

/** Enter leads from the field to the first answer. Without this it would send the form. */
function goToAnswers(event: KeyboardEvent<HTMLInputElement>) {
  if (event.key !== 'Enter') return
  event.preventDefault()
  event.currentTarget.form?.querySelector<HTMLElement>('.option:not([hidden]) input')?.focus()
}

/**
 * The options that contain every word of a text in their label, hint or group. Capitals, accents, apostrophes and quotes
 * do not count.
 */
export function findOptions(options: readonly Option[], text: string): Option[] {
  const words = plain(text).split(/\s+/)
  return options.filter(({ label, hint = '', group = '' }) => {
    const whole = plain(`${label} ${hint} ${group}`)
    return words.every((word) => whole.includes(word))
  })
}

function plain(text: string): string {
  return fold(text).replace(/['’"“”]/g, '')
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
