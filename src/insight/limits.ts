/** Limits of what is sent. They are not in `schema.ts`, so that pages do not load zod. */

/** In characters. A longer text was probably not typed by hand. */
export const LONGEST_QUERY = 100
/** In one request. */
export const MOST_EVENTS = 20
/** In one page view; more than this would be a bug. */
export const MOST_IN_ALL = 100
/** In milliseconds after the first event of a batch. */
export const DELAY = 20_000
