import type { Maker, ProductLinks } from '../content-model/types'
import { purposeOf } from '../links/repair-product-url'
import type { Evidence } from './evidence'
import type { Extracted } from './extract'
import { findMakers, type MarkedMaker } from './maker-marks'
import type { FoundMaker } from './types'

interface Input {
  text: string
  hosts: string[]
  links: ProductLinks
  makers: Maker[]
  found: Extracted
  evidence: Evidence[]
}

/** Whose error a text is. Empty when it is the product's, or when the maker is unknown. */
export interface Whose {
  /** Another maker wrote it. */
  maker?: FoundMaker
  /** An article about the product's errors may help all the same. */
  mayBeOurs?: boolean
  /** The name of the program that only relayed the product's error. */
  through?: string
  /** The words by which the maker or the program was recognized. */
  mark?: string
}

/**
 * Decides whether an error is another maker's, or the product's own inside another maker's message. A message that only
 * the product writes, or a call to its address, counts more than a maker's name in the words around it.
 */
export function whoseError({ text, hosts, links, makers, found, evidence }: Input): Whose {
  const isMentioned = mentions(text, hosts)
  const isCalled = found.address?.link.environment !== undefined
  const seen = findMakers(makers, text)
  // An article that quotes these words, as the product's or as this maker's, is a better answer than a name.
  const isAnswered = evidence.some((one) => isDistinct(one) || seen.some(({ maker }) => isQuotedFrom(one, maker)))
  const theirs = seen.find((one) => isTheirs(one, { isAnswered, isMentioned, isCalled, found, evidence }))
  if (theirs)
    return {
      maker: toFound(theirs),
      mayBeOurs: theirs.maker.passesOn && theirs.sureness !== 'own',
      mark: theirs.excerpt,
    }
  const through = seen.find(({ maker }) => maker.passesOn)
  if (through) return { through: through.maker.name, mark: through.excerpt }
  const host = isMentioned || isAnswered ? undefined : foreignHost(text, hosts, links)
  return host === undefined
    ? {}
    : {
        maker: { name: host, advice: `${host} answered, not ${hosts[0]}. Ask whoever runs it.` },
        mark: `https://${host}`,
      }
}

/** Whether the product is named outside of addresses elsewhere. */
function mentions(text: string, hosts: string[]): boolean {
  const names = hosts.map((host) => host.split('.')[0] ?? host).join('|')
  const rest = text.replace(ADDRESS, (address, host: string) => (isOwnHost(host, hosts) ? address : ' '))
  return new RegExp(names, 'i').test(rest)
}

const ADDRESS = /\bhttps?:\/\/([\w.-]{1,200})[^\s"'<>]{0,4000}/gi

interface Context extends Pick<Input, 'found' | 'evidence'> {
  isAnswered: boolean
  isMentioned: boolean
  isCalled: boolean
}

function isTheirs(
  { maker, sureness, line }: MarkedMaker,
  { isAnswered, isMentioned, isCalled, found, evidence }: Context,
): boolean {
  // Records in the product, such as webhook deliveries, that contain another server's response.
  if (sureness === 'fields') return true
  if (isAnswered) return false
  if (sureness === 'own' && !maker.passesOn) return true
  if (isCalled) return false
  const isKnown = evidence.some(({ kind }) => kind !== 'likeness')
  if (isMentioned && isKnown) return false
  return sureness !== 'name' || found.codes.length > 0 || ERROR.test(line)
}

/** The product's own message, long enough that no other program writes it by chance. */
function isDistinct({ isOwn, informative = 0 }: Evidence): boolean {
  return isOwn === true && informative >= 3
}

function isQuotedFrom({ kind, author }: Evidence, { name }: Maker): boolean {
  return kind === 'message' && author?.by !== undefined && author.by.includes(name)
}

/** A name counts only in a line with a word for what went wrong; otherwise it is just mentioned. */
const ERROR =
  /\b(?:errors?|fail(?:ed|ure|s)?|denied|invalid|exception|rejected|refused|unable|cannot|can['’]t|couldn['’]t|could not|not (?:found|allowed|valid|authorized|assigned|set up)|expired|timed out|limit|stopped|paused|locked)\b/i

function toFound({ maker: { name, says, advice, article }, seen }: MarkedMaker): FoundMaker {
  const first = says ?? `${name} wrote this.`
  return { name, advice: `${first} ${advice.replaceAll('{code}', seen)}`, article }
}

/** The address that was called: after a method, after "for url" or "to", as a header, or at the start of a line. */
const CALLED =
  /(?:\b(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\s{1,3}["'`]?|\bfor (?:url:?|GET|POST)\s{0,3}["'`]?|\b(?:request )?ur[il]["']?\s{0,3}[:=]\s{0,3}["'`]?|\brequest (?:failed for|to)\s{1,3}|\b(?:access|open|load|fetch|reach|from|at|for)\s{1,3}["'`]|\bcurl\s[^\n]{0,200}?|^\s{0,20})https?:\/\/([\w.-]{3,100}\.[a-z]{2,12})(:\d{2,5})?((?:[/?#]\S{0,4000})?)/gim
const HOST_HEADER = /^[>\s]{0,3}:?(?:host|authority):\s{1,3}([\w.-]{3,100}\.[a-z]{2,12})\s{0,5}$/gim
/** Hosts of examples, and of the reader's own machines. */
const NO_PUBLIC_HOST = /(?:^|\.)(?:example|test|invalid|local|localhost|internal|lan|corp)(?:\.(?:com|org|net))?$/i
const START = 20_000

/**
 * The host that was called, when it is not the product's. Hosts of examples do not count, nor do hosts with one of the
 * product's own paths, where the real host may have been replaced.
 *
 * @param hosts the product's domains
 * @returns nothing unless every called host is another maker's
 */
export function foreignHost(text: string, hosts: string[], links: ProductLinks): string | undefined {
  const start = text.slice(0, START)
  const called = [...start.matchAll(CALLED)].slice(0, 20).map(([, host = '', , path = '']) => ({ host, path }))
  const named = [...start.matchAll(HOST_HEADER)].slice(0, 20).map(([, host = '']) => ({ host, path: '' }))
  const all = [...called, ...named]
  const isForeign = ({ host, path }: { host: string; path: string }) =>
    !isOwnHost(host, hosts) && !NO_PUBLIC_HOST.test(host) && purposeOf(path, links) === 'other'
  return all.length > 0 && all.every(isForeign) ? all[0]?.host.toLowerCase() : undefined
}

/** Whether a host is one of the product's domains or below one. */
function isOwnHost(host: string, hosts: string[]): boolean {
  const plain = host.toLowerCase()
  return hosts.some((own) => plain === own || plain.endsWith(`.${own}`))
}
