import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react'
import {
  isRouteErrorResponse,
  Outlet,
  ScrollRestoration,
  useLocation,
  useMatches,
  useNavigation,
  useRouteError,
  useSearchParams,
  useNavigationType,
} from 'react-router'
import * as m from '#words'
import { InsightNotice } from 'virtual:insight'
import moved from 'virtual:moved'
import site from 'virtual:site'
import { OfflineFooter, UpdateNotice } from '../offline/OfflineFooter'
import { baseIn } from '../languages'
import { paths, pictures, withBase } from '../paths'
import { StatusBanner } from '../status/StatusBanner'
import { aroundMark, MARK } from '../text/marks'
import { ErrorBoundary, Deferred } from '../ui/Deferred'
import { Link, TouchLink } from '../ui/Link'
import { useHydrated } from '../ui/hooks'
import { Header } from './Header'
import { RouteError } from './RouteError'
import { type Crumb, metaOf, type PageMeta } from './page-route'

const NotFound = lazy(async () => ({ default: (await import('./NotFound')).NotFound }))

/** The frame around every page. It subscribes to nothing itself, so a navigation draws only the parts that change. */
export function Layout({ children = <Outlet /> }: { children?: ReactNode }) {
  return (
    <div className="flex flex-col">
      <PageHead />
      <a href="#main" className="button sr-only focus:not-sr-only focus:absolute focus:z-30 focus:m-2">
        {m.app_skip()}
      </a>
      <Header />
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
        <NotFound data={{ missing: [] }} />
      </Suspense>
    </Layout>
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

const LookSettings = lazy(async () => ({ default: (await import('./LookSettings')).LookSettings }))

/** The place of the settings: they come when the browser has time to spare, into room that waits for them. */
function LookFooter() {
  return (
    <div className="min-h-15">
      <Deferred>
        <LookSettings />
      </Deferred>
    </div>
  )
}

/**
 * After a navigation, moves the focus to the new page's heading and says its title, as a page load
 * would. A replaced address (typing in a filter) is not a navigation to the reader.
 */
function RouteAnnouncer({ title }: { title: string }) {
  const location = useLocation()
  const step = useNavigationType()
  const [spoken, setSpoken] = useState('')
  const before = useRef(location)
  const waiting = useRef<MutationObserver>(undefined)

  useEffect(() => {
    const from = before.current
    before.current = location
    if (from.key === location.key) return
    if (from.pathname === location.pathname && step === 'REPLACE') return
    const target = location.hash ? document.getElementById(location.hash.slice(1)) : null
    if (from.pathname === location.pathname && target) return
    waiting.current?.disconnect()
    waiting.current = focusOn(target, () => setSpoken(document.title || title))
  }, [location, step, title])

  return (
    <div role="status" className="sr-only">
      {spoken}
    </div>
  )
}

/**
 * Moves the focus to an element, or to the heading of the page.
 *
 * @param then called when it is there
 * @returns what waits for the heading of a page that is still being fetched
 */
function focusOn(target: HTMLElement | null, then: () => void): MutationObserver | undefined {
  const heading = target ?? document.querySelector('h1')
  if (heading) {
    heading.setAttribute('tabindex', '-1')
    heading.focus({ preventScroll: true })
    then()
    return undefined
  }
  const observer = new MutationObserver(() => {
    // A reader who has gone on to something else by then stays there.
    const isElsewhere = document.activeElement !== document.body
    if (!isElsewhere && !document.querySelector('h1')) return
    observer.disconnect()
    if (isElsewhere) then()
    else focusOn(null, then)
  })
  observer.observe(document.body, { childList: true, subtree: true })
  return observer
}
