/** Limits of what is sent, apart from the schema, which no page loads. */

/** In characters. What is longer was not typed by hand. */
export const LONGEST_QUERY = 100
/** In one request. */
export const MOST_EVENTS = 20
/** In one page view; a page that counts more than this counts something wrong. */
export const MOST_IN_ALL = 100
/** In milliseconds after the first event of a batch. */
export const DELAY = 20_000
