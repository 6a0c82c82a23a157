import { lazy, memo, type ReactNode, Suspense } from 'react'
import {
  isRouteErrorResponse,
  Outlet,
  ScrollRestoration,
  useLocation,
  useMatches,
  useNavigation,
  useRouteError,
  useSearchParams,
} from 'react-router'
import * as m from '#words'
import { InsightNotice } from 'virtual:insight'
import moved from 'virtual:moved'
import site from 'virtual:site'
import { OfflineFooter } from '../offline/OfflineFooter'
import { UpdateNotice } from '../offline/UpdateNotice'
import { baseIn } from '../languages'
import { paths, pictures, withBase } from '../paths'
import { SearchBox } from '../search/SearchBox'
import { StatusBanner } from '../status/StatusBanner'
import { aroundMark, MARK } from '../text/around-mark'
import { ErrorBoundary } from '../ui/ErrorBoundary'
import { Link } from '../ui/Link'
import { TouchLink } from '../ui/TouchLink'
import { useHydrated } from '../ui/hooks'
import { LanguageNav } from './LanguageNav'
import { LookFooter } from './LookFooter'
import { RouteAnnouncer } from './RouteAnnouncer'
import { RouteError } from './RouteError'
import { type Crumb, metaOf, type PageMeta } from './page-route'

const NotFoundPage = lazy(async () => ({ default: (await import('./NotFoundPage')).NotFoundPage }))

/** The frame around every page. It subscribes to nothing itself, so a navigation draws only the parts that change. */
export function Layout({ children = <Outlet /> }: { children?: ReactNode }) {
  return (
    <div className="flex flex-col">
      <PageHead />
      <a href="#main" className="button sr-only focus:not-sr-only focus:absolute focus:z-30 focus:m-2">
        {m.app_skip()}
      </a>
      <header className="border-t-4 border-b border-t-sign border-b-line bg-surface">
        <div className="relative mx-auto flex max-w-page flex-wrap items-center gap-x-3 px-4 py-1 sm:gap-x-6 sm:py-2">
          <NameAndSearch />
          <LanguageNav />
          <MainNav />
        </div>
      </header>
      <ErrorBoundary fallback={null}>
        <StatusBanner />
      </ErrorBoundary>
      <UpdateNotice />
      <main id="main" tabIndex={-1} className="mx-auto w-full min-h-dvh max-w-page px-4 py-5 outline-none sm:py-8">
        <PageBreadcrumb />
        <MovedNote />
        {children}
      </main>
      <Footer />
      <PageAnnouncer />
      <Progress />
      <ScrollRestoration />
    </div>
  )
}

/** In place of the frame: it could not be drawn, or no route matches, as for an address with line breaks in it. */
export function LayoutError() {
  const error = useRouteError()
  if (!isRouteErrorResponse(error) || error.status !== 404) return <RouteError />
  return (
    <Layout>
      <Suspense>
        <NotFoundPage data={{ missing: [] }} />
      </Suspense>
    </Layout>
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

function PageHead() {
  return <Head meta={usePageMeta()} />
}

function PageBreadcrumb() {
  const { breadcrumb } = usePageMeta()
  return breadcrumb && <Breadcrumb trail={breadcrumb} />
}

function PageAnnouncer() {
  return <RouteAnnouncer title={usePageMeta().title} />
}

function usePageMeta(): PageMeta {
  return metaOf(useMatches()) ?? { title: site.name }
}

/** The line at the top while the next page loads. */
function Progress() {
  return useNavigation().state !== 'idle' && <div className="progress" />
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

/** The pages above this one. */
function Breadcrumb({ trail }: { trail: Crumb[] }) {
  return (
    <nav aria-label={m.app_nav_breadcrumb()} className="mb-1 text-sm text-ink-soft">
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

const { contact, status, developers } = site.help
const HELP_LINKS = [
  { label: m.app_what_are_you_seeing(), to: paths.diagnose() },
  { label: m.app_contact_support(), to: contact },
  { label: m.app_read_status_page(), to: status },
  { label: m.app_handle_api_errors(), to: developers },
].flatMap(({ label, to }) => (to ? { label, to } : []))

function Footer() {
  return (
    <footer className="mt-12 border-t border-line bg-sunken">
      <div className="mx-auto max-w-page px-4 py-8 text-sm text-ink-soft">
        <nav aria-label={m.app_nav_more_help()}>
          <ul className="grid grid-cols-2 gap-x-4 sm:flex sm:flex-wrap sm:gap-x-6">
            {HELP_LINKS.map(({ label, to }) => (
              <li key={to}>
                <Link to={to} className="link flex min-h-11 items-center">
                  {label}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <p className="mt-4 max-w-read">{m.app_independent({ site: site.name, product: site.product })}</p>
        {InsightNotice && <InsightNotice />}
        <LookFooter />
        <OfflineFooter />
      </div>
    </footer>
  )
}

/** The document's title and head tags. React lifts them into `<head>`, at build time and in the browser. */
function Head({ meta }: { meta: PageMeta }) {
  const { pathname } = useLocation()
  const title = meta.title !== site.name ? `${meta.title} | ${site.name}` : site.name
  const description = meta.description ?? site.description
  const absolute = (path: string) => new URL(withBase(path), site.url).href
  const address = absolute(pathname)
  return (
    <>
      {!meta.ownTitle && <title>{title}</title>}
      <meta name="description" content={description} />
      <meta property="og:title" content={meta.title} />
      <meta property="og:description" content={description} />
      <meta property="og:type" content={meta.preview ? 'article' : 'website'} />
      <meta property="og:site_name" content={site.name} />
      <meta property="og:url" content={address} />
      <meta property="og:image" content={absolute(meta.preview ?? pictures.sitePreview())} />
      <meta property="og:image:alt" content={meta.title} />
      {meta.robots === 'noindex' ? (
        <meta name="robots" content="noindex" />
      ) : (
        <>
          <link rel="canonical" href={address} />
          {site.languages.length > 1 && <Alternates pathname={pathname} />}
        </>
      )}
      {meta.markdown && <link rel="alternate" type="text/markdown" href={withBase(meta.markdown)} />}
    </>
  )
}

/** This page in each language, for search engines. */
function Alternates({ pathname }: { pathname: string }) {
  const addressIn = (code: string) =>
    new URL(baseIn(code, site, import.meta.env.BASE_URL) + pathname.slice(1), site.url).href
  const [first] = site.languages
  return (
    <>
      {site.languages.map(({ code }) => (
        <link key={code} rel="alternate" hrefLang={code} href={addressIn(code)} />
      ))}
      {first && <link rel="alternate" hrefLang="x-default" href={addressIn(first.code)} />}
    </>
  )
}

/** Says that the address in the link has moved. */
export function MovedNote() {
  const [query] = useSearchParams()
  const isHydrated = useHydrated()
  const from = query.get('from') ?? ''
  const note = isHydrated && Object.hasOwn(moved, from) ? moved[from]?.note : undefined
  if (note === undefined) return null
  const [before, after] = aroundMark(m.app_moved({ address: MARK }))
  return (
    <p role="note" className="mb-4 max-w-read rounded-md border border-line bg-sunken p-4">
      {before}
      <code className="break-all">{from}</code>
      {after} {note}
    </p>
  )
}
