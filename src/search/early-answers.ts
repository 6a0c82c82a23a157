import * as m from '#words'
import { fuzzyIndex, known } from 'virtual:fuzzy-index'
import { asksFor, readCodes, spellInDigits, type CodesAsked } from '../text/codes'
import type { Range } from '../text/marks'
import { createFuzzy, type FuzzyMatch } from './fuzzy'
import { suggestedOf, type Suggested, type Suggestion } from './suggested'

/** From this nearness on a match is a result; below it, a guess. */
const SURE = 0.9
const BEGUN_CODE = /^[1-5]\d{0,2}$/

const fuzzy = createFuzzy(known, fuzzyIndex)

/**
 * Answers the first keystrokes from titles, messages and aliases alone, until the ranker has loaded: status codes
 * and their first digits exactly, anything else with Fuse.
 *
 * @returns nothing for what only the ranker can answer
 */
export function answerEarly(text: string): Suggested | undefined {
  const asked = text.trim()
  const codes = readCodes(BEGUN_CODE.test(asked) ? asked.padEnd(3, 'x') : spellInDigits(asked))
  const coded = withCode(codes)
  if (coded.length > 0 || BEGUN_CODE.test(asked)) return suggestedOf({ results: coded, guesses: [] })
  const matches = fuzzy.find(asked)
  if (matches.length === 0) return undefined
  const sure = matches.filter(({ nearness }) => nearness >= SURE)
  return suggestedOf({ results: sure.map(toSuggestion), guesses: matches.map(toSuggestion) })
}

/** The articles that carry a code, the one that is named after it first. */
function withCode(asked: CodesAsked): Suggestion[] {
  const carrying = known.flatMap(({ id, title, codes }) => {
    const carried = codes.filter((code) => asksFor(asked, code))
    const named = /^\d{3}\b/.exec(title)?.[0]
    return carried.length > 0 ? [{ id, title, carried, named: asksFor(asked, Number(named)) ? named : undefined }] : []
  })
  return carrying
    .toSorted((a, b) => Number(b.named !== undefined) - Number(a.named !== undefined))
    .map(({ id, title, carried, named }) => ({
      id,
      title,
      why: { label: m.search_why_codes({ count: carried.length, codes: carried.join(', ') }) },
      marks: { title: named ? [[0, named.length]] : [], quote: [] },
    }))
}

const LABELS: Record<FuzzyMatch['key'], string> = {
  title: m.search_why_title(),
  messages: m.search_why_message(),
  aliases: m.search_why_alias(),
}

function toSuggestion({ entry, key, text, ranges }: FuzzyMatch): Suggestion {
  const { id = 'errors/', title = '' } = known[entry] ?? {}
  const marked = ranges.map(([first, last]): Range => [first, last + 1])
  return key === 'title'
    ? { id, title, why: { label: LABELS.title }, marks: { title: marked, quote: [] } }
    : { id, title, why: { label: LABELS[key], quote: text }, marks: { title: [], quote: marked } }
}
