import * as m from '#words'
import { firstMatches, decodePercent } from '../text/plain'
import type { ProductLinks } from '../content-model/types'
import { environmentOf, repairHost, repairPath, purposeOf, type Use } from '../links/repair-product-url'
import { TAG_WORDS } from './secret-tags'
import { maskSecrets } from './secrets'
import { type Clues, type RepairedLink, noClues } from './types'
import { editDistance } from '../text/distance'

export interface Address extends Clues {
  link: RepairedLink
  use: Use
  /** Something other than trailing punctuation or line breaks was repaired. */
  isDamaged: boolean
  /** The text is this address and at most a few words. */
  isWhole: boolean
  /** Host and path, for comparing with the sources of articles. */
  place: string
}

/** What an email or a sentence does to an address that is whole. */
const SLIGHT_CHANGES: string[] = [
  m.content_link_www_removed(),
  m.content_link_lines_joined(),
  m.content_link_punctuation(),
]
const MAX_OTHER_WORDS = 4
const LONGEST = 20_000

/**
 * Reads and repairs the first address of the product in a text. Nothing is requested from it.
 *
 * @param hosts the product's domains; addresses elsewhere are ignored
 */
export function readAddress(input: string, hosts: string[], links: ProductLinks): Address | undefined {
  const tagged = tag(input.slice(0, LONGEST))
  const text = unfold(tagged)
  const raw = findAddress(text, hosts)
  if (!raw) return undefined
  const { path, changes: pathChanges, cutOff } = repairPath(raw.rest, links)
  const use = purposeOf(path, links)
  const { sub, changes: subChanges } = repairHost(raw.sub, use, links)
  const inside = [...domainChanges(raw), ...subChanges, ...pathChanges]
  const unfolded = text === tagged ? [] : [m.paste_change_mail_encoding()]
  const host = sub === '' ? raw.host : `${sub}.${raw.host}`
  return {
    ...noClues(),
    ...readQuery(path),
    link: {
      repaired: untag(maskSecrets(`https://${host}${path}`).text),
      changes: [...new Set([...unfolded, ...schemeChanges(raw.scheme), ...inside])],
      environment: environmentOf(sub, raw.host, use, links),
      cutOff: cutOff || undefined,
    },
    use,
    isDamaged: raw.scheme !== '' && inside.some((change) => !SLIGHT_CHANGES.includes(change)),
    isWhole: wordsAround(text, raw) <= (isBareHost(raw) ? 0 : MAX_OTHER_WORDS),
    place: `${host}${path.replace(/[?#].*$/s, '').replace(/\/$/, '')}`,
  }
}

function wordsAround(text: string, { start, end }: RawAddress): number {
  return `${text.slice(0, start)} ${text.slice(end)}`.match(/[\p{L}\p{N}]{2,}/gu)?.length ?? 0
}

/** "app.acme.example refused to connect" is a message that names the host, not a link that was opened. */
function isBareHost({ scheme, rest }: RawAddress): boolean {
  return scheme === '' && !/[\p{L}\p{N}]/u.test(rest)
}

const SECRET = new RegExp(String.raw`\[${TAG_WORDS}\]`, 'gi')
const TAGGED = new RegExp(String.raw`\[${TAG_WORDS.replaceAll(' ', '_')}\]`, 'gi')

/** Writes the tag in place of a secret without spaces, which would end the address. */
function tag(text: string): string {
  return text.replace(SECRET, (found) => found.replaceAll(' ', '_'))
}

/** Undoes quoted-printable, where a long line is folded with `=` at its end and `=` is `=3D`, and percent-encoding of the whole. */
function unfold(text: string): string {
  const plain = /=\n/.test(text) ? text.replace(/=\n/g, '').replace(/=3D/gi, '=') : text
  return /https?%3A%2F%2F/i.test(plain) && !/https?:\/\//i.test(plain) ? decodePercent(plain) : plain
}

function untag(text: string): string {
  return text.replace(TAGGED, (found) => found.replaceAll('_', ' '))
}

function schemeChanges(scheme: string): string[] {
  if (scheme === 'https://') return []
  if (scheme === '') return [m.paste_change_scheme_added()]
  if (/^http:\/\/$/i.test(scheme)) return [m.content_link_became({ from: 'http', to: 'https' })]
  return scheme.toLowerCase() === 'https://' ? [] : [m.content_link_became({ from: scheme.trim(), to: 'https://' })]
}

function domainChanges({ sub, domain, host }: RawAddress): string[] {
  if (/[\s,;:]/.test(sub + domain)) return [m.paste_change_dots({ host })]
  return domain.toLowerCase() === host ? [] : [m.content_link_became({ from: domain, to: host })]
}

/** Reads the error that OAuth puts in the address after a refused login: `?error=…&error_description=…`. */
function readQuery(path: string): Partial<Clues> {
  const [, error] = /[?&#]error=([\w.-]{2,80})/.exec(path) ?? []
  const [, description] = /[?&#]error_description=([^&#\s]{2,500})/.exec(path) ?? []
  if (error === undefined && description === undefined) return {}
  return {
    reasons: error === undefined ? [] : [error],
    messages: description === undefined ? [] : [decodePercent(description.replaceAll('+', ' '))],
  }
}

/** An address of the product in pieces, as written in the text, with its damage. */
interface RawAddress {
  start: number
  end: number
  scheme: string
  /** What comes before the product's domain, with its separator: `login-sandbox.`. */
  sub: string
  domain: string
  /** The domain as the product spells it. */
  host: string
  /** From the first slash on. */
  rest: string
}

const SCHEME = String.raw`(?:\b[hH][tTpPsSxX]{1,7}(?:[\s:;.]{0,3}[\\/|]{1,6}|[:;]{1,2})[\s\\/]{0,4}){0,3}`
const SUB = String.raw`(?:[A-Za-z0-9-]{1,40}\s?[.,]\s?){0,4}`
const GENERIC =
  /((?:\b[hH][tTpPsSxX]{1,7}[\s:;]{0,2}[\\/]{1,4}))((?:[A-Za-z0-9-]{1,40}\.){0,4})([A-Za-z0-9-]{4,40}[.,][A-Za-z]{2,6})(?![A-Za-z0-9.-])/g

/**
 * Finds the first address of the product, even with a damaged scheme, damaged separators or a misspelled domain.
 *
 * @param hosts the product's domains
 * @returns nothing for a text with other addresses only
 */
export function findAddress(text: string, hosts: string[]): RawAddress | undefined {
  const exact = findExact(text, hosts)
  if (exact) return toAddress(text, hosts, exact)
  for (const match of text.slice(0, 20_000).matchAll(GENERIC)) {
    const [all, scheme = '', sub = '', domain = ''] = match
    if (nearestHost(domain, hosts))
      return toAddress(text, hosts, { start: match.index, length: all.length, scheme, sub, domain })
  }
  return undefined
}

/** Characters before and after the product's name in which its address can lie. */
const REACH = 250
const MAX_NAMES = 20

/** Finds the product's name first, so that the costly pattern runs on a short stretch of text only. */
function findExact(text: string, hosts: string[]): DomainMatch | undefined {
  const labels = [...new Set(hosts.map((host) => host.split('.')[0] ?? host))].join('|')
  const pattern = exactPattern(hosts)
  for (const { index } of firstMatches(text, new RegExp(labels, 'gi'), MAX_NAMES)) {
    const from = Math.max(0, index - REACH)
    const match = pattern.exec(text.slice(from, index + REACH))
    if (!match) continue
    const [all, scheme = '', sub = '', domain = ''] = match
    return { start: from + match.index, length: all.length, scheme, sub, domain }
  }
  return undefined
}

function exactPattern(hosts: string[]): RegExp {
  const names = hosts
    .toSorted((a, b) => b.length - a.length)
    .map((host) => host.split('.').join(String.raw`\s?[.,;:]\s?`))
  return new RegExp(`(${SCHEME})(?<![@\\w])(${SUB})(${names.join('|')})(?![\\w@-]|\\.[A-Za-z\\d])`, 'i')
}

interface DomainMatch {
  start: number
  length: number
  scheme: string
  sub: string
  domain: string
}

function toAddress(
  text: string,
  hosts: string[],
  { start, length, scheme, sub, domain }: DomainMatch,
): RawAddress | undefined {
  const host = nearestHost(domain, hosts)
  if (host === undefined) return undefined
  const rest = restOf(text.slice(start + length, start + length + 8000))
  return { start, end: start + length + rest.length, scheme, sub, domain, host, rest }
}

/** The product's domain that this one is or most likely means: at most two edits away. */
function nearestHost(domain: string, hosts: string[]): string | undefined {
  const plain = domain.toLowerCase().replace(/\s/g, '').replace(/[,;:]/g, '.')
  if (hosts.includes(plain)) return plain
  return hosts.find((host) => editDistance(host, plain, 2) <= 2)
}

const PIECE = /(\s{1,40}(?:>\s)?)([^\s"<>]{1,2000})/y

/** The path and the query, across the spaces and line breaks that an email put in. */
function restOf(after: string): string {
  let end = /^\s?(?:[\\/?#:][^\s"<>]{0,4000})?/.exec(after)?.[0].length ?? 0
  if (after.slice(0, end).trim() === '') return ''
  for (let turn = 0; turn < 12; turn += 1) {
    PIECE.lastIndex = end
    const [all, gap = '', piece = ''] = PIECE.exec(after) ?? []
    if (all === undefined || !goesOn(after.slice(0, end), gap, piece, after.slice(end + all.length))) break
    end += all.length
  }
  return after.slice(0, end)
}

function goesOn(before: string, gap: string, piece: string, after: string): boolean {
  if (/^https?:/i.test(piece)) return false
  if (/^[\\/?&=#%]/.test(piece)) return true
  const isOpen = /[\\/?&=#%_-]$/.test(before)
  if (gap.includes('\n'))
    return after.startsWith('\n') || after === '' ? isOpen || /[\d/=&?_]/.test(piece) : isOpen && !/^\s\w/.test(after)
  return isOpen && /^[\w%.=&?/\\-]+$/.test(piece)
}
