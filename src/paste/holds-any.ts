/** A pattern that looks at each letter of a megabyte is spared where nothing it could find is there. */
export function holdsAny(text: string, signs: readonly string[]): boolean {
  return signs.some((sign) => text.includes(sign))
}
