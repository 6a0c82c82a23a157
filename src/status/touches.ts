import type { Component } from '../content-model/types'
import type { NamedComponent } from './feed-types'
import { isQuiet, isWatched, partsInWords, type Watch } from './watch'

/**
 * Whether an incident or maintenance concerns all watched parts, or one. What names no component may
 * concern anything, unless its title speaks only of a quiet part.
 */
export function touches(
  posting: { name: string; components: NamedComponent[] },
  settings: Watch,
  part?: Component,
): boolean {
  if (posting.components.length > 0) return posting.components.some((named) => isWatched(named, settings, part))
  return !isQuiet(posting.name, settings) || partsInWords(posting.name, settings).length > 0
}
