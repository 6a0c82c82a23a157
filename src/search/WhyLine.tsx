import { Marked } from './Marked'
import type { Suggestion } from './first-answers'

/** Why a result is there: "Matches the message “…”". */
export function WhyLine({ result: { why, marks } }: { result: Pick<Suggestion, 'why' | 'marks'> }) {
  return (
    <>
      {why.label}
      {why.quote !== undefined && (
        <>
          {' “'}
          <Marked text={why.quote} ranges={marks.quote} />”
        </>
      )}
    </>
  )
}
