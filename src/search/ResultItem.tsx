import { lazy, Suspense } from 'react'
import { paths } from '../paths'
import { fixersInWords } from '../content-model/labels'
import { CodeBadge, TitleWithCode } from '../article/CodeBadge'
import type { Component, Fixer } from '../content-model/types'
import { Link } from '../ui/Link'
import { ErrorBoundary } from '../ui/ErrorBoundary'
import { Marked, markedPieces } from './Marked'
import type { Result } from './search'
import { WhyLine } from './WhyLine'

/** The live status is a chunk of its own, and a result stands without it. */
const IncidentLine = lazy(async () => ({ default: (await import('./IncidentLine')).IncidentLine }))

interface Props {
  result: Result
  /** The part of the service the article depends on. */
  component?: Component
  /** Empty for what is no error. */
  fixedBy: Fixer[]
}

/** One article of the results: a single link, what speaks for it, and the incident that explains it. */
export function ResultItem({ result, component, fixedBy }: Props) {
  const { id, title, summary, marks } = result
  return (
    <li>
      <Link to={paths.article(id)}>
        <CodeBadge {...result} />
        <TitleWithCode title={title} draw={markedPieces(marks.title)} />
      </Link>
      <p>
        <Marked text={summary} ranges={marks.summary} />
      </p>
      <p>
        {fixedBy.length > 0 && (
          <>
            Who can fix it: <span className="font-semibold text-ink">{fixersInWords(fixedBy)}</span>
            <span aria-hidden="true"> · </span>
          </>
        )}
        <WhyLine result={result} />
      </p>
      {component && (
        <ErrorBoundary fallback={null}>
          <Suspense>
            <IncidentLine component={component} />
          </Suspense>
        </ErrorBoundary>
      )}
    </li>
  )
}
