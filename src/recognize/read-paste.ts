import type { Entry } from '../catalog/types'
import { candidatesOf } from './candidates'
import { codeEvidence, messageEvidence, reasonEvidence, sourceEvidence, type Evidence } from './evidence'
import { gather, type Gathered } from './gather'
import { clean, leftOut } from './leave-out'
import { nextStep } from './next-step'
import { phrasebookOf } from './phrases'
import { prepare } from './prepare'
import { rankArticles } from './rank-articles'
import { readRetry } from './retry'
import { maskSecrets } from './secrets'
import { withoutStackTrace } from './stack-trace'
import type { Recognition } from './types'

const LONGEST_MESSAGE = 300

/** What recognition has to know about the world. */
export interface Known {
  entries: Entry[]
  /** The product's domains. */
  hosts: string[]
}

/**
 * Reads a pasted text: what it is, the code, the message, the articles that answer it, when to try again,
 * the repaired address. Pure; never throws; its time grows with the text alone and is bounded beyond 200 kB.
 */
export function readPaste(input: string, { entries, hosts }: Known, now: Date): Recognition {
  const prepared = prepare(input, hosts)
  const found = gather(prepared, hosts)
  const evidence = weigh(entries, found)
  const ranked = rankArticles(entries, evidence, found.kind)
  const code = found.codes[0]?.code
  const retry = found.rate && readRetry(found.rate, code, now)
  const quoted = quotedIn(found, evidence)
  const message = quoted?.text ?? found.messages[0]
  const known = evidence.find(({ kind }) => kind === 'reason')
  const reason = found.reasons[0] ?? known?.text
  return {
    kind: isNothing(found, ranked.length) ? 'nothing' : found.kind,
    code,
    message: message && mask(message).slice(0, LONGEST_MESSAGE),
    reason: reason && mask(reason),
    author: quoted?.author ?? (known?.text === reason ? known?.author : undefined),
    fields: found.fields.length > 0 ? found.fields.map(mask) : undefined,
    articles: ranked.map(({ id, why }) => ({ id, why })),
    retry,
    link: found.address && (found.address.isWhole || found.address.isDamaged) ? found.address.link : undefined,
    next: nextStep(found, ranked[0]?.entry, retry),
    ignored: leftOut(prepared, found),
    masked: prepared.masked,
    cleaned: mask(clean(withoutStackTrace(prepared.text).text)),
  }
}

function weigh(entries: Entry[], found: Gathered): Evidence[] {
  const book = phrasebookOf(entries)
  const codes = found.codes.map(({ code }) => code)
  return [
    ...messageEvidence(book, candidatesOf(found), codes),
    ...reasonEvidence(book, found),
    ...codeEvidence(entries, found),
    ...sourceEvidence(entries, found),
  ]
}

/** The message that an article quotes. */
function quotedIn({ kind }: Gathered, evidence: Evidence[]): Evidence | undefined {
  if (kind === 'headers' || kind === 'url') return undefined
  return evidence.filter((one) => one.kind === 'message').toSorted((a, b) => b.weight - a.weight)[0]
}

/** Once more: putting a broken text together may have put a secret together too. */
function mask(text: string): string {
  return maskSecrets(text).text
}

function isNothing({ kind, codes, messages, reasons, rate, address }: Gathered, articles: number): boolean {
  return kind === 'text' && codes.length + messages.length + reasons.length + articles === 0 && !rate && !address
}
