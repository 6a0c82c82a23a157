/** A site in one of its languages, as addresses need to know it. */
interface SiteLanguages {
  /** The code of the language of this build. */
  language: string
  /** All languages of the site; the first is at its base, each other one below a folder of its code. */
  languages: readonly { code: string }[]
}

/**
 * The base of the site in another language.
 *
 * @param base of this build, with a slash at its end
 */
export function baseIn(code: string, { language, languages }: SiteLanguages, base: string): string {
  const [first] = languages
  const root = language === first?.code || !base.endsWith(`/${language}/`) ? base : base.slice(0, -language.length - 1)
  return code === first?.code ? root : `${root}${code}/`
}

/** The first language that a reader prefers and the site has. @param preferred such as `es-MX` */
export function preferredOf(languages: readonly { code: string }[], preferred: readonly string[]): string | undefined {
  return preferred
    .map((tag) => tag.split('-', 1)[0]?.toLowerCase())
    .find((tag) => languages.some(({ code }) => code === tag))
}

const KEY = 'language'

/**
 * The language that the reader chose. Does not use `storage.ts`, which loads after the first paint and not at all in the
 * page of a short address: any text but a code counts as nothing.
 */
export function chosenLanguage(): string | undefined {
  try {
    const code = localStorage.getItem(KEY) ?? ''
    return /^[a-z]{2}$/.test(code) ? code : undefined
  } catch {
    // Storage throws where it is blocked.
    return undefined
  }
}

/** Remembers a choice; where storage is blocked, the reader chooses again on the next visit. */
export function chooseLanguage(code: string): void {
  try {
    localStorage.setItem(KEY, code)
  } catch {
    // As above.
  }
}
