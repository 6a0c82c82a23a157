import type { z } from 'zod'
import type { errorSchema, makersSchema, pageSchema, questionsSchema, vocabularySchema } from './schema'
import type { siteSchema } from './site-schema'
import type { InLanguage } from './sections'
import type { AUDIENCES, COMPONENTS, CONTACTS, FIXERS, KINDS, KNOWN_QUESTIONS, RETRIES, TOPICS } from './enums'

export type Audience = (typeof AUDIENCES)[number]
export type Fixer = (typeof FIXERS)[number]
export type Kind = (typeof KINDS)[number]
export type Topic = (typeof TOPICS)[number]
export type Retry = (typeof RETRIES)[number]
export type Component = (typeof COMPONENTS)[number]
export type Contact = (typeof CONTACTS)[number]

export type Collection = 'errors' | 'guides' | 'faq'

/** Folder and file name, which are also the path of the page: `errors/503`. */
export type ArticleId = `${Collection}/${string}`

interface Identity<C extends Collection> extends InLanguage {
  id: ArticleId
  collection: C
  slug: string
}

export type ErrorEntry = Identity<'errors'> & z.infer<ReturnType<typeof errorSchema>>
type PageEntry = Identity<'guides' | 'faq'> & z.infer<ReturnType<typeof pageSchema>>

/** One article as data: its frontmatter and its identity, without its body. */
export type Entry = ErrorEntry | PageEntry

/** One step of an article, read from its body at build time. The text of the step stays in the body. */
export interface StepInfo {
  id: string
  title: string
  who: Fixer
  /** The audience of the whole `Steps` block; missing when it is for everyone. */
  audience?: Audience
}

export interface Heading {
  id: string
  text: string
  /** 2 for sections, 3 below them. */
  depth: number
}

/** What an article page needs besides the body. Of other articles, only the cards it links to. */
export interface ArticleInfo {
  entry: Entry
  steps: StepInfo[]
  headings: Heading[]
  /** The SVG path of its icon, 24 by 24, for an article without a code. */
  drawing?: string
  escalate?: { to: Contact[]; afterMinutes?: number }
  related: Card[]
  /** Whether its body has a mark for our own advice. */
  hasAdvice?: boolean
  /** Reading time in whole minutes; only for long articles. */
  minutes?: number
  /** Old id → current id, for headings and steps whose ids have changed. */
  renamed?: Record<string, string>
}

/** An article as an item of a list. */
export interface Card {
  id: ArticleId
  title: string
  summary: string
  codes: number[]
}

/** What the reader's screen looks like: an error page, a login, a notice in the app, a response of the API. */
export type ScreenKind = 'page' | 'login' | 'notice' | 'reply'

/** One of the most common errors, with what it looks like on the reader's screen. */
export interface HomeCard extends Card {
  message: string
  screen: ScreenKind
}

/** A group of the list of errors. */
export interface TopicCount {
  topic: Topic
  label: string
  /** How many errors it has. */
  count: number
}

export type Question = z.infer<typeof questionsSchema>[number]
export type Option = Question['options'][number]
/** The ids of the options of some questions. */
export type KnownOptions = Partial<Record<(typeof KNOWN_QUESTIONS)[number], readonly string[]>>
export type Site = z.infer<typeof siteSchema>
/** How addresses of the product are built, for repairing pasted links. */
export type ProductLinks = NonNullable<Site['links']>
/** Another maker whose errors people paste here, and how they are recognized. */
export type Maker = z.infer<typeof makersSchema>[number]
export type Vocabulary = z.infer<typeof vocabularySchema>
