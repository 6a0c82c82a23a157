import * as m from '#words'
import { TouchLink } from '../ui/Link'

/** A link to the previous screen. Unlike the browser's Back, it also works on a page opened from an e-mail. */
export function BackLink({ to }: { to: string }) {
  return (
    <TouchLink to={to}>
      <span aria-hidden="true" className="mr-1.5">
        ←
      </span>
      {m.diagnose_back()}
    </TouchLink>
  )
}
