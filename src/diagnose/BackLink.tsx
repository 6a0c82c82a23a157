import { Link } from '../router/Link'

/** The way to the page before, as a link of its own: it works on a page opened from an e-mail too. */
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
