import site from 'virtual:site'
import { OfflineFooter } from '../offline/OfflineFooter'
import { paths } from '../paths'
import { Link } from '../ui/Link'
import { LookFooter } from './LookFooter'

const { contact, status, developers } = site.help
const LINKS = [
  { label: 'What are you seeing?', to: paths.diagnose() },
  { label: 'Contact support', to: contact },
  { label: 'How to read the status page', to: status },
  { label: 'Handle API errors', to: developers },
].flatMap(({ label, to }) => (to ? { label, to } : []))

export function Footer() {
  return (
    <footer className="mt-12 border-t border-line bg-sunken">
      <div className="mx-auto max-w-page px-4 py-8 text-sm text-ink-soft">
        <nav aria-label="More help">
          <ul className="grid grid-cols-2 gap-x-4 sm:flex sm:flex-wrap sm:gap-x-6">
            {LINKS.map(({ label, to }) => (
              <li key={to}>
                <Link to={to} className="link flex min-h-11 items-center">
                  {label}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <p className="mt-4 max-w-read">
          {site.name} is an independent guide. {site.product} is a trademark of its owner. Nothing you type here leaves
          your device unless you send it.
        </p>
        <LookFooter />
        <OfflineFooter />
      </div>
    </footer>
  )
}
