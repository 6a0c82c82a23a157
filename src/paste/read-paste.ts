import * as m from '#words'
import type { Entry, Maker, ProductLinks } from '../content-model/types'
import { NO_LINKS } from '../links/repair-product-url'
import { codeEvidence, rankArticles, reasonEvidence, sourceEvidence, type Evidence } from './evidence'
import { extract, type Extracted } from './extract'
import { nextStep, shortenForDisplay, summarizeOmitted } from './summarize'
import { phrasebookOf, wordsOf } from './phrases'
import { prepare, withoutStackTrace } from './prepare'
import { readRetry } from './http'
import { candidatesOf, messageEvidence } from './message-evidence'
import { maskSecrets } from './secrets'
import type { FoundArticle, FoundMaker, Recognition } from './types'
import { whoseError } from './whose'

const LONGEST_MESSAGE = 300

/** What recognition knows about the product. */
export interface PasteContext {
  entries: Entry[]
  /** The product's domains. */
  hosts: string[]
  /** How the product's addresses are built. */
  links?: ProductLinks
  /** Other makers whose errors people paste here. */
  makers?: Maker[]
}

/**
 * Reads a pasted text: what it is, the code, the message, whose error it is, the articles that answer it, when to try
 * again, the repaired address. Pure and never throws. Time grows linearly up to 128,000 characters and then stays.
 *
 * @param now the time that waiting times count from
 */
export function readPaste(
  input: string,
  { entries, hosts, links = NO_LINKS, makers = [] }: PasteContext,
  now: Date,
): Recognition {
  const prepared = prepare(input, hosts)
  const found = extract(prepared, hosts, links)
  const evidence = weigh(entries, found)
  const { text } = withoutStackTrace(prepared.text)
  const { maker, isSure, mayBeOurs, through, mark } = whoseError({ text, hosts, links, makers, found, evidence })
  const isOurs = maker === undefined || mayBeOurs === true
  const ranked = rankArticles(entries, isOurs ? evidence : [], found.kind)
  const retry = isOurs && found.rate ? readRetry(found.rate, found.codes[0]?.code, now) : undefined
  const said = messagesOf(found, evidence)
  const isNothing = isUnknown(found, evidence) && maker === undefined
  return {
    kind: isNothing ? 'nothing' : found.kind,
    code: found.codes[0]?.code,
    ...said,
    author: maker ? undefined : said.author,
    maker,
    through,
    isMakerSure: isSure,
    makerMark: mark === undefined ? undefined : mask(mark),
    fields: found.fields.length > 0 ? found.fields.map(mask) : undefined,
    articles: [
      ...articleOf(maker),
      ...ranked.filter(({ id }) => id !== maker?.article).map(({ id, why }) => ({ id, why })),
    ],
    retry,
    link: found.address && (found.address.isWhole || found.address.isDamaged) ? found.address.link : undefined,
    next: maker?.advice ?? nextStep(found, ranked[0]?.entry, retry),
    ignored: summarizeOmitted(prepared, found),
    masked: prepared.masked,
    cleaned: mask(shortenForDisplay(text)),
  }
}

function articleOf(maker: FoundMaker | undefined): FoundArticle[] {
  return maker?.article === undefined ? [] : [{ id: maker.article, why: m.paste_why_maker({ maker: maker.name }) }]
}

function weigh(entries: Entry[], found: Extracted): Evidence[] {
  const book = phrasebookOf(entries)
  return [
    ...specificFirst(messageEvidence(book, candidatesOf(found), found, entries)),
    ...reasonEvidence(book, found, entries),
    ...codeEvidence(entries, found),
    ...sourceEvidence(entries, found),
  ]
}

/** Chosen by hand; measured with `npm run eval:paste` over `test/eval/*pastes.jsonl` on 2026-11-29. */
const BESIDE_SPECIFIC = 0.3

/** Beside a message that says what went wrong, the name of a code counts little. */
function specificFirst(messages: Evidence[]): Evidence[] {
  const hasSpecific = messages.some(isSpecific)
  return messages.map((one) => (hasSpecific && one.isCode ? { ...one, weight: one.weight * BESIDE_SPECIFIC } : one))
}

function isSpecific({ kind, author, isCode, informative = 0 }: Evidence): boolean {
  return kind === 'message' && author !== undefined && !isCode && informative >= 3
}

/** What the text says: the message, a second message that an article quotes, an identifier, and who wrote them. */
function messagesOf(
  found: Extracted,
  evidence: Evidence[],
): Pick<Recognition, 'message' | 'reason' | 'author' | 'also'> {
  const [quoted, ...others] = quotedIn(found, evidence)
  const known = evidence.find(({ kind }) => kind === 'reason')
  const reason = found.reasons[0] ?? known?.text
  const other = others.find((one) => isAnother(one, quoted))
  // One stretch of text may contain both messages; then each is shown in the article's words.
  const isBoth = other !== undefined && quoted?.text === other.text
  const message = (isBoth ? quoted?.quote : quoted?.text) ?? found.messages[0]
  const also = isBoth ? other.quote : other?.text
  return {
    message: message && mask(message).slice(0, LONGEST_MESSAGE),
    also: also && mask(also).slice(0, LONGEST_MESSAGE),
    reason: reason && mask(reason),
    author: quoted?.author ?? (known?.text === reason ? known?.author : undefined),
  }
}

/** The messages that articles quote, the strongest first. */
function quotedIn({ kind }: Extracted, evidence: Evidence[]): Evidence[] {
  if (kind === 'headers' || kind === 'url') return []
  return evidence.filter((one) => one.kind === 'message').toSorted((a, b) => b.weight - a.weight)
}

/** Another message of another article, and none of its words in the first. */
function isAnother(other: Evidence, first: Evidence | undefined): boolean {
  if (first?.quote === undefined || other.quote === undefined || other.author === undefined) return false
  const [one, two] = [wordsOf(first.quote).join(' '), wordsOf(other.quote).join(' ')]
  const isApart = !one.includes(two) && !two.includes(one)
  return isApart && other.entry !== first.entry && !other.isCode && (other.informative ?? 0) >= 2
}

/** Masks again: joining broken lines may have joined the parts of a secret. */
function mask(text: string): string {
  return maskSecrets(text).text
}

/** Whether there is no code, no known message, no address of the product and no time to try again. */
function isUnknown({ codes, rate, address, kind }: Extracted, evidence: Evidence[]): boolean {
  return (
    codes.length === 0 && evidence.every(({ kind: of }) => of === 'likeness') && !rate && !address && kind !== 'oauth'
  )
}
