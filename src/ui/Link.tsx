import { type ComponentProps, createContext, type ReactNode } from 'react'
import { useLocation } from 'react-router'
import site from 'virtual:site'
import { baseIn, chooseLanguage } from '../languages'
import { useHydrated } from './hooks'

interface LinkProps extends Omit<ComponentProps<'a'>, 'href'> {
  /** A path from the site's base, an anchor of this page (`#fix`), or the address of another site. */
  to: string
  /** The page takes the place of this one in the history. */
  replace?: boolean
  /** The page does not scroll: the reader stays at what they chose. */
  preventScrollReset?: boolean
  /** Lets the browser load the page anew, with all its parts. */
  reloadDocument?: boolean
}

/**
 * A link to another page of the site. It is a plain `<a>` that subscribes to nothing, so a page with hundreds of links
 * draws none of them again on a navigation; `followLinks` hands the click on any of them to the router.
 */
export function Link({
  to,
  replace = false,
  preventScrollReset = false,
  reloadDocument = false,
  children,
  ...rest
}: LinkProps) {
  const isOfSite = to.startsWith('/')
  return (
    <a
      {...rest}
      href={isOfSite ? import.meta.env.BASE_URL.replace(/\/$/, '') + to : to}
      data-link={reloadDocument ? undefined : ''}
      data-replace={replace ? '' : undefined}
      data-keep-scroll={preventScrollReset ? '' : undefined}
    >
      {children}
    </a>
  )
}

/** Where the links of a part of a page open: in the window around the frame, or, when absent, in the page itself. */
export const LinkTarget = createContext<'_top' | undefined>(undefined)

type TouchLinkProps = ComponentProps<typeof Link> | (ComponentProps<'a'> & { href: string })

/** A link outside a sentence, as high as a finger needs: `to` for a page of this site, `href` for another one. */
export function TouchLink({ className = '', children, ...props }: TouchLinkProps) {
  const classes = `link inline-flex min-h-11 items-center ${className}`.trimEnd()
  return 'to' in props ? (
    <Link {...props} className={classes}>
      {children}
    </Link>
  ) : (
    <a {...props} className={classes}>
      {children}
    </a>
  )
}

interface LanguageLinkProps {
  language: { code: string }
  className: string
  children: ReactNode
}

/** A link to this page in another language. It leaves the app: each language has a build of its own. */
export function LanguageLink({ language, className, children }: LanguageLinkProps) {
  const { pathname, search, hash } = useLocation()
  // What the address has beyond the path is unknown to the page that was written at build time.
  const rest = useHydrated() ? search + hash : ''
  const href = baseIn(language.code, site, import.meta.env.BASE_URL) + pathname.slice(1) + rest
  return (
    <a
      href={href}
      lang={language.code}
      hrefLang={language.code}
      className={className}
      onClick={() => chooseLanguage(language.code)}
    >
      {children}
    </a>
  )
}
