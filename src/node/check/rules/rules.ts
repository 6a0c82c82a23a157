import type { Audience } from '../../../content-model/types'

/** How help is written in a language: docs/writing.md in numbers and lists. */
export interface WritingRules {
  wordsInSentence: number
  wordsOnAverage: number
  /** How hard sentences are to read, by the formula that is usual for the language. */
  reading: {
    about: string
    /** @param sentences the words of each */
    hardnessOf: (sentences: string[][]) => number
    /** The highest that is allowed for each reader. */
    hardest: Record<Audience, number>
    say: (hardness: number) => string
    sayLimit: (hardest: number) => string
  }
  /** Words that stall, blame or promise without helping. Inside a quoted message they are the product's own. */
  banned: string[]
  /** What to write in place of one of them. */
  instead: Record<string, string>
  /** Words about where help comes from, in the middle of help. */
  sourceTalk: RegExp
  /** Whether the title of a step begins with an order. */
  beginsWithVerb: (title: string) => boolean
  verbExample: string
}
