import { useEffect } from 'react'
import * as v from 'valibot'
import * as m from '#words'
import questions from 'virtual:questions'
import type { ErrorEntry, Question } from '../content-model/types'
import { Link } from '../ui/Link'
import { createPersistedStore, usePersisted } from '../storage'
import { aroundMark, MARK } from '../text/marks'
import { answerLabel, parseState, statePath, type WizardState } from './answers'
import { replay } from './engine'

const DAY = 86_400_000
const MAX_AGE = 7 * DAY

/** Ids and a time only: nothing that a person typed. */
const progressSchema = v.object({ query: v.string(), at: v.number() })
type Progress = v.InferOutput<typeof progressSchema>

/** Where the user left off on this device. */
export const savedProgress = createPersistedStore({
  key: 'wizard',
  version: 2,
  isValue: (value) => v.is(progressSchema, value),
})

/** What to save for the address of a state. */
export function toProgress(path: string, at: number): Progress {
  return { query: new URL(path, 'https://x.invalid').search, at }
}

/** The state to resume; undefined when the saved one is old, empty, from the future, or ended well. */
export function fromProgress(
  saved: Progress | undefined,
  questions: readonly Question[],
  now: number,
): WizardState | undefined {
  if (!saved || saved.at > now + DAY || now - saved.at > MAX_AGE) return undefined
  const { wait: _, ...state } = parseState(new URLSearchParams(saved.query), questions).state
  return isWorthSaving(state) ? state : undefined
}

/** Whether something was answered or begun that has not ended well yet. */
export function isWorthSaving({ answers, fix, result }: WizardState): boolean {
  return (Object.keys(answers).length > 0 || fix !== undefined) && result !== 'fixed'
}

/** Saves the state on this device as the user goes on, and clears it once the problem is fixed. */
export function useSaveProgress(state: WizardState): void {
  const path = statePath(state)
  const isSaved = isWorthSaving(state)
  const isFixed = state.result === 'fixed'
  useEffect(() => {
    if (isSaved) savedProgress.write(toProgress(path, Date.now()))
    else if (isFixed) savedProgress.clear()
  }, [path, isSaved, isFixed])
}

/** Read once, so that it does not change from render to render. */
const loadedAt = Date.now()

/** At the start of the wizard: the offer to continue where the user left off on this device. */
export function Resume({ errors }: { errors: readonly ErrorEntry[] }) {
  const state = fromProgress(usePersisted(savedProgress), questions, loadedAt)
  if (!state) return null
  const { given } = replay(questions, errors, state.answers)
  const article = errors.find(({ id }) => id === state.fix)
  const labels = [...given.map(answerLabel), ...(article ? [article.title] : [])]
  if (labels.length === 0) return null
  const [beforeLabels, afterLabels] = aroundMark(m.diagnose_resume_answers({ answers: MARK }))
  return (
    <section aria-label={m.diagnose_resume_label()} className="mb-5 border-l-6 border-accent bg-accent-soft px-4 py-3">
      <p>
        {beforeLabels}
        <span className="font-medium">{labels.join(' · ')}</span>
        {afterLabels}
      </p>
      <div className="mt-2 flex flex-wrap items-center gap-x-4">
        <Link to={statePath(state)} className="button">
          {m.diagnose_resume_continue()}
        </Link>
        <button type="button" className="link min-h-11 px-1" onClick={savedProgress.clear}>
          {m.diagnose_resume_clear()}
        </button>
      </div>
      <p className="mt-1 text-sm text-ink-soft">{m.diagnose_resume_stored()}</p>
    </section>
  )
}
