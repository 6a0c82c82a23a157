import { Marked } from './Marked'
import type { Result } from './search'

/** Why a result is there: "Matches the message “…”". */
export function WhyLine({ result: { why, marks } }: { result: Result }) {
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
