import { lazy, memo } from 'react'
import { useLocation } from 'react-router'
import * as m from '#words'
import site from 'virtual:site'
import { preferredOf } from '../languages'
import { paths } from '../paths'
import { SearchBox } from '../search/SearchBox'
import { Deferred, ErrorBoundary } from '../ui/Deferred'
import { LanguageLink, Link } from '../ui/Link'
import { useHydrated } from '../ui/hooks'

/** The same on every page: the site's name, the search, the languages and the ways in. */
export function Header() {
  return (
    <header className="border-t-4 border-b border-t-sign border-b-line bg-surface">
      <div className="relative mx-auto flex max-w-page flex-wrap items-center gap-x-3 px-4 py-1 sm:gap-x-6 sm:py-2">
        <NameAndSearch />
        <LanguageNav />
        <MainNav />
      </div>
    </header>
  )
}

/** A navigation changes nothing in it. */
const HeaderSearch = memo(SearchBox)

/** Home and the search page have a search field of their own; a page has only one. */
const OWN_SEARCH = new Set([paths.home(), paths.search()])

function NameAndSearch() {
  const ownSearch = OWN_SEARCH.has(useLocation().pathname)
  return (
    <>
      <Link to={paths.home()} className="flex min-h-11 min-w-11 items-center gap-2.5 font-bold text-ink">
        <Logo />
        <span className={ownSearch ? '' : 'sr-only md:not-sr-only'}>{site.name}</span>
      </Link>
      {!ownSearch && (
        <div className="min-w-0 flex-1 md:max-w-md">
          <ErrorBoundary fallback={<Link to={paths.search()}>{m.app_search()}</Link>}>
            <HeaderSearch size="header" />
          </ErrorBoundary>
        </div>
      )}
    </>
  )
}

function Logo() {
  return (
    <svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true" className="shrink-0">
      <rect width="32" height="32" rx="8" className="fill-accent" />
      <path
        d="M9 22V10h8a4.5 4.5 0 0 1 0 9h-3"
        className="fill-none stroke-on-accent"
        strokeWidth="3"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <circle cx="22" cy="23" r="2.4" className="fill-spark" />
    </svg>
  )
}

const MAIN_LINKS = [
  { label: m.app_nav_errors(), to: paths.errors(), icon: 'M4 6h16M4 12h16M4 18h10' },
  { label: m.app_diagnose(), to: paths.diagnose(), icon: 'm12 2.5 9.5 9.5-9.5 9.5L2.5 12zM12 8v5m0 3v.2' },
  { label: m.app_status(), to: paths.status(), icon: 'M2.5 12h4.5l3-8 4.5 16 2.5-8h4.5' },
  {
    label: m.app_get_help(),
    to: paths.support(),
    icon: 'M12 3.5a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM4 20.5c1-4.5 4-6 8-6s7 1.5 8 6',
  },
]

/** The ways in: in the header on wide screens, in reach of the thumb at the foot of a phone's. */
function MainNav() {
  const { pathname } = useLocation()
  return (
    <nav aria-label={m.app_nav_main()} className="tabs">
      <ul>
        {MAIN_LINKS.map(({ label, to, icon }) => (
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

const LanguageOffer = lazy(async () => ({ default: (await import('./LanguageOffer')).LanguageOffer }))

/** The languages of the site but this page's own. */
const OTHERS = site.languages.filter((one) => one.code !== site.language)

/** This page in the other languages. The query, the anchor and what is saved on the device come along. */
export function LanguageNav() {
  const isHydrated = useHydrated()
  if (OTHERS.length === 0) return null
  const preferred = isHydrated ? preferredOf(site.languages, navigator.languages) : undefined
  const offered = OTHERS.find(({ code }) => code === preferred)
  return (
    <>
      <nav aria-label={m.app_language()} className="ml-auto">
        <ul className="flex">
          {OTHERS.map((language) => (
            <li key={language.code}>
              <LanguageLink
                language={language}
                className="link flex min-h-11 min-w-11 items-center justify-center text-sm"
              >
                <span aria-hidden="true" className="uppercase sm:hidden">
                  {language.code}
                </span>
                <span className="sr-only sm:not-sr-only">{language.name}</span>
              </LanguageLink>
            </li>
          ))}
        </ul>
      </nav>
      {offered && (
        <Deferred>
          <LanguageOffer language={offered} />
        </Deferred>
      )}
    </>
  )
}
