import type { ArticleId } from '../../content-model/types'

/** Asks the page to insert an article; the detail is an `Insertion`. Without `preventDefault()` it is copied. */
export const INSERT = 'troubleshooter-insert'

/** Sent when other articles are offered than before, or none. */
export const RESULTS = 'troubleshooter-results'

/** The `detail` of `troubleshooter-results`. */
export interface ResultsDetail {
  count: number
  ids: ArticleId[]
  /** They are more than guesses. */
  isSure: boolean
  /** Whose error it is, where it is another maker's. */
  maker?: string
}
