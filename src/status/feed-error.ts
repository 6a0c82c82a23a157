export type FeedFault =
  'network' | 'timeout' | 'http' | 'content-type' | 'too-large' | 'not-json' | 'shape' | 'other-page'

/** Why the status page could not be read. For developers; the reader is told only that it is not known. */
export class FeedError extends Error {
  override name = 'FeedError'

  constructor(
    readonly reason: FeedFault,
    detail = '',
  ) {
    super(detail ? `${reason}: ${detail}` : reason)
  }
}
