import { distance } from '../text/distance'

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
  return hosts.find((host) => Math.abs(host.length - plain.length) < 3 && distance(host, plain) <= 2)
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
