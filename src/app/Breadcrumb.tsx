import { Link } from '../router/Link'
import type { Crumb } from '../router/page-facts'

/** The pages above this one. */
export function Breadcrumb({ trail }: { trail: Crumb[] }) {
  return (
    <nav aria-label="Breadcrumb" className="mb-1 text-sm text-ink-soft">
      <ol className="flex flex-wrap items-center">
        {trail.map(({ label, to }) => (
          <li key={to} className="after:mx-2 after:content-['/'] last:after:content-none">
            <Link to={to} className="link inline-flex min-h-11 items-center">
              {label}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  )
}
