/** The first matches of a pattern, so that a megabyte full of them does not take long. */
export function firstMatches(text: string, pattern: RegExp, max: number): RegExpExecArray[] {
  const matches: RegExpExecArray[] = []
  for (const match of text.matchAll(pattern)) {
    matches.push(match)
    if (matches.length >= max) break
  }
  return matches
}
