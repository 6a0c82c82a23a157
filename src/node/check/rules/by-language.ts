import { english } from './english'
import type { WritingRules } from './rules'
import { spanish } from './spanish'

const RULES: Record<string, WritingRules> = { en: english, es: spanish }

/** @returns nothing for a language that nobody has written rules for: its texts are held against their originals alone */
export function rulesOf(language: string): WritingRules | undefined {
  return RULES[language]
}
