import type { ReactNode } from 'react'
import { useLocation } from 'react-router'
import site from 'virtual:site'
import { baseIn, LANGUAGE_KEY } from '../languages'
import { createPersistedStore } from '../storage'
import { useHydrated } from './hooks'

/** The language that the reader chose. */
export const languageStore = createPersistedStore<string>({ key: LANGUAGE_KEY, version: 1, isValue: isCode })

function isCode(value: unknown): value is string {
  return typeof value === 'string' && /^[a-z]{2}$/.test(value)
}

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
      onClick={() => languageStore.write(language.code)}
    >
      {children}
    </a>
  )
}
