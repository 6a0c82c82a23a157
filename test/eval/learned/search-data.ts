import type { FuseIndex } from 'fuse.js'
import type { Entry } from '../../../src/content-model/types'
import type { Model } from './model'

/** What the ranker reads of an article. */
export type SearchedEntry = Pick<Entry, 'id' | 'slug' | 'title' | 'summary' | 'codes' | 'messages' | 'aliases'>

/** An index as `Fuse.createIndex` makes it, as data. */
export type FuzzyIndex = ReturnType<FuseIndex<unknown>['toJSON']>

/** Everything the ranker answers from. */
export interface SearchData {
  /** In the order of the model's classes and of the index. */
  entries: SearchedEntry[]
  model: Model
  fuzzy: FuzzyIndex
  /** How people ask for each article, in the order of the entries. */
  phrasings: string[][]
  /** What people ask that no article answers. */
  offTopic: string[]
}
