import Fuse, { type FuseOptionKey } from 'fuse.js'
import type { ArticleId } from '../../../src/content-model/types'
import type { FuzzyIndex, SearchedEntry } from './search-data'
import { SETTINGS } from './settings'

/** What Fuse searches of an article: the short texts it is known by. */
interface Known {
  id: ArticleId
  title: string
  codes: string[]
  messages: string[]
  aliases: string[]
}

const KEYS: FuseOptionKey<Known>[] = [
  { name: 'title', weight: 3 },
  { name: 'codes', weight: 3 },
  { name: 'messages', weight: 2 },
  { name: 'aliases', weight: 2 },
]

/** Makes the index when the site is built, so that no reader waits for it. */
export function createFuzzyIndex(entries: SearchedEntry[]): FuzzyIndex {
  const known = entries.map(({ id, title, codes, messages, aliases }): Known => ({
    id,
    title,
    codes: codes.map(String),
    messages: messages.map(({ text }) => text),
    aliases,
  }))
  return Fuse.createIndex(KEYS, known).toJSON()
}

/** How near a text comes to each article, from 0 (not at all) to 1 (the same), in the order of the entries. */
export type Nearness = (text: string) => Float64Array

/** @param index as `createFuzzyIndex` made it of the same entries */
export function createFuzzy(entries: SearchedEntry[], index: FuzzyIndex): Nearness {
  const fuse = new Fuse<Pick<Known, 'id'>>(entries, fuseOptions(), Fuse.parseIndex(index))
  return (text) => {
    const nearness = new Float64Array(entries.length)
    const asked = text.trim()
    if (asked === '' || asked.length > SETTINGS.fuzzy.longest) return nearness
    for (const { refIndex, score = 1 } of fuse.search(asked)) nearness[refIndex] = 1 - score
    return nearness
  }
}

function fuseOptions() {
  const { threshold } = SETTINGS.fuzzy
  const keys = KEYS as FuseOptionKey<Pick<Known, 'id'>>[]
  return { keys, threshold, ignoreLocation: true, ignoreDiacritics: true, includeScore: true, shouldSort: false }
}
