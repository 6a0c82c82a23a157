import { lazy, Suspense, type ReactNode } from 'react'
import {
  isRouteErrorResponse,
  Outlet,
  ScrollRestoration,
  useLocation,
  useMatches,
  useNavigation,
  useRouteError,
} from 'react-router'
import site from 'virtual:site'
import { UpdateNotice } from '../offline/UpdateNotice'
import { paths } from '../paths'
import { SearchBox } from '../search/SearchBox'
import { StatusBanner } from '../status/StatusBanner'
import { ErrorBoundary } from '../ui/ErrorBoundary'
import { Link } from '../ui/Link'
import { Breadcrumb } from './Breadcrumb'
import { Footer } from './Footer'
import { Head } from './Head'
import { MainNav } from './MainNav'
import { MovedNote } from './MovedNote'
import { metaOf, type PageMeta } from './page-route'
import { RouteAnnouncer } from './RouteAnnouncer'
import { RouteError } from './RouteError'

const NotFoundPage = lazy(async () => ({ default: (await import('./NotFoundPage')).NotFoundPage }))

/** The frame around every page. It subscribes to nothing itself, so a navigation draws only the parts that change. */
export function Layout({ children = <Outlet /> }: { children?: ReactNode }) {
  return (
    <div className="flex flex-col">
      <PageHead />
      <a href="#main" className="button sr-only focus:not-sr-only focus:absolute focus:z-30 focus:m-2">
        Skip to content
      </a>
      <header className="border-t-4 border-b border-t-sign border-b-line bg-surface">
        <div className="relative mx-auto flex max-w-page flex-wrap items-center gap-x-3 px-4 py-1 sm:gap-x-6 sm:py-2">
          <NameAndSearch />
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

/** Home and the search page hold the search field themselves; a page has one. */
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
          <ErrorBoundary fallback={<Link to={paths.search()}>Search</Link>}>
            <SearchBox size="header" />
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
