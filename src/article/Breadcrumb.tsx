import { Link } from 'react-router'
import type { Entry } from '../catalog/types'
import { paths } from '../paths'

const NAMES = { errors: 'All errors', guides: 'Guides', faq: 'Questions' }

export function Breadcrumb({ entry }: { entry: Entry }) {
  return (
    <nav aria-label="Breadcrumb" className="text-sm text-ink-soft">
      <ol className="flex flex-wrap items-center gap-x-2">
        <li>
          <Link to={paths.home()} className="link inline-flex min-h-11 items-center">
            Start
          </Link>
        </li>
        <li aria-hidden="true">/</li>
        <li>
          <Link to={paths.errors()} className="link inline-flex min-h-11 items-center">
            {NAMES[entry.collection]}
          </Link>
        </li>
      </ol>
    </nav>
  )
}
