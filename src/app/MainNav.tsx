import { useLocation } from 'react-router'
import { paths } from '../paths'
import { Link } from '../ui/Link'

const LINKS = [
  { label: 'All errors', to: paths.errors(), icon: 'M4 6h16M4 12h16M4 18h10' },
  { label: 'Diagnose', to: paths.diagnose(), icon: 'm12 2.5 9.5 9.5-9.5 9.5L2.5 12zM12 8v5m0 3v.2' },
  { label: 'Status', to: paths.status(), icon: 'M2.5 12h4.5l3-8 4.5 16 2.5-8h4.5' },
  {
    label: 'Get help',
    to: paths.support(),
    icon: 'M12 3.5a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM4 20.5c1-4.5 4-6 8-6s7 1.5 8 6',
  },
]

/** The ways in: in the header on wide screens, in reach of the thumb at the foot of a phone's. */
export function MainNav() {
  const { pathname } = useLocation()
  return (
    <nav aria-label="Main" className="tabs">
      <ul>
        {LINKS.map(({ label, to, icon }) => (
          <li key={to}>
            <Link to={to} aria-current={pathname === to ? 'page' : undefined}>
              <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true" className="drawn">
                <path d={icon} />
              </svg>
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
