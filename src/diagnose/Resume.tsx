import questions from 'virtual:questions'
import type { ErrorEntry } from '../content-model/types'
import { Link } from '../router/Link'
import { statePath } from './answers'
import { answerLabel } from './answer-words'
import { replay } from './engine'
import { keptState } from './resume'
import { useKept } from './use-resume'

/** At the start of the wizard: the offer to go on where this device left off. */
export function Resume({ errors }: { errors: readonly ErrorEntry[] }) {
  const kept = useKept()
  if (!kept) return null
  const { given } = replay(questions, errors, kept.answers)
  const article = errors.find(({ id }) => id === kept.fix)
  const words = [...given.map(answerLabel), ...(article ? [article.title] : [])]
  if (words.length === 0) return null
  return (
    <section aria-label="Where you left off" className="mb-5 border-l-6 border-accent bg-accent-soft px-4 py-3">
      <p>
        You were here before: <span className="font-medium">{words.join(' · ')}</span>
      </p>
      <div className="mt-2 flex flex-wrap items-center gap-x-4">
        <Link to={statePath(kept)} className="button">
          Pick up where I left off
        </Link>
        <button type="button" className="link min-h-11 px-1" onClick={keptState.forget}>
          Clear it
        </button>
      </div>
      <p className="mt-1 text-sm text-ink-soft">Your answers stay on this device only, for seven days.</p>
    </section>
  )
}
