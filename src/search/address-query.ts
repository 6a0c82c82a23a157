const LONGEST_IN_ADDRESS = 300
const LONGEST_IN_FIELD = 4000

/** A pasted text as one line, as the field can hold it: line breaks become spaces instead of joining words. */
export function toOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').slice(0, LONGEST_IN_FIELD)
}

/** What of a query goes into an address: short enough to mail, cut between words. */
export function toAddressQuery(text: string): string {
  const line = toOneLine(text).trim()
  if (line.length <= LONGEST_IN_ADDRESS) return line
  const cut = line.slice(0, LONGEST_IN_ADDRESS + 1)
  return cut.slice(0, Math.max(cut.lastIndexOf(' '), 0) || LONGEST_IN_ADDRESS)
}
