import type { Component, Site } from '../content-model/types'
import type { Feed, FeedComponent, NamedComponent } from './feed-types'

/** Which parts matter, from `content/site.yaml`. */
export type Watch = Pick<Site['status'], 'watch' | 'quiet'>

/** The watched parts in the order of the settings. */
export function watchedParts({ watch }: Watch): Component[] {
  return Object.keys(watch) as Component[]
}

/**
 * The watched parts that a component of the feed belongs to: by id; else by words in its own name; else by
 * words in the name of its group. Empty for a quiet part and for one that nobody watches.
 */
export function partsOf({ id, name, group = '' }: NamedComponent, settings: Watch): Component[] {
  const pinned = watchedParts(settings).filter((part) => settings.watch[part].ids.includes(id))
  if (pinned.length > 0) return pinned
  const words = [name, group].find((one) => isQuiet(one, settings) || partsInWords(one, settings).length > 0)
  return words === undefined || isQuiet(words, settings) ? [] : partsInWords(words, settings)
}

/** The watched parts that a sentence speaks of. */
export function partsInWords(words: string, settings: Watch): Component[] {
  return watchedParts(settings).filter((part) => settings.watch[part].names.some((pattern) => holds(words, pattern)))
}

/** Whether a name or a sentence is about a part that never raises an alarm. */
export function isQuiet(words: string, { quiet }: Watch): boolean {
  return quiet.some((pattern) => holds(words, pattern))
}

/**
 * The components of the feed to judge by.
 *
 * @param part one watched part, or nothing for all of them
 */
export function componentsOf(feed: Feed, settings: Watch, part?: Component): FeedComponent[] {
  return feed.components.filter((component) => isWatched(component, settings, part))
}

export function isWatched(component: NamedComponent, settings: Watch, part?: Component): boolean {
  const parts = partsOf(component, settings)
  return part === undefined ? parts.length > 0 : parts.includes(part)
}

/**
 * Whether the parts to judge by are gone from the feed. A part pinned by id was seen on the page once, so
 * its absence means that the page changed; a part known only by likely names may never have been listed.
 */
export function areMissing(feed: Feed, settings: Watch, part?: Component): boolean {
  if (componentsOf(feed, settings, part).length === 0) return true
  const pinned = watchedParts(settings).filter((one) => settings.watch[one].ids.length > 0)
  return part === undefined && pinned.some((one) => componentsOf(feed, settings, one).length === 0)
}

const expressions = new Map<string, RegExp>()

/** Whole words, so that "core" is not found in "Encore"; a plural counts. */
function holds(words: string, pattern: string): boolean {
  const expression = expressions.get(pattern) ?? wholeWords(pattern)
  expressions.set(pattern, expression)
  return expression.test(words)
}

function wholeWords(pattern: string): RegExp {
  const literal = pattern.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
  return new RegExp(`(?:^|[^a-z0-9])${literal}s?(?:$|[^a-z0-9])`, 'i')
}
