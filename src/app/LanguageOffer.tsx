import { useState } from 'react'
import site from 'virtual:site'
import { chooseLanguage, chosenLanguage } from '../languages'
import { LanguageLink } from '../ui/Link'

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
      className="language-offer card z-20 flex items-center gap-x-6 px-4 py-1 max-sm:rounded-none max-sm:border-x-0 max-sm:border-b-0 print:hidden"
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
