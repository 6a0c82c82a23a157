/** What comes before the first heading, and the texts of the frontmatter: the first section of an article. */
export const HEAD = 'head'

/** What an entry has beside its frontmatter in a site whose language is not the one that articles are first written in. */
export interface InLanguage {
  /** The language of its words, where nobody has translated it into that of the site. */
  language?: string
  /** Message → what it says, in the language of the site. */
  meanings?: Record<string, string>
  /** Message → its documented wording in the language of the site. */
  shown?: Record<string, string>
  /** The ids of the sections whose original has changed since it was translated; `HEAD` for what stands before them. */
  older?: string[]
}
