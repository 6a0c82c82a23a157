import * as m from '#words'

// The content says the product's name, so a title keeps a place for it, which `withProduct` fills.
const PRODUCT = '{product}'
const MARK = '†'

/**
 * The fixed parts of an error article, in the order of the file and the page. The ids are permanent anchors.
 * `node/check` checks the order and `article/parts.tsx` draws the headings.
 */
export const PARTS = {
  Meaning: { id: 'meaning', title: m.content_part_meaning() },
  Who: { id: 'who', title: m.content_part_who({ product: PRODUCT }) },
  WorkSafe: { id: 'work-safe', title: m.content_part_work_safe() },
  Steps: { id: 'fix', title: m.content_part_steps() },
  Verify: { id: 'verify', title: m.content_part_verify() },
  Causes: { id: 'causes', title: m.content_part_causes() },
  Prevent: { id: 'prevent', title: m.content_part_prevent() },
  Escalate: { id: 'escalate', title: m.content_part_escalate() },
} as const

export type Part = keyof typeof PARTS

/** The headings of a `Steps` block for one audience. */
export const STEPS_FOR = {
  user: { id: 'fix-user', title: m.content_steps_user({ product: PRODUCT }) },
  admin: { id: 'fix-admin', title: m.content_steps_admin() },
  developer: { id: 'fix-developer', title: m.content_steps_developer() },
} as const

/** The sections around the body of every article. */
export const FRAME = {
  message: { id: 'message', title: m.content_frame_message() },
  related: { id: 'related', title: m.content_frame_related() },
  sources: { id: 'sources', title: m.content_frame_sources() },
} as const

/**
 * How our own advice is marked in a body: authors write `<Advice>`, and `node/read` puts the component of the mark after
 * its words. Every article with such a mark has the sentence in "Where this comes from".
 */
export const ADVICE = {
  component: 'AdviceMark',
  mark: MARK,
  name: m.content_advice_name(),
  sentence: m.content_advice_sentence({ mark: MARK, product: PRODUCT }),
} as const

/** Inserts the product's name into a heading. */
export function withProduct(title: string, product: string): string {
  return title.replace(PRODUCT, product)
}

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
