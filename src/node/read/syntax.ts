import type { YAMLParseError } from 'yaml'
import type { Fault, Place } from './problem'

const QUOTE = "Put the whole value in single quotes: 'like this'."

/** What to do about the mistakes that people make, by the parser's own codes. */
const FIXES: Partial<Record<YAMLParseError['code'], { expected: string; fix: string }>> = {
  BLOCK_AS_IMPLICIT_KEY: { expected: 'no second ": " in a value without quotes', fix: QUOTE },
  MULTILINE_IMPLICIT_KEY: { expected: 'a value on one line, or in quotes', fix: QUOTE },
  BAD_SCALAR_START: { expected: 'a value that starts with a letter, a digit or a quote', fix: QUOTE },
  UNEXPECTED_TOKEN: {
    expected: 'nothing behind the value',
    fix: `${QUOTE} A list that starts with "- " begins on the next line.`,
  },
  MISSING_CHAR: {
    expected: 'a quote at both ends, and ": " behind each name',
    fix: 'Close the quote, or write the missing colon.',
  },
  TAB_AS_INDENT: { expected: 'spaces', fix: 'Put spaces in place of the tab.' },
  BAD_INDENT: {
    expected: 'lines of one list in one column, and a ] for each [',
    fix: 'Move the line below its neighbors, or close the bracket above.',
  },
  DUPLICATE_KEY: { expected: 'each name once', fix: 'Put both values under one name.' },
}

/** What the YAML parser stumbled over, in words, and where: a quote that is never closed is mended where it opens. */
export function syntaxFault(
  { code, message, pos }: YAMLParseError,
  text: string,
): { offset: number; fault: Omit<Fault, keyof Place> } {
  const opened = message.startsWith('Missing closing') ? /(?:: |- )["'][^"'\n]*$/m.exec(text) : null
  const offset = opened ? opened.index + 2 : pos[0]
  const line =
    text
      .slice(text.lastIndexOf('\n', offset - 1) + 1)
      .split('\n')[0]
      ?.trim() ?? ''
  const { expected, fix } = FIXES[code] ?? {
    expected: 'valid YAML',
    fix: 'Compare the line with its neighbors: quotes, brackets and spaces.',
  }
  return { offset, fault: { about: 'YAML', found: line === '' ? 'the end of the file' : line, expected, fix } }
}
