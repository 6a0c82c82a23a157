import type { ReactNode } from 'react'
import { useLocation } from 'react-router'
import site from 'virtual:site'
import { baseIn, chooseLanguage } from '../languages'
import { useHydrated } from './hooks'

interface LinkProps {
  language: { code: string }
  className: string
  children: ReactNode
}

/** A link to this page in another language. It leaves the app: each language has a build of its own. */
export function LanguageLink({ language, className, children }: LinkProps) {
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
