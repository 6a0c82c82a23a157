import type { Crumb } from './page-route'
import { TouchLink } from '../ui/TouchLink'

/** The pages above this one. */
export function Breadcrumb({ trail }: { trail: Crumb[] }) {
  return (
    <nav aria-label="Breadcrumb" className="mb-1 text-sm text-ink-soft">
      <ol className="flex flex-wrap items-center">
        {trail.map(({ label, to }) => (
          <li key={to} className="after:mx-2 after:content-['/'] last:after:content-none">
            <TouchLink to={to}>{label}</TouchLink>
          </li>
        ))}
      </ol>
    </nav>
  )
}
