import * as m from '#words'
import entries from 'virtual:catalogue'
import knownOptions from 'virtual:known-options'
import site from 'virtual:site'
import type { Card } from '../content-model/types'
import { fixersInWords } from '../content-model/labels'
import { asSentence } from '../text/plain'
import { authorText, codeSeen, describe } from '../paste/pasted-words'
import { isPaste } from '../paste/paste-kind'
import { recognize, recognizeTyped, type Recognition } from '../paste/recognize'
import { pastedQuery } from '../paste/summarize'
import { paths, withBase } from '../paths'
import { toAddressQuery } from '../search/address-query'
import { answer, knownAnswers } from '../search/answer'
import { loadSearch } from '../search/load-search'
import { cardOf as listed } from '../search/lookups'
import type { Result } from '../search/reasons'
import type { Found } from '../search/search'
import { line, lines, type Line } from './lines'
import type { ArticleCard, Explanation, SearchAnswer } from './shapes'

/** What a tool answers: for programs, and for people. */
export interface Answer<Data> {
  data: Data
  lines: Line[]
}

let search: ReturnType<typeof loadSearch> | undefined

/** Prepared once, in half a second, from what the build has learned. */
export const prepareSearch = () => (search ??= loadSearch())

/** Searches as the site's own page does. */
export async function searchErrors(query: string): Promise<Answer<SearchAnswer>> {
  const { find, cardOf } = await prepareSearch()
  const isPasted = isPaste(query)
  const recognition = (isPasted ? recognize : recognizeTyped)(query, entries, new Date())
  const found = answer(await find(query), cardOf, { recognition, isPasted, accepts: () => true })
  const data = { query: toAddressQuery(query), ...dataOf(found) }
  return { data, lines: lines(foundLines(found), wizardLink(found, knownAnswers(query, recognition, knownOptions))) }
}

/** Recognizes an error as the site does with a text that was pasted, and finds what it finds. */
export async function explainError(text: string, now: Date): Promise<Answer<Explanation>> {
  const recognition = recognize(text, entries, now)
  const { find, cardOf } = await prepareSearch()
  const query = pastedQuery(recognition)
  const found = answer(await find(query), cardOf, {
    recognition,
    isPasted: isPaste(query),
    accepts: () => true,
  })
  const answers = knownAnswers(query, recognition, knownOptions)
  return { data: explanationOf(recognition, found, answers), lines: explanationLines(recognition, found, answers) }
}

/** What a text is, without a search: for the records of a log. */
export function recognizeRecord(text: string, now: Date): Recognition {
  return recognize(text, entries, now)
}

export function cardOf({ id, title, summary, codes }: Card): ArticleCard {
  const fixers = listed(id)?.fixedBy
  return { id, title, summary, codes, url: addressOf(paths.article(id)), fixedBy: fixers && fixersInWords(fixers) }
}

/** An article in a list: its title, why it is there, and where it is. */
export function cardLines({ title, url, fixedBy, why }: ArticleCard): Line[] {
  const fixers = fixedBy === undefined ? undefined : `${m.search_who_can_fix()} ${fixedBy}`
  const said = [why, fixers].filter((part) => part !== undefined)
  return [line('item', [title, ...said].join('. ').replaceAll(/([.!?])\./g, '$1')), line('address', url)]
}

function resultOf(result: Result): ArticleCard {
  const { label, quote } = result.why
  return { ...cardOf(result), why: quote === undefined ? label : `${label} “${quote}”` }
}

function dataOf({ results, guesses, missing, other }: Found): Omit<SearchAnswer, 'query'> {
  const named = results.length > 0 ? undefined : other
  return { results: results.map(resultOf), guesses: guesses.map((guess) => cardOf(guess)), missing, otherMaker: named }
}

function foundLines({ results, guesses, missing, other }: Found): Line[] {
  return lines(
    missing.map(({ code, nearest }) => {
      const codes = nearest.join(', ')
      return line('text', `${m.search_code_missing({ code })} ${codes && m.search_codes_nearest({ codes })}`.trim())
    }),
    results.length > 0 && line('title', m.search_answer_count({ count: results.length })),
    results.flatMap((result) => cardLines(resultOf(result))),
    results.length === 0 && other !== undefined && line('text', m.search_names_other({ maker: other })),
    guesses.length > 0 && line('title', m.search_answer_close()),
    guesses.flatMap((guess) => cardLines(cardOf(guess))),
    results.length + guesses.length === 0 && line('text', m.search_answer_none()),
  )
}

/** Where there are no results, a link to the wizard with the known answers filled in. */
function wizardLink({ results }: Found, answers: Record<string, string>): Line[] {
  if (results.length > 0) return []
  return [line('quiet', m.search_step_diagnose()), line('address', addressOf(paths.diagnose(answers)))]
}

function explanationOf(recognition: Recognition, found: Found, answers: Record<string, string>): Explanation {
  const { kind, code, message, also, reason, fields, maker, through, retry, link } = recognition
  return {
    isKnown: kind !== 'nothing',
    kind,
    code,
    message,
    also,
    reason,
    fields,
    author: authorText(recognition),
    maker: maker && { name: maker.name, advice: maker.advice },
    through,
    next: recognition.next,
    retry: retry && { at: retry.at.toISOString(), seconds: retry.seconds, source: retry.source },
    link: link && { repaired: link.repaired, changes: link.changes, isCutOff: link.cutOff === true },
    ...dataOf(found),
    masked: recognition.masked,
    ignored: recognition.ignored,
    read: recognition.cleaned,
    answers,
  }
}

function explanationLines(recognition: Recognition, found: Found, answers: Record<string, string>): Line[] {
  const { message, also, reason, fields, maker, through, link, ignored, masked } = recognition
  const kind = describe(recognition)
  const fact = (name: string, value: string | number | undefined) =>
    value !== undefined && line('text', `${name}: ${value}`)
  return lines(
    line('title', kind === undefined ? m.paste_nothing_known() : m.paste_recognized_as({ kind })),
    fact(m.paste_written_by(), maker?.name),
    fact(m.paste_passed_on_by(), through),
    fact(m.paste_code(), codeSeen(recognition)),
    fact(m.paste_message(), message && `“${message}”`),
    fact(m.paste_message_also(), also && `“${also}”`),
    fact(m.paste_reason(), reason === message ? undefined : reason),
    fact(m.paste_fields(), fields?.join(', ')),
    line('text', authorText(recognition) ?? ''),
    line('text', recognition.next),
    link && link.changes.length > 0 && fact(m.paste_link_repaired(), link.repaired),
    link && link.changes.map((change) => line('item', asSentence(change))),
    ignored.length > 0 && line('quiet', m.paste_ignored({ parts: ignored.join(', ') })),
    masked > 0 && line('quiet', m.paste_secrets_hidden({ count: masked })),
    foundLines(found),
    wizardLink(found, answers),
  )
}

/** Where a page of the site is on the web. @param path as `paths` writes it */
export function addressOf(path: string): string {
  return new URL(withBase(path), site.url).href
}
