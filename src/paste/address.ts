import type { ProductLinks } from '../content-model/types'
import { environmentOf, repairHost, repairPath, purposeOf, type Use } from '../links/repair-product-url'
import { decode } from '../links/unwrap-safelink'
import { maskSecrets } from './secrets'
import { type Clues, type MendedLink, noClues } from './types'
import { editDistance } from '../text/distance'

export interface Address extends Clues {
  link: MendedLink
  use: Use
  /** More is wrong with it than what a sentence around it left at its end. */
  isDamaged: boolean
  /** The paste is this address and little else. */
  isWhole: boolean
  /** Host and path, to compare with the addresses that articles name. */
  place: string
}

const FEW_WORDS = 4
const LONGEST = 20_000

/**
 * Reads the address of the product in a text and repairs it. It is never opened.
 *
 * @param hosts the product's domains; addresses of others are left alone
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
  const unfolded = text === tagged ? [] : ['undid an email program’s encoding']
  const host = sub === '' ? raw.host : `${sub}.${raw.host}`
  return {
    ...noClues(),
    ...readQuery(path),
    link: {
      repaired: untag(maskSecrets(`https://${host}${path}`).text),
      changes: [...new Set([...unfolded, ...schemeChanges(raw.scheme), ...inside])],
      environment: environmentOf(sub, raw.host, links),
      cutOff: cutOff || undefined,
    },
    use,
    isDamaged: raw.scheme !== '' && inside.some((change) => !/^(?:took|joined)/.test(change)),
    isWhole: wordsAround(text, raw) <= (isBareHost(raw) ? 0 : FEW_WORDS),
    place: `${host}${path.replace(/[?#].*$/s, '').replace(/\/$/, '')}`,
  }
}

function wordsAround(text: string, { start, end }: RawAddress): number {
  return `${text.slice(0, start)} ${text.slice(end)}`.match(/[\p{L}\p{N}]{2,}/gu)?.length ?? 0
}

/** "app.acme.example refused to connect" is a message that names the host, and no link that somebody followed. */
function isBareHost({ scheme, rest }: RawAddress): boolean {
  return scheme === '' && !/[\p{L}\p{N}]/u.test(rest)
}

/** A tag in place of a secret, without the spaces that would end the address. */
function tag(text: string): string {
  return text.replace(
    /\[([a-z]{1,20}(?: [a-z]{1,20}){0,3}) hidden\]/gi,
    (_, name: string) => `[${name.replaceAll(' ', '_')}_hidden]`,
  )
}

/** E-mail folds long lines with a `=` at their end, and writes `=` as `=3D`. */
function unfold(text: string): string {
  const plain = /=\n/.test(text) ? text.replace(/=\n/g, '').replace(/=3D/gi, '=') : text
  return /https?%3A%2F%2F/i.test(plain) && !/https?:\/\//i.test(plain) ? decode(plain) : plain
}

function untag(text: string): string {
  return text.replace(/\[([a-z_]{1,60})_hidden\]/gi, (_, name: string) => `[${name.replaceAll('_', ' ')} hidden]`)
}

function schemeChanges(scheme: string): string[] {
  if (scheme === 'https://') return []
  if (scheme === '') return ['added “https://”']
  if (/^http:\/\/$/i.test(scheme)) return ['“http” became “https”']
  return scheme.toLowerCase() === 'https://' ? [] : [`“${scheme.trim()}” became “https://”`]
}

function domainChanges({ sub, domain, host }: RawAddress): string[] {
  if (/[\s,;:]/.test(sub + domain)) return [`put the dots of “${host}” right`]
  return domain.toLowerCase() === host ? [] : [`“${domain}” became “${host}”`]
}

/** After a refused login the address itself carries the error: `?error=…&error_description=…`. */
function readQuery(path: string): Partial<Clues> {
  const [, error] = /[?&#]error=([\w.-]{2,80})/.exec(path) ?? []
  const [, description] = /[?&#]error_description=([^&#\s]{2,500})/.exec(path) ?? []
  if (error === undefined && description === undefined) return {}
  return {
    reasons: error === undefined ? [] : [error],
    messages: description === undefined ? [] : [decode(description.replaceAll('+', ' '))],
  }
}

/** An address of the product as it stands in a text, in pieces, damage and all. */
export interface RawAddress {
  start: number
  end: number
  scheme: string
  /** Everything before the product's own domain, without the last dot: `login-sandbox`. */
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
 * Finds the first address of the product, with a damaged scheme, damaged separators or a misspelled
 * domain. An address of anybody else is none.
 *
 * @param hosts the product's domains
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

const BEFORE = 250
const MOST = 20

/** Looks for the product's name first, so that the costly pattern sees a short stretch of text only. */
function findExact(text: string, hosts: string[]): Found | undefined {
  const labels = [...new Set(hosts.map((host) => host.split('.')[0] ?? host))].join('|')
  const pattern = exactPattern(hosts)
  let turns = 0
  for (const { index } of text.matchAll(new RegExp(labels, 'gi'))) {
    if ((turns += 1) > MOST) break
    const from = Math.max(0, index - BEFORE)
    const match = pattern.exec(text.slice(from, index + BEFORE))
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

interface Found {
  start: number
  length: number
  scheme: string
  sub: string
  domain: string
}

function toAddress(
  text: string,
  hosts: string[],
  { start, length, scheme, sub, domain }: Found,
): RawAddress | undefined {
  const host = nearestHost(domain, hosts)
  if (host === undefined) return undefined
  const rest = restOf(text.slice(start + length, start + length + 8000))
  return { start, end: start + length + rest.length, scheme, sub, domain, host, rest }
}

/** The product's domain that this one is, or was meant to be: two letters off at most. */
function nearestHost(domain: string, hosts: string[]): string | undefined {
  const plain = domain.toLowerCase().replace(/\s/g, '').replace(/[,;:]/g, '.')
  if (hosts.includes(plain)) return plain
  return hosts.find((host) => editDistance(host, plain, 2) <= 2)
}

const PIECE = /(\s{1,40}(?:>\s)?)([^\s"<>]{1,2000})/y

/** The path and the query, over the spaces and line breaks that an e-mail put in. */
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
