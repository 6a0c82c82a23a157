import * as m from '#words'
import type { ArticleId } from '../../content-model/types'
import { prepare } from '../../paste/prepare'
import { readPaste, type PasteContext } from '../../paste/read-paste'
import { maskSecrets } from '../../paste/secrets'
import type { FoundArticle, FoundMaker, Recognition } from '../../paste/types'
import type { Ranker } from '../../search/ranker'
import { wordsIn } from '../../text/analyze'
import { asSentence, inOneLine } from '../../text/plain'
import { plainText, SENTENCE_END, tellingParts } from './telling'
import { FAR_BEHIND, GUESS, LIKELY, rankParts } from './rank-parts'

/** More would be a list to read instead of an answer. */
const MOST = 3

/** An article that may answer a ticket. */
export interface TicketArticle {
  id: ArticleId
  title: string
  summary: string
  /** What in the ticket speaks for it, in one line, without secrets. */
  reason: string
}

/** What is known about a ticket. */
export interface TicketAnswer {
  /** Best first, three at most. */
  articles: TicketArticle[]
  /** Whether they are more than guesses. */
  isSure: boolean
  /** Another maker wrote the error, or it looks so. */
  maker?: Pick<FoundMaker, 'name' | 'advice'>
  /** How many thousand characters of the middle were not read. */
  skipped: number
}

/** What tickets are compared with. */
export interface Known {
  context: PasteContext
  /** Prepared when the first ticket needs it, and then kept. */
  ranker: () => Promise<Pick<Ranker, 'rank'>>
}

/**
 * Chooses the articles for a ticket. What is recognized as in a pasted text comes first; where nothing is, the search
 * ranks the sentences that may say what is wrong. Nothing of the text is kept.
 *
 * @param text plain or HTML, of any length
 * @param now the time that waiting times count from
 */
export async function chooseArticles(text: string, { context, ranker }: Known, now: Date): Promise<TicketAnswer> {
  const prepared = prepare(text, context.hosts)
  const recognition = readPaste(prepared.text, context, now)
  // Tags may have split a secret, which can be recognized only now that they are gone.
  const plain = maskSecrets(plainText(prepared.text)).text
  const answer = {
    articles: recognized(plain, recognition, context),
    isSure: true,
    maker: recognition.maker && { name: recognition.maker.name, advice: recognition.maker.advice },
    skipped: Math.ceil(prepared.skipped / 1000),
  }
  if (answer.articles.length > 0 || recognition.isMakerSure === true) return answer
  const isUnnamed = recognition.maker?.isUnnamed === true
  if (recognition.maker && !isUnnamed && !namesProduct(plain, context.hosts)) return answer
  const found = await searched(plain, { context, ranker })
  return { ...answer, ...found, isSure: found.isSure && !isUnnamed }
}

function recognized(text: string, { articles }: Recognition, context: PasteContext): TicketArticle[] {
  return articles
    .filter(({ why }) => why !== m.paste_why_often_together())
    .flatMap((found) => cardOf(found.id, reasonOf(text, found), context))
    .slice(0, MOST)
}

function reasonOf(text: string, { why }: FoundArticle): string {
  const quote = quoteFor(text, why)
  return quote === undefined ? asSentence(why) : m.embed_ticket_reason({ quote })
}

async function searched(text: string, { context, ranker }: Known): Promise<Pick<TicketAnswer, 'articles' | 'isSure'>> {
  const parts = tellingParts(text)
  if (parts.length === 0) return { articles: [], isSure: true }
  const ranked = rankParts(parts, await ranker(), context.entries, namesProduct(text, context.hosts))
  const first = ranked[0]?.score ?? 0
  const isSure = first >= LIKELY
  const least = Math.max(isSure ? LIKELY : GUESS, first - FAR_BEHIND)
  const articles = ranked
    .filter(({ score }) => score >= least)
    .flatMap(({ id, part }) => cardOf(id, m.embed_ticket_reason({ quote: shortQuote(part) }), context))
  return { articles: articles.slice(0, MOST), isSure }
}

/** Whether a text names the product, taken to be called as its domains are. */
function namesProduct(text: string, hosts: string[]): boolean {
  const small = text.toLowerCase()
  return hosts.some((host) => small.includes(host.split('.')[0] ?? host))
}

function cardOf(id: ArticleId, reason: string, { entries }: PasteContext): TicketArticle[] {
  const entry = entries.find((one) => one.id === id)
  return entry ? [{ id, title: entry.title, summary: entry.summary, reason }] : []
}

/** In characters: two or three lines of a narrow panel. */
const LONGEST = 90
/** Of a quote that begins in the middle of a line, how much is shown before the first word that matched. */
const LEAD = 30
/** In characters. Lines of programs may be longer, and what matters is at their start. */
const LONGEST_LINE = 2000
const QUOTED = /“([^”]{1,400})”/g
/** Codes, and words that only programs write. */
const EXACT = /\b(?:[1-5]\d\d|\w*_\w+|\w+::\w+|[a-z]+[A-Z]\w*)\b/g
/** The share of the words that a line must have to be quoted for them. */
const LEAST_SHARE = 0.5

/**
 * The words of a ticket that a reason refers to: the sentence that has most of what the reason quotes or names.
 *
 * @param text of the ticket, masked
 * @param why such as `matched the message “Permission denied”; 403 in the text`
 * @returns nothing when no sentence has them
 */
export function quoteFor(text: string, why: string): string | undefined {
  const wanted = new Set(
    [...[...why.matchAll(QUOTED)].map(([, quoted = '']) => quoted), ...(why.match(EXACT) ?? [])]
      .flatMap(wordsIn)
      .map(({ stem }) => stem),
  )
  if (wanted.size === 0) return undefined
  let best: { line: string; count: number } | undefined
  for (const line of text.split('\n').flatMap((one) => one.slice(0, LONGEST_LINE).split(SENTENCE_END))) {
    const count = new Set(wordsIn(line).flatMap(({ stem }) => (wanted.has(stem) ? stem : []))).size
    if (count > (best?.count ?? 0)) best = { line, count }
  }
  if (!best || best.count < wanted.size * LEAST_SHARE) return undefined
  return shortQuote(best.line, firstMatch(best.line, wanted))
}

/**
 * A stretch of a line, short enough for a reason.
 *
 * @param from where what matters begins
 */
export function shortQuote(line: string, from = 0): string {
  const plain = maskSecrets(inOneLine(line)).text
  if (plain.length <= LONGEST) return plain
  const start = from <= LONGEST - LEAD ? 0 : plain.lastIndexOf(' ', from - LEAD) + 1
  const end = plain.length - start <= LONGEST ? plain.length : plain.lastIndexOf(' ', start + LONGEST)
  const cut = plain.slice(start, end - start < LONGEST / 2 ? start + LONGEST : end)
  // Half of a placeholder such as “[access token hidden]” would look like a word of the ticket.
  const whole = cut.replace(/^[^[\]]{0,40}\]\s?/, '').replace(/\s?\[[^[\]]{0,40}$/, '')
  return `${start > 0 ? '… ' : ''}${whole}${start + cut.length < plain.length ? ' …' : ''}`
}

function firstMatch(line: string, wanted: ReadonlySet<string>): number {
  const plain = inOneLine(line)
  const word = plain.match(/[\p{L}\p{N}_]+/gu)?.find((one) => wordsIn(one).some(({ stem }) => wanted.has(stem)))
  return word === undefined ? 0 : plain.indexOf(word)
}
