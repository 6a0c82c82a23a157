import { lazy, Suspense } from 'react'
import { Link } from 'react-router'
import { paths } from '../paths'
import type { Component } from '../catalog/types'
import { ErrorBoundary } from '../ui/ErrorBoundary'
import { Marked } from './Marked'
import type { Result } from './search'
import { WhyLine } from './WhyLine'

/** The live status is a chunk of its own, and a result stands without it. */
const IncidentLine = lazy(async () => ({ default: (await import('./IncidentLine')).IncidentLine }))

interface Props {
  result: Result
  /** The part of the service the article depends on. */
  component?: Component
}

/** One article of the results: a single link, what speaks for it, and the incident that explains it. */
export function ResultItem({ result, component }: Props) {
  const { id, title, summary, codes, marks } = result
  return (
    <li className="card relative p-4 hover:border-line-strong has-[:focus-visible]:border-accent">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Link to={paths.article(id)} className="link text-lg font-semibold after:absolute after:inset-0">
          <Marked text={title} ranges={marks.title} />
        </Link>
        {codes.map((code) => (
          <span key={code} className="chip">
            {code}
          </span>
        ))}
      </div>
      <p className="mt-1">
        <Marked text={summary} ranges={marks.summary} />
      </p>
      <p className="mt-1 text-sm text-ink-soft">
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
