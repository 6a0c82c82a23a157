import { styleText } from 'node:util'

/** A line of an answer for people: on a terminal it gets color, for assistants it becomes Markdown. */
export interface Line {
  as: 'title' | 'text' | 'item' | 'quiet' | 'address'
  text: string
}

export const line = (as: Line['as'], text: string): Line => ({ as, text })

/** Leaves out lines that say nothing. */
export function lines(...all: (Line | Line[] | undefined | false)[]): Line[] {
  return all.flat().filter((one): one is Line => typeof one === 'object' && one.text !== '')
}

/** The lines as Markdown for assistants: a list is one block, everything else a paragraph. */
export function toMarkdown(all: readonly Line[]): string {
  let written = ''
  for (const [index, { as, text }] of all.entries()) {
    const isListed = (one: Line | undefined) => one?.as === 'item' || one?.as === 'address'
    if (index > 0) written += isListed(all[index]) && isListed(all[index - 1]) ? '\n' : '\n\n'
    written += { title: `## ${text}`, text, item: `- ${text}`, quiet: text, address: `  <${text}>` }[as]
  }
  return written
}

interface Terminal {
  /** In characters; `Infinity` in a pipe. */
  width: number
  hasColor: boolean
}

const COLORS = { title: 'bold', quiet: 'dim', address: 'cyan' } as const

/** The lines for a terminal: a blank line before each title, none wider than the window. */
export function toTerminal(all: readonly Line[], { width, hasColor }: Terminal): string {
  return all
    .map(({ as, text }, index) => {
      const space = as === 'title' && index > 0 ? '\n' : ''
      const first = as === 'item' ? '- ' : as === 'address' ? '  ' : ''
      // An address that is broken cannot be clicked.
      const wrapped = as === 'address' ? [text] : wrap(text, width - first.length)
      const shown = wrapped.map((part, at) => (at === 0 ? first : ' '.repeat(first.length)) + part).join('\n')
      const color = as in COLORS && hasColor ? COLORS[as as keyof typeof COLORS] : undefined
      return `${space}${color ? styleText(color, shown, { validateStream: false }) : shown}\n`
    })
    .join('')
}

function wrap(text: string, width: number): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const rows: string[] = []
    for (const word of paragraph.split(' ')) {
      const last = rows.at(-1)
      if (last !== undefined && last.length + 1 + word.length <= width) rows[rows.length - 1] = `${last} ${word}`
      else rows.push(word)
    }
    return rows
  })
}
