import * as m from '#words'
import { useState } from 'react'
import site from 'virtual:site'
import { preferredOf } from '../languages'
import { usePersisted } from '../storage'
import { LanguageLink, languageStore } from '../ui/LanguageLink'
import { useHydrated } from '../ui/hooks'

/** The languages of the site but this page's own. */
const OTHERS = site.languages.filter((one) => one.code !== site.language)

/** This page in the other languages. The query, the anchor and what is saved on the device come along. */
export function LanguageNav() {
  if (OTHERS.length === 0) return null
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
      <LanguageOffer />
    </>
  )
}

/** Offers the page in the language that the browser prefers, until the reader has chosen one. */
function LanguageOffer() {
  const chosen = usePersisted(languageStore)
  const isHydrated = useHydrated()
  const [isDeclined, setDeclined] = useState(false)
  const preferred = isHydrated ? preferredOf(site.languages, navigator.languages) : undefined
  const language = OTHERS.find((one) => one.code === preferred)
  if (!language || chosen !== undefined || isDeclined) return null
  const decline = () => {
    languageStore.write(site.language)
    setDeclined(true)
  }
  return (
    <aside
      lang={language.code}
      aria-label={language.name}
      className="card absolute top-full right-4 z-20 mt-2 flex max-w-72 flex-wrap items-center gap-x-4 p-3 shadow-lg print:hidden"
    >
      <p className="w-full">{language.offer}</p>
      <LanguageLink language={language} className="link flex min-h-11 items-center font-semibold">
        {language.name}
      </LanguageLink>
      <button type="button" className="link min-h-11" onClick={decline}>
        {language.decline}
      </button>
    </aside>
  )
}
