import * as m from '#words'
import { lazy } from 'react'
import site from 'virtual:site'
import { preferredOf } from '../languages'
import { useHydrated } from '../ui/hooks'
import { Deferred } from '../ui/Deferred'
import { LanguageLink } from '../ui/LanguageLink'

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
