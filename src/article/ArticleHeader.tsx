import { Link } from 'react-router'
import { isError } from '../catalog/catalogue'
import { fixersInWords, RETRY_LABELS } from '../catalog/labels'
import type { ArticleInfo } from '../catalog/types'
import { paths } from '../paths'
import { ComponentNotice } from '../status/ComponentNotice'
import { ErrorBoundary } from '../ui/ErrorBoundary'
import { ReviewNotice } from './ReviewNotice'

/** Title, one sentence, who can fix it, and whether the service itself has trouble right now. */
export function ArticleHeader({ info: { entry, steps } }: { info: ArticleInfo }) {
  const first = steps[0]
  return (
    <header>
      <h1 className="text-3xl">{entry.title}</h1>
      <p className="mt-3 text-lg text-ink-soft">{entry.summary}</p>
      {isError(entry) && (
        <dl className="mt-5 grid gap-x-8 gap-y-2 border-y border-line py-4 sm:grid-cols-2">
          <div>
            <dt className="text-sm text-ink-soft">Who can fix it</dt>
            <dd className="font-semibold">{fixersInWords(entry.fixedBy)}</dd>
          </div>
          <div>
            <dt className="text-sm text-ink-soft">Try again?</dt>
            <dd className="font-semibold">{RETRY_LABELS[entry.retry]}</dd>
          </div>
        </dl>
      )}
      <ReviewNotice entry={entry} />
      {entry.component && (
        <ErrorBoundary fallback={null}>
          <ComponentNotice component={entry.component} />
        </ErrorBoundary>
      )}
      {isError(entry) && first && (
        <Link to={paths.diagnose({ fix: entry.id, step: first.id })} className="button button-primary mt-5">
          Fix it one step at a time
        </Link>
      )}
    </header>
  )
}
