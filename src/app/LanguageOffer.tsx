import { useState } from 'react'
import site from 'virtual:site'
import { chooseLanguage, chosenLanguage } from '../languages'
import { LanguageLink } from '../ui/LanguageLink'

/** Offers the page in the language that the browser prefers, until the reader has chosen one. */
export function LanguageOffer({ language }: { language: (typeof site.languages)[number] }) {
  const [isOpen, setOpen] = useState(() => chosenLanguage() === undefined)
  if (!isOpen) return null
  const decline = () => {
    chooseLanguage(site.language)
    setOpen(false)
  }
  return (
    <section
      lang={language.code}
      aria-label={language.name}
      className="card z-20 flex max-md:fixed max-md:inset-x-4 max-md:bottom-32 md:absolute md:top-full md:right-4 md:mt-2 items-center gap-x-6 px-4 py-1 shadow-lg print:hidden"
    >
      <LanguageLink language={language} className="link flex min-h-11 items-center font-semibold">
        {language.offer}
      </LanguageLink>
      <button type="button" className="link min-h-11" onClick={decline}>
        {language.decline}
      </button>
    </section>
  )
}
