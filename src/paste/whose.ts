import * as m from '#words'
import type { Maker, ProductLinks } from '../content-model/types'
import { firstMatches } from '../text/plain'
import { purposeOf } from '../links/repair-product-url'
import type { Evidence } from './evidence'
import type { Extracted } from './extract'
import { findMakers, isSurelyTheirs, type MarkedMaker } from './maker-marks'
import type { FoundMaker } from './types'
import { refusesValue } from './validation'

interface Input {
  text: string
  hosts: string[]
  links: ProductLinks
  makers: Maker[]
  found: Extracted
  evidence: Evidence[]
}

/** Whose error a text is. Empty when it is the product's, or when the maker is unknown. */
interface Whose {
  /** Another maker wrote it. */
  maker?: FoundMaker
  /** It was recognized by more than its name. */
  isSure?: boolean
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
  const isOurs = isMentioned || isCalled || namesOwnPath(text, links)
  const seen = findMakers(makers, text)
  // An article that quotes these words, as the product's or as this maker's, is a better answer than a name.
  const isAnswered = evidence.some((one) => isDistinct(one) || seen.some(({ maker }) => isQuotedFrom(one, maker)))
  const host = isMentioned || isAnswered ? undefined : foreignHost(text, hosts, links)
  const context = { isAnswered, isMentioned, isCalled, isOurs, hasHost: host !== undefined, found, evidence }
  const theirs = seen.find((one) => isTheirs(one, context))
  if (theirs)
    return {
      maker: toFound(theirs),
      isSure: isSurelyTheirs(theirs),
      mayBeOurs: theirs.maker.passesOn && theirs.sureness !== 'own',
      mark: theirs.excerpt,
    }
  const through = seen.find(({ maker }) => maker.passesOn)
  if (through) return { through: through.maker.name, mark: through.excerpt }
  return host === undefined
    ? {}
    : {
        maker: { name: host, advice: m.paste_host_answered({ host, product: hosts[0] ?? '' }) },
        isSure: true,
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
  isOurs: boolean
  /** The host that answered is known, which says more than a shape. */
  hasHost: boolean
}

function isTheirs(
  { maker, sureness, line }: MarkedMaker,
  { isAnswered, isMentioned, isCalled, isOurs, hasHost, found, evidence }: Context,
): boolean {
  if (sureness === 'shape') return !isOurs && !hasHost && !evidence.some(isKnown) && tellsFault(found, line)
  // Records in the product, such as webhook deliveries, that contain another server's response.
  if (sureness === 'fields') return true
  if (isAnswered) return false
  if (sureness === 'own' && !maker.passesOn) return true
  if (isCalled) return false
  if (isMentioned && evidence.some(({ kind }) => kind !== 'likeness')) return false
  return sureness !== 'name' || found.codes.length > 0 || ERROR.test(line)
}

/**
 * A message that an article quotes, whoever writes it, or an identifier of the product, such as `WORKFLOW_CONFLICT`. What a
 * validator says does not count: those of all systems use the same words.
 */
function isKnown({ kind, author, isCode, informative = 0, text = '', quote = '' }: Evidence): boolean {
  if (kind === 'reason') return author?.from === 'service' && text.includes('_')
  return kind === 'message' && author !== undefined && isCode !== true && informative >= 2 && !refusesValue(quote)
}

function tellsFault({ codes, messages }: Extracted, line: string): boolean {
  return codes.length > 0 || messages.length > 0 || ERROR.test(line)
}

/** A path, alone or in an address; what closes an element of XML is none. */
const PATHS = /(?:\bhttps?:\/\/[^\s/"'<>]{1,200}|(?<![\w.<-]))(\/[^\s"'<>]{1,300})/g
const MOST_PATHS = 50

/** Whether a path of the product is named, alone or behind a host, which may have been replaced. */
function namesOwnPath(text: string, links: ProductLinks): boolean {
  return firstMatches(text.slice(0, START), PATHS, MOST_PATHS).some(
    ([, path = '']) => purposeOf(path, links) !== 'other',
  )
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
  /\b(?:errors?|faults?|fail(?:ed|ure|s)?|denied|invalid|exception|rejected|refused|unable|cannot|can['’]t|couldn['’]t|could not|not (?:found|allowed|valid|authorized|assigned|set up)|expired|timed out|limit|stopped|paused|locked)\b/i

function toFound({ maker: { name, says, advice, article, isUnnamed }, seen }: MarkedMaker): FoundMaker {
  const first = says ?? m.paste_maker_wrote({ maker: name })
  return { name, advice: `${first} ${advice.replaceAll('{code}', seen)}`, article, isUnnamed: isUnnamed || undefined }
}

/** The address that was called: after a method, after "for url" or "to", as a header, or at the start of a line. */
const CALLED =
  /(?:\b(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)(?:\s{1,3}["'`]?|["'],\s{0,3}["'])|\bfor (?:url:?|GET|POST)\s{0,3}["'`]?|\b(?:request )?ur[il]["']?\s{0,3}[:=]\s{0,3}["'`]?|\brequest (?:failed for|to)\s{1,3}|\bfailed to load resource:[^\n]{0,200}\s|\b(?:access|open|load|fetch|reach|from|at|for)\s{1,3}["'`]|\bcurl\s[^\n]{0,200}?|^\s{0,20})https?:\/\/([\w.-]{3,100}\.[a-z]{2,12})(:\d{2,5})?((?:[/?#]\S{0,4000})?)/gim
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
