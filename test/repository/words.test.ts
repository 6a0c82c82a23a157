import { readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseSync } from 'vite'
import { isTest, readModules } from './modules'
import { viewTexts } from './view-texts'

const sources = readModules('src').filter(({ file }) => !isTest(file))

/** What a view shows in every language alike, by why. */
const ALIKE: Record<string, string[]> = {
  'as screens and programs of the product show it, which are in English': [
    '- File not found',
    '404 Not Found',
    'Permission denied',
    'Unprocessable Entity',
    'POST /rest/v1.0/rfis',
    'HTTP/1.1',
    '{ "message": "',
    '{ "error": "invalid_grant", "error_description":',
    'The refresh token is invalid',
  ],
  'the name of a header': ['Retry-After'],
  'keys, as keyboards have them': ['Ctrl K'],
  'ids of groups of radio buttons': ['format', 'sender'],
}

describe('views', () => {
  const shown = sources
    .filter(({ file }) => file.endsWith('.tsx') && !file.startsWith('src/dev/'))
    .flatMap(({ file, text }) => viewTexts(parseSync(file, text).program, text).map((found) => ({ file, ...found })))
  const alike = Object.values(ALIKE).flat()

  it('take every word from src/words', () => {
    const own = shown.filter(({ text }) => !alike.includes(text))
    expect(own.map(({ file, line, text }) => `${file}:${line} ${text}`)).toEqual([])
  })

  it('still show what is exempt', () => {
    expect(alike.filter((text) => !shown.some((found) => found.text === text))).toEqual([])
  })

  it.each([
    ['<p>Try again</p>', 'Try again'],
    ['<p>{isOpen ? "Close" : m.open()}</p>', 'Close'],
    ['<p>{isOpen && `${count} left`}</p>', 'left'],
    ['<p>{"No " + m.word()}</p>', 'No'],
    ['<><b />and more</>', 'and more'],
    ['<img alt="A crane" />', 'A crane'],
    ['<Field label={known ?? "Company"} />', 'Company'],
    ['<button aria-label={isOpen ? "Close" : m.open()} />', 'Close'],
  ])('are caught with a word of their own: %s', (code, text) => {
    expect(textsIn(code)).toEqual([text])
  })

  it.each([
    '<p className="text-sm">{m.x({ from: "here" })}</p>',
    '<p>{kind === "http" ? "·" : "1"}&nbsp;×</p>',
    '<input name="query" type="search" />',
    '<p>{items.map((item) => <i key="one two">{item}</i>)}</p>',
  ])('may say without a catalog: %s', (code) => {
    expect(textsIn(code)).toEqual([])
  })

  function textsIn(code: string): string[] {
    return viewTexts(parseSync('view.tsx', code).program, code).map(({ text }) => text)
  }
})

/** A message that differs by its inputs, as the message format writes it. */
interface Variants {
  declarations?: string[]
  selectors: string[]
  match: Record<string, string>
}
type Message = string | Variants[]

/** What is the same in Spanish, by why. */
const SAME: Record<string, string[]> = {
  'spelled alike in both': ['compare_error', 'diagnose_tree_column_error', 'feedback_no', 'support_connection_cable'],
  'words of the trade that Spanish takes as they are': ['article_backoff_jitter', 'support_connection_wifi'],
  'names and abbreviations': [
    'paste_ignored_ids',
    'status_part_api',
    'support_field_url',
    'support_format_json',
    'support_format_markdown',
    'support_network_vpn',
    'support_packet_title_api',
  ],
  'nothing but inputs': ['support_packet_title'],
}

/** Spanish needs what English has already said. */
const MORE_INPUTS = ['support_packet_label']

describe('the catalogs', () => {
  const [english, spanish] = [readCatalogs('en'), readCatalogs('es')]
  const keys = [...english.keys()]

  it('have the same words in each language', () => {
    const missing = {
      en: [...spanish.keys()].filter((key) => !english.has(key)),
      es: keys.filter((key) => !spanish.has(key)),
    }
    expect(missing, 'add these to src/words, then `npm run words`').toEqual({ en: [], es: [] })
  })

  it('say each with the same inputs and for the same cases', () => {
    const shape = (message: Message = '') => ({ inputs: inputsOf(message), cases: casesOf(message) })
    const differs = (key: string) => JSON.stringify(shape(english.get(key))) !== JSON.stringify(shape(spanish.get(key)))
    expect(keys.filter(differs)).toEqual(MORE_INPUTS)
  })

  it('hold no word that nothing shows', () => {
    const used = new Set(sources.flatMap(({ text }) => [...text.matchAll(/\bm\.([a-z]\w*)/g)].map(([, key]) => key)))
    expect(keys.filter((key) => !used.has(key))).toEqual([])
  })

  it('have no English left in Spanish', () => {
    const listed = Object.values(SAME).flat()
    const same = keys.filter((key) =>
      textsOf(english.get(key)).some((text) => textsOf(spanish.get(key)).includes(text)),
    )
    expect(same.filter((key) => !listed.includes(key))).toEqual([])
    expect(listed.filter((key) => !same.includes(key))).toEqual([])
  })
})

/** The messages of a language, by key. A key begins with the name of its file. */
function readCatalogs(language: string): Map<string, Message> {
  const folder = `src/words/${language}`
  const files = readdirSync(folder).toSorted()
  return new Map(
    files.flatMap((file) => {
      const messages = Object.entries(JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as Record<string, Message>)
      const strange = messages.filter(([key]) => !key.startsWith(`${basename(file, '.json')}_`)).map(([key]) => key)
      expect(strange, `${folder}/${file}`).toEqual([])
      return messages
    }),
  )
}

function textsOf(message: Message = ''): string[] {
  return typeof message === 'string' ? [message] : message.flatMap(({ match }) => Object.values(match))
}

function inputsOf(message: Message): string[] {
  const declared =
    typeof message === 'string' ? [] : message.flatMap(({ declarations = [] }) => declarations.map(inputIn))
  const filled = textsOf(message).flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? ''))
  return [...new Set([...declared, ...filled])].filter(Boolean).toSorted()
}

function inputIn(declaration: string): string {
  return /^input (\w+)$/.exec(declaration)?.[1] ?? ''
}

function casesOf(message: Message): string[] {
  return typeof message === 'string' ? [] : message.flatMap(({ match }) => Object.keys(match)).toSorted()
}
