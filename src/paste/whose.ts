import type { Maker } from '../content-model/types'
import type { Evidence } from './evidence'
import { foreignHost, isOwnHost } from './foreign-host'
import type { Gathered } from './gather'
import { seeMakers, type SeenMaker } from './marks'
import type { FoundMaker } from './types'

interface Asked {
  text: string
  hosts: string[]
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
export function whoseError({ text, hosts, makers, found, evidence }: Asked): Whose {
  const isMentioned = mentions(text, hosts)
  const isCalled = found.address?.link.environment !== undefined
  const seen = seeMakers(makers, text)
  // What an article knows as the product's words, or as those of this maker, has a better answer than a name.
  const isAnswered = evidence.some((one) => isDistinct(one) || seen.some(({ maker }) => isQuotedFrom(one, maker)))
  const theirs = seen.find((one) => isTheirs(one, { isAnswered, isMentioned, isCalled, found, evidence }))
  if (theirs) return { maker: toFound(theirs), mayBeOurs: theirs.maker.passesOn && theirs.sureness !== 'own' }
  const through = seen.find(({ maker }) => maker.passesOn)
  if (through) return { through: through.maker.name }
  const host = isMentioned || isAnswered ? undefined : foreignHost(text, hosts)
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
