import { Link } from '../router/Link'

/** A link to the previous screen. Unlike the browser's Back, it also works on a page opened from an e-mail. */
export function BackLink({ to }: { to: string }) {
  return (
    <Link to={to} className="link inline-flex min-h-11 items-center">
      <span aria-hidden="true" className="mr-1.5">
        ←
      </span>
      Back
    </Link>
  )
}
