/** What the reader's screen looks like when an error shows: a page, a login, a notice in the app, a reply of the API. */
export type ScreenKind = 'page' | 'login' | 'notice' | 'reply'

/** @param entry what the article says of where people meet it */
export function screenOf(entry: { kind?: string; component?: string }): ScreenKind {
  if (entry.kind === 'login') return 'login'
  if (entry.kind === 'api-message' || entry.component === 'api') return 'reply'
  return entry.kind === 'http' ? 'page' : 'notice'
}
