/** What a curl command asks for. */
export interface Command {
  method: string
  url: string
  headers: string[]
  body: string
  /** The text without the command. */
  rest: string
}

const START = /(?:^|\n)[ \t]{0,8}(?:[$%#>] )?curl(?:\.exe)? /
const METHOD = /\s(?:-X|--request)[ =]{0,2}["']?([A-Z]{3,7})\b/
const HEADER = /\s(?:-H|--header)[ =]{0,2}(?:"([^"\n]{1,4000})"|'([^'\n]{1,4000})')/g
const BODY =
  /\s(?:-d|--data(?:-raw|-binary|-urlencode)?|--json|-F|--form)[ =]{0,2}(?:"((?:[^"\\]|\\[^])*)"|'([^']*)'|(\S+))/g
const LONGEST = 50_000

/**
 * Reads the first curl command of a text, over as many lines as it has.
 *
 * @param url finds the address in it
 */
export function readCurl(text: string, url: (command: string) => string): Command | undefined {
  const start = START.exec(text)?.index
  if (start === undefined) return undefined
  const end = endOf(text, start + 1)
  const command = text.slice(start, end)
  const bodies = [...command.matchAll(BODY)].map(([, double = '', single = '', bare = '']) => double || single || bare)
  return {
    method: METHOD.exec(command)?.[1] ?? (bodies.length > 0 ? 'POST' : 'GET'),
    url: url(command),
    headers: [...command.matchAll(HEADER)].map(([, double = '', single = '']) => double || single),
    body: bodies.join('&'),
    rest: text.slice(0, start) + text.slice(end),
  }
}

/** The first line break that neither stands in quotes nor continues the command. */
function endOf(text: string, start: number): number {
  let quote = ''
  for (let at = start; at < Math.min(text.length, start + LONGEST); at += 1) {
    const char = text.charAt(at)
    if (char === '\\' || char === '^') at += 1
    else if (quote !== '') quote = char === quote ? '' : quote
    else if (char === '"' || char === "'") quote = char
    else if (char === '\n') return at
  }
  return text.length
}
