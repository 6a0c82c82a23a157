import type { Component, Site } from '../content-model/types'
import type { Feed, FeedComponent, NamedComponent } from './feed'

/** Which parts of the service matter, and which never raise an alarm, from `content/site.yaml`. */
export type Watch = Pick<Site['status'], 'watch' | 'quiet'>

/** The watched parts in the order of the settings. */
export function watchedParts({ watch }: Watch): Component[] {
  return Object.keys(watch) as Component[]
}

/**
 * The watched parts that a component of the feed belongs to: by id, else by words in its own name, else by words in
 * the name of its group. Empty for a quiet component and for one that belongs to no watched part.
 */
export function partsOf({ id, name, group = '' }: NamedComponent, settings: Watch): Component[] {
  const byId = watchedParts(settings).filter((part) => settings.watch[part].ids.includes(id))
  if (byId.length > 0) return byId
  const words = [name, group].find((one) => isQuiet(one, settings) || partsInWords(one, settings).length > 0)
  return words === undefined || isQuiet(words, settings) ? [] : partsInWords(words, settings)
}

/** The watched parts that a text mentions. */
export function partsInWords(words: string, settings: Watch): Component[] {
  return watchedParts(settings).filter((part) => settings.watch[part].names.some((name) => contains(words, name)))
}

/** Whether a text is about a part that never raises an alarm. */
export function isQuiet(words: string, { quiet }: Watch): boolean {
  return quiet.some((name) => contains(words, name))
}

/** @param part one watched part; absent for all of them */
export function watchedComponents(feed: Feed, settings: Watch, part?: Component): FeedComponent[] {
  return feed.components.filter((component) => isWatched(component, settings, part))
}

export function isWatched(component: NamedComponent, settings: Watch, part?: Component): boolean {
  const parts = partsOf(component, settings)
  return part === undefined ? parts.length > 0 : parts.includes(part)
}

/**
 * Whether an incident or maintenance concerns the watched parts, or one of them. A posting that names no component
 * may concern anything, unless its title is only about a quiet part.
 */
export function affects(
  posting: { name: string; components: NamedComponent[] },
  settings: Watch,
  part?: Component,
): boolean {
  if (posting.components.length > 0) return posting.components.some((named) => isWatched(named, settings, part))
  return !isQuiet(posting.name, settings) || partsInWords(posting.name, settings).length > 0
}

/**
 * Whether the watched components are gone from the feed. An id in the settings was once on the page, so its absence
 * means that the page changed; a part configured by likely names alone may never have been listed.
 */
export function areMissing(feed: Feed, settings: Watch, part?: Component): boolean {
  if (watchedComponents(feed, settings, part).length === 0) return true
  const withIds = watchedParts(settings).filter((one) => settings.watch[one].ids.length > 0)
  return part === undefined && withIds.some((one) => watchedComponents(feed, settings, one).length === 0)
}

const expressions = new Map<string, RegExp>()

/** Matches whole words, so that "core" is not found in "Encore"; a plural counts. */
function contains(words: string, name: string): boolean {
  const expression = expressions.get(name) ?? wholeWords(name)
  expressions.set(name, expression)
  return expression.test(words)
}

function wholeWords(name: string): RegExp {
  const literal = name.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
  return new RegExp(`(?:^|[^a-z0-9])${literal}s?(?:$|[^a-z0-9])`, 'i')
}
