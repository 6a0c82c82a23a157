/** Things that are counted: "500 RFIs" names no code. */
const COUNTED =
  /\b\d{3}(?=\s(?:rfis|submittals|drawings|sheets|photos|pictures|files|documents|pdfs|pages|items|lines|rows|records|users|people|projects|companies|units|feet|days|hours|minutes)\b)/gi
/** Things that are numbered: "page 403" is a page of a set. */
const NUMBERED = /\b(?:page|pages|room|sheet|section|line|row|unit|floor|no|number|item|rfi|submittal)\s\d{3}\b/gi

/** A text without the numbers that count or number something. */
export function withoutAmounts(text: string): string {
  return text.replace(COUNTED, ' ').replace(NUMBERED, ' ')
}
