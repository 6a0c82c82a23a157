/** Capitalizes a phrase for the start of a line. */
export function asSentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
