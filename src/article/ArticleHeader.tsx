import { isError } from '../content-model/catalogue'
import { RETRY_LABELS } from '../content-model/labels'
import { fixersInWords } from '../content-model/labels'
import type { ArticleInfo } from '../content-model/types'
import { paths } from '../paths'
import { Link } from '../ui/Link'
import { ComponentNotice } from '../status/ComponentNotice'
import { ErrorBoundary } from '../ui/ErrorBoundary'
import { CodeBadge, TitleWithCode } from './CodeBadge'
import { ReviewNotice } from './ReviewNotice'

/** Title, one sentence, who can fix it, and the live state of the service. */
export function ArticleHeader({ info: { entry, steps, drawing } }: { info: ArticleInfo }) {
  const first = steps[0]
  return (
    <header>
      <h1 className="signed text-3xl">
        {isError(entry) && (drawing ?? entry.codes[0]) && <CodeBadge {...entry} drawing={drawing} />}
        <TitleWithCode title={entry.title} />
      </h1>
      <p className="mt-3 text-lg text-ink-soft">{entry.summary}</p>
      {isError(entry) && (
        <dl className="title-block mt-5">
          <div>
            <dt>Who can fix it</dt>
            <dd>{fixersInWords(entry.fixedBy)}</dd>
          </div>
          <div>
            <dt>Try again?</dt>
            <dd>{RETRY_LABELS[entry.retry]}</dd>
          </div>
        </dl>
      )}
      {isError(entry) && first && (
        <Link
          to={paths.diagnose({ fix: entry.id, step: first.id })}
          className="button button-primary mt-5 max-sm:w-full"
        >
          Fix it one step at a time
        </Link>
      )}
      <ReviewNotice entry={entry} />
      {entry.component && (
        <ErrorBoundary fallback={null}>
          <ComponentNotice component={entry.component} />
        </ErrorBoundary>
      )}
    </header>
  )
}
