import type { Maker, ProductLinks } from '../content-model/types'
import { purposeOf } from '../links/repair-product-url'
import type { Evidence } from './evidence'
import type { Gathered } from './extract'
import { seeMakers, type SeenMaker } from './maker-marks'
import type { FoundMaker } from './types'

interface Asked {
  text: string
  hosts: string[]
  links: ProductLinks
  makers: Maker[]
  found: Gathered
  evidence: Evidence[]
}

/** Whose error a text is. Neither is set when it is the product's, or nobody's that is known. */
export interface Whose {
  /** Somebody else wrote it. */
  maker?: FoundMaker
  /** Whether an article that speaks of the product's errors may help all the same. */
  mayBeOurs?: boolean
  /** The name of the program that only passed on the product's error. */
  through?: string
}

/**
 * Tells another maker's error from one of the product's that another maker's program wraps: a message that only the
 * product writes, or a call to its address, is stronger than a name in the words around it.
 */
export function whoseError({ text, hosts, links, makers, found, evidence }: Asked): Whose {
  const isMentioned = mentions(text, hosts)
  const isCalled = found.address?.link.environment !== undefined
  const seen = seeMakers(makers, text)
  // What an article knows as the product's words, or as those of this maker, has a better answer than a name.
  const isAnswered = evidence.some((one) => isDistinct(one) || seen.some(({ maker }) => isQuotedFrom(one, maker)))
  const theirs = seen.find((one) => isTheirs(one, { isAnswered, isMentioned, isCalled, found, evidence }))
  if (theirs) return { maker: toFound(theirs), mayBeOurs: theirs.maker.passesOn && theirs.sureness !== 'own' }
  const through = seen.find(({ maker }) => maker.passesOn)
  if (through) return { through: through.maker.name }
  const host = isMentioned || isAnswered ? undefined : foreignHost(text, hosts, links)
  return host === undefined
    ? {}
    : { maker: { name: host, advice: `${host} answered, not ${hosts[0]}. Ask whoever runs it.` } }
}

/** Whether the product is named, other than as a part of an address of somebody else. */
function mentions(text: string, hosts: string[]): boolean {
  const names = hosts.map((host) => host.split('.')[0] ?? host).join('|')
  const rest = text.replace(ADDRESS, (address, host: string) => (isOwnHost(host, hosts) ? address : ' '))
  return new RegExp(names, 'i').test(rest)
}

const ADDRESS = /\bhttps?:\/\/([\w.-]{1,200})[^\s"'<>]{0,4000}/gi

interface Signs extends Pick<Asked, 'found' | 'evidence'> {
  isAnswered: boolean
  isMentioned: boolean
  isCalled: boolean
}

function isTheirs(
  { maker, sureness, line }: SeenMaker,
  { isAnswered, isMentioned, isCalled, found, evidence }: Signs,
): boolean {
  // The product itself keeps these records; what they say in between is still another's.
  if (sureness === 'fields') return true
  if (isAnswered) return false
  if (sureness === 'own' && !maker.passesOn) return true
  if (isCalled) return false
  const isKnown = evidence.some(({ kind }) => kind !== 'likeness')
  if (isMentioned && isKnown) return false
  return sureness !== 'name' || found.codes.length > 0 || ERROR.test(line)
}

/** Long enough, and the product's own: no other program writes it by chance. */
function isDistinct({ isOwn, telling = 0 }: Evidence): boolean {
  return isOwn === true && telling >= 3
}

function isQuotedFrom({ kind, author }: Evidence, { name }: Maker): boolean {
  return kind === 'message' && author?.by !== undefined && author.by.includes(name)
}

/** A name alone is talk; with a word for what went wrong beside it, it is a report. */
const ERROR =
  /\b(?:errors?|fail(?:ed|ure|s)?|denied|invalid|exception|rejected|refused|unable|cannot|can['’]t|couldn['’]t|could not|not (?:found|allowed|valid|authorized|assigned|set up)|expired|timed out|limit|stopped|paused|locked)\b/i

function toFound({ maker: { name, says, advice, article }, seen }: SeenMaker): FoundMaker {
  const first = says ?? `${name} wrote this.`
  return { name, advice: `${first} ${advice.replaceAll('{code}', seen)}`, article }
}

/** Where the address stands that was called: after a method, "for url", "to", as a header, or alone. */
const CALLED =
  /(?:\b(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\s{1,3}["'`]?|\bfor (?:url:?|GET|POST)\s{0,3}["'`]?|\b(?:request )?ur[il]["']?\s{0,3}[:=]\s{0,3}["'`]?|\brequest (?:failed for|to)\s{1,3}|\b(?:access|open|load|fetch|reach|from|at|for)\s{1,3}["'`]|\bcurl\s[^\n]{0,200}?|^\s{0,20})https?:\/\/([\w.-]{3,100}\.[a-z]{2,12})(:\d{2,5})?((?:[/?#]\S{0,4000})?)/gim
const HOST_HEADER = /^[>\s]{0,3}:?(?:host|authority):\s{1,3}([\w.-]{3,100}\.[a-z]{2,12})\s{0,5}$/gim
/** Names that stand for any host in an example, or for a machine of the reader's own. */
const NOBODYS = /(?:^|\.)(?:example|test|invalid|local|localhost|internal|lan|corp)(?:\.(?:com|org|net))?$/i
const START = 20_000

/**
 * The host that was called, when it is somebody else's: an address of the product's own paths may have its host
 * blackened, and that of an example is nobody's.
 *
 * @param hosts the product's domains
 */
export function foreignHost(text: string, hosts: string[], links: ProductLinks): string | undefined {
  const start = text.slice(0, START)
  const called = [...start.matchAll(CALLED)].slice(0, 20).map(([, host = '', , path = '']) => ({ host, path }))
  const named = [...start.matchAll(HOST_HEADER)].slice(0, 20).map(([, host = '']) => ({ host, path: '' }))
  const all = [...called, ...named]
  const isForeign = ({ host, path }: { host: string; path: string }) =>
    !isOwnHost(host, hosts) && !NOBODYS.test(host) && purposeOf(path, links) === 'other'
  return all.length > 0 && all.every(isForeign) ? all[0]?.host.toLowerCase() : undefined
}

/** Whether a host is one of the product's domains or below one. */
export function isOwnHost(host: string, hosts: string[]): boolean {
  const plain = host.toLowerCase()
  return hosts.some((own) => plain === own || plain.endsWith(`.${own}`))
}
