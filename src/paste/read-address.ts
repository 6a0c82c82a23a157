import { findAddress, type RawAddress } from './find-address'
import { environmentOf, mendSub, purposeOf, type Use } from './mend-host'
import { mendPath } from './mend-path'
import { decode } from '../links/unwrap-link'
import { noClues, type Clues, type MendedLink } from './types'
import { maskSecrets } from './secrets'

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
export function readAddress(input: string, hosts: string[]): Address | undefined {
  const tagged = tag(input.slice(0, LONGEST))
  const text = unfold(tagged)
  const raw = findAddress(text, hosts)
  if (!raw) return undefined
  const { path, changes: pathChanges, cutOff } = mendPath(raw.rest)
  const use = purposeOf(path)
  const { sub, changes: subChanges } = mendSub(raw.sub, use)
  const inside = [...domainChanges(raw), ...subChanges, ...pathChanges]
  const unfolded = text === tagged ? [] : ['undid an email program’s encoding']
  const host = sub === '' ? raw.host : `${sub}.${raw.host}`
  return {
    ...noClues(),
    ...readQuery(path),
    link: {
      repaired: untag(maskSecrets(`https://${host}${path}`).text),
      changes: [...new Set([...unfolded, ...schemeChanges(raw.scheme), ...inside])],
      environment: environmentOf(sub, raw.host),
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
