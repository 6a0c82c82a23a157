import * as m from '#words'
import type { ProductLinks } from '../content-model/types'
import { editDistance } from '../text/distance'

/** What a path asks for; it decides which of the product's hosts answers it. */
export type Use = keyof ProductLinks['uses'] | 'other'

/** For a product whose `content/site.yaml` says nothing of its addresses: punctuation is repaired, words are not. */
export const NO_LINKS: ProductLinks = { hosts: [], uses: {}, environments: {}, segments: [], beforeId: [] }

interface Compiled {
  segments: ReadonlySet<string>
  uses: { use: Use; host: string; paths: RegExp[] }[]
}

const compiled = new WeakMap<ProductLinks, Compiled>()

function compile(links: ProductLinks): Compiled {
  const made = compiled.get(links) ?? {
    segments: new Set(links.segments),
    uses: (['api', 'login', 'app'] as const).flatMap((use) => {
      const { host, paths = [] } = links.uses[use] ?? {}
      return host === undefined ? [] : [{ use, host, paths: paths.map(toPattern) }]
    }),
  }
  compiled.set(links, made)
  return made
}

/** `/#/project` is how a path may begin, `#` a number; a path that ends with `#` is the whole path. */
function toPattern(path: string): RegExp {
  const source = path.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll('#', String.raw`\d{2,}`)
  return new RegExp(`^${source}${path.endsWith('#') ? '/?$' : ''}`, 'i')
}

/** @param path from the first slash on */
export function purposeOf(path: string, links: ProductLinks): Use {
  return compile(links).uses.find(({ paths }) => paths.some((pattern) => pattern.test(path)))?.use ?? 'other'
}

/**
 * Repairs the part of a host before the domain: separators, a needless `www`, a typo, and a host that does not answer
 * what the path asks.
 *
 * @returns the name without its last dot, and one phrase for each change
 */
export function repairHost(raw: string, use: Use, links: ProductLinks): { sub: string; changes: string[] } {
  const changes: string[] = []
  const plain = raw.toLowerCase().replace(/\s/g, '').replaceAll(',', '.').replace(/\.+$/, '')
  let sub = plain.replace(/^www\.(?=.)/, '')
  if (sub !== plain) changes.push(m.content_link_www_removed())
  const known = nearestHost(sub, use, links)
  if (known !== sub) {
    changes.push(
      sub === '' ? m.content_link_host_added({ name: known }) : m.content_link_became({ from: sub, to: known }),
    )
    sub = known
  }
  const right = hostForUse(sub, use, links)
  if (right !== sub) {
    changes.push(m.content_link_host_for_path({ from: sub, to: right }))
    sub = right
  }
  return { sub, changes }
}

function nearestHost(sub: string, use: Use, links: ProductLinks): string {
  const own = compile(links).uses.find((one) => one.use === use)?.host
  if (links.hosts.includes(sub) || sub.includes('.')) return sub
  if (sub === '') return own ?? ''
  const candidates = own === undefined ? links.hosts : [own, ...links.hosts]
  const limit = sub.length > 5 ? 2 : 1
  return candidates.find((known) => known.length > 2 && editDistance(known, sub, limit) <= limit) ?? sub
}

/** A sandbox answers everything under its own name. */
function hostForUse(sub: string, use: Use, links: ProductLinks): string {
  const { uses } = compile(links)
  const right = uses.find((one) => one.use === use)?.host
  const isSandbox = Object.values(links.environments).some((part) => sub.includes(part))
  if (isSandbox || right === undefined) return sub
  return sub === 'www' || uses.some(({ host }) => host === sub) ? right : sub
}

/**
 * Which of the product's separate environments an address belongs to; accounts and tokens do not cross between them.
 *
 * @param use of its path: a host that is not known, such as that of a region, opens records where the path does
 * @returns nothing for a host that only informs, such as that of the status page
 */
export function environmentOf(sub: string, domain: string, use: Use, links: ProductLinks): string | undefined {
  const host = `${sub}.${domain}`
  const special = Object.entries(links.environments).find(([, part]) => host.includes(part))
  if (special) return special[0]
  const isUsed = compile(links).uses.some((one) => one.host === sub) || (use !== 'other' && !links.hosts.includes(sub))
  return isUsed ? m.paste_environment_production() : undefined
}

/**
 * Repairs a path: slashes, spaces, what an email program or a sentence left at its end, letters and words typed twice.
 *
 * @param raw from the first slash of an address on
 * @returns the path with its query, one phrase for each change, and whether its end is missing
 */
export function repairPath(raw: string, links: ProductLinks): { path: string; changes: string[]; cutOff: boolean } {
  const changes: string[] = []
  const step = (next: string, before: string, change: string) => {
    if (next !== before) changes.push(change)
    return next
  }
  let path = raw.replaceAll('&amp;', '&').replace(/&(?:gt|quot|#39|#x27|lt);/g, '"')
  path = step(path.replace(/%(?:25)?(?:0D|0A|E2%80%8B|C2%AD)/gi, ''), path, m.content_link_encoded_breaks())
  path = step(path.replace(/\n(?:>\s?)?/g, ''), path, m.content_link_lines_joined())
  path = step(path.replace(/\s+/g, ''), path, m.content_link_spaces())
  path = step(path.replaceAll('\\', '/'), path, m.content_link_backslashes())
  path = step(path.replace(/%25(2F|20|3F|3D|26|2D|5F)/gi, '%$1'), path, m.content_link_double_encoding())
  path = path.replace(/%(?:2F)/gi, '/')
  path = step(path.replace(/(?:%20)+(?=\/|$)|(?<=\/)(?:%20)+/gi, ''), path, m.content_link_spaces())
  const hasDots = /(?:…|\.{3,})["')\]>]*$/.test(path)
  path = step(trimEnd(path), path, m.content_link_punctuation())
  const [, place = path, query = ''] = /^([^?#]*)(.*)$/s.exec(path) ?? []
  const single = step(place.replace(/\/{2,}/g, '/'), place, m.content_link_double_slashes())
  const repaired = repairSegments(single, compile(links).segments, changes)
  const lacksId = query === '' && links.beforeId.includes(/\/([^/]*)$/.exec(repaired)?.[1]?.toLowerCase() ?? '')
  return { path: repaired + query, changes, cutOff: hasDots || lacksId }
}

/** Removes what a sentence, a bracket or a quotation mark leaves at the end of an address. */
function trimEnd(path: string): string {
  return path.replace(/(?:[.,;:!?)\]}>"'`*…|]|%(?:22|27|3E|29|5D|2C)){1,20}$/i, (tail, at: number) =>
    // The tag in place of a secret ends with a bracket of its own.
    /_(?:hidden|ocult[oa])$/.test(path.slice(0, at)) && tail.startsWith(']') ? ']' : '',
  )
}

function repairSegments(path: string, known: ReadonlySet<string>, changes: string[]): string {
  const segments: string[] = []
  for (const segment of path.split('/')) {
    const word = repairSegment(segment, known)
    if (word !== segment) changes.push(m.content_link_became({ from: segment, to: word }))
    if (word !== '' && word === segments.at(-1) && known.has(word)) changes.push(m.content_link_word_twice({ word }))
    else segments.push(word)
  }
  return segments.join('/')
}

/** A known word in place of one with letters or itself doubled, or with one letter wrong. */
function repairSegment(segment: string, known: ReadonlySet<string>): string {
  const word = segment.toLowerCase()
  if (word.length < 3 || known.has(word) || !/^[a-z_]+$/.test(word)) return segment
  const single = withoutDoubles(word)
  for (const one of known) if (word === one + one || single === withoutDoubles(one)) return one
  const candidates = [...known].filter((one) =>
    // Three letters are any word with one of them wrong, so only a missing end is repaired: "sho" is "show".
    word.length < 4 ? one.length === 4 && one.startsWith(word) : one.length > 2 && editDistance(word, one, 1) <= 1,
  )
  return candidates.length === 1 ? (candidates[0] ?? segment) : segment
}

function withoutDoubles(word: string): string {
  return word.replace(/(.)\1+/g, '$1')
}
