import * as m from '#words'
import { lazy } from 'react'
import { paths } from '../paths'
import { fixersInWords } from '../content-model/labels'
import { CodeBadge, TitleWithCode } from '../article/CodeBadge'
import { Link } from '../ui/Link'
import { LazyPart } from '../ui/Deferred'
import { Marked, markedPieces, WhyLine } from './SearchBox'
import type { Result } from './reasons'
import type { Listed } from './search'

/** The live status has a chunk of its own; a result does without it. */
const IncidentLine = lazy(async () => ({ default: (await import('./IncidentLine')).IncidentLine }))

interface Props {
  result: Result
  /** What is known of the article. */
  card?: Pick<Listed, 'component' | 'fixedBy'>
}

/** One article of the results: a single link, the reason it is there, and the incident that explains it. */
export function ResultItem({ result, card: { component, fixedBy = [] } = {} }: Props) {
  return (
    <li>
      <TitleAndSummary result={result} />
      <p>
        {fixedBy.length > 0 && (
          <>
            {m.search_who_can_fix()} <span className="font-semibold text-ink">{fixersInWords(fixedBy)}</span>
            <span aria-hidden="true"> · </span>
          </>
        )}
        <WhyLine result={result} />
      </p>
      {component && (
        <LazyPart>
          <IncidentLine component={component} />
        </LazyPart>
      )}
    </li>
  )
}

/**
 * One guess: a single link and the summary.
 *
 * @param answers that lead to this guess alone, of the question that tells the guesses apart
 */
export function GuessItem({
  result,
  answers = [],
  onOpen,
}: Pick<Props, 'result'> & { answers?: string[]; onOpen?: () => void }) {
  return (
    <li>
      <TitleAndSummary result={result} onOpen={onOpen} />
      {answers.length > 0 && (
        <p>
          {m.search_your_answer()}{' '}
          <span className="font-semibold text-ink">
            {answers.reduce((first, second) => m.search_either_answer({ first, second }))}
          </span>
        </p>
      )}
    </li>
  )
}

function TitleAndSummary({ result, onOpen }: Pick<Props, 'result'> & { onOpen?: () => void }) {
  const { id, title, summary, marks } = result
  return (
    <>
      <Link to={paths.article(id)} onClick={onOpen}>
        <CodeBadge {...result} />
        <TitleWithCode title={title} draw={markedPieces(marks.title)} />
      </Link>
      <p>
        <Marked text={summary} ranges={marks.summary} />
      </p>
    </>
  )
}
