/**
 * How many edits turn one word into another: letters added, left out or changed, and two neighbors swapped (optimal
 * string alignment).
 *
 * @param limit the most edits of interest; a larger distance may come back as any number above it, sooner
 */
export function editDistance(a: string, b: string, limit = Infinity): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  const from = commonStart(a, b)
  const to = commonEnd(a, b, from)
  return distanceOf(a.slice(from, a.length - to), b.slice(from, b.length - to), limit)
}

function commonStart(a: string, b: string): number {
  let at = 0
  while (at < Math.min(a.length, b.length) && a[at] === b[at]) at += 1
  return at
}

function commonEnd(a: string, b: string, from: number): number {
  let count = 0
  while (count < Math.min(a.length, b.length) - from && a.at(-1 - count) === b.at(-1 - count)) count += 1
  return count
}

function distanceOf(a: string, b: string, limit: number): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row]
    for (let column = 1; column <= b.length; column += 1) {
      const isSame = a[row - 1] === b[column - 1]
      const isSwapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      current[column] = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (isSame ? 0 : 1),
        isSwapped ? (beforeLast[column - 2] ?? 0) + 1 : Infinity,
      )
    }
    if (limit < Infinity && Math.min(...current, ...last) > limit) return limit + 1
    beforeLast = last
    last = current
  }
  return last[b.length] ?? 0
}

/** Letters of a word at which it is still the same with one letter wrong, and with two. */
const ONE_WRONG = 5
const TWO_WRONG = 9

/** Whether a word is probably another one with a letter or two wrong. The first letter is right, and numbers are exact. */
export function isMistyped(typed: string, word: string): boolean {
  const shortest = Math.min(typed.length, word.length)
  const most = shortest >= TWO_WRONG ? 2 : shortest >= ONE_WRONG ? 1 : 0
  if (most === 0 || typed[0] !== word[0] || Math.abs(typed.length - word.length) > most || /\d/.test(typed))
    return false
  return editDistance(typed, word, most) <= most
}
