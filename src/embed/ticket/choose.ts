import * as m from '#words'
import type { ArticleId } from '../../content-model/types'
import { prepare } from '../../paste/prepare'
import { readPaste, type PasteContext } from '../../paste/read-paste'
import { maskSecrets } from '../../paste/secrets'
import type { FoundArticle, FoundMaker, Recognition } from '../../paste/types'
import type { Ranker } from '../../search/ranker'
import { asSentence } from '../../text/as-sentence'
import { plainText } from './plain-text'
import { quoteFor, shortQuote } from './quote'
import { FAR_BEHIND, GUESS, LIKELY, rankParts } from './rank-parts'
import { tellingParts } from './telling'

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
  /** Another maker wrote the error. */
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
  if (recognition.maker && !namesProduct(plain, context.hosts)) return answer
  return { ...answer, ...(await searched(plain, { context, ranker })) }
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
