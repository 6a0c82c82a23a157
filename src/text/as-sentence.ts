/** Capitalizes a phrase for the start of a line. */
export function asSentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** A text without line breaks, and with one space wherever there was more room between words. */
export function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
