import { describe, expect, test, vi } from 'vitest'
import hidden from '../../test/fixtures/secrets-hidden.jsonl?raw'
import kept from '../../test/fixtures/secrets-kept.jsonl?raw'
import { SECRET, WRITTEN } from '../../test/fixtures/secrets-written'
import { nestedRepetitions } from '../../test/nested-repetitions'
import english from '../words/en/paste.json'
import spanish from '../words/es/paste.json'
import { maskSecrets } from './secrets'

/** A text in which `§` stands for the secret. All values are made up in the shapes of real ones. */
interface Shape {
  where: string
  text: string
  secret: string
  masked: string
}

const SHAPES = rows<Shape>(hidden)
/** What support needs, and what only looks like a secret. */
const STAYS = rows<string>(kept)

function rows<Row>(lines: string): Row[] {
  return lines
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row)
}

function filled({ text, secret }: Shape): string {
  return text.replace('§', () => secret)
}

const spanishWords: Record<string, unknown> = spanish
const TAGS = Object.entries(english).flatMap(([key, tag]): [string, string][] => {
  const own = spanishWords[key]
  return key.startsWith('paste_tag_') && typeof tag === 'string' && typeof own === 'string' ? [[tag, own]] : []
})

/** A masked text as a site in Spanish writes it. */
function inSpanish(masked: string): string {
  return TAGS.reduce((text, [tag, own]) => text.replaceAll(tag, own), masked)
}

describe('masking secrets', () => {
  test.each(SHAPES)('hides $where', (shape) => {
    const result = maskSecrets(filled(shape))
    expect(result.text).toBe(shape.masked)
    expect(result.text).not.toContain(shape.secret)
    expect(result.masked).toBe(shape.masked.match(/\[(?:[\w ]+ hidden|email|phone)\]/g)?.length)
  })

  test.each(WRITTEN)('hides it in %s, beside an error', (text) => {
    expect(maskSecrets(`${text}\n503 Service Unavailable`).text).not.toContain(SECRET)
  })

  test.each(STAYS)('leaves %s', (text) => {
    expect(maskSecrets(text)).toEqual({ text, masked: 0 })
  })

  test.each(SHAPES)('leaves $where as it is once hidden', ({ masked }) => {
    expect(maskSecrets(masked)).toEqual({ text: masked, masked: 0 })
  })

  test.each(SHAPES)('leaves $where as it is once a site in Spanish hid it', ({ masked }) => {
    const text = inSpanish(masked)
    expect(text).not.toBe(masked)
    expect(maskSecrets(text)).toEqual({ text, masked: 0 })
  })

  test('hides every secret of one long text, and all else stays in place', () => {
    const closed = SHAPES.filter(({ where }) => where !== 'JSON that was cut off')
    expect(maskSecrets(closed.map(filled).join('\n\n')).text).toBe(closed.map(({ masked }) => masked).join('\n\n'))
  })

  test.each(SHAPES)('hides $where inside a string of JSON', (shape) => {
    const { text } = maskSecrets(JSON.stringify({ log: filled(shape) }))
    expect(text).not.toContain(JSON.stringify(shape.secret).slice(1, -1))
    expect(maskSecrets(text)).toEqual({ text, masked: 0 })
  })

  test('takes an empty text, broken characters and a text of tags', () => {
    expect(maskSecrets('')).toEqual({ text: '', masked: 0 })
    expect(maskSecrets('token=\uD800 \u0000')).toEqual({ text: 'token=[token hidden] \u0000', masked: 1 })
    expect(maskSecrets('[token hidden] [email] [cookie hidden]').masked).toBe(0)
  })
})

/** Every pattern that ran while all shapes were masked. */
function patternsUsed(): string[] {
  const exec = vi.spyOn(RegExp.prototype, 'exec')
  maskSecrets(SHAPES.map(filled).join('\n'))
  const used = new Set(exec.mock.contexts.map((pattern) => (pattern instanceof RegExp ? pattern.source : '')))
  exec.mockRestore()
  return [...used]
}

// What grows faster than the text is a repetition inside a repetition that can divide the same letters in many
// ways. `npm run bench` measures the rest.
describe('no pattern repeats a repetition, unless each turn starts with a sign that the turn before cannot hold', () => {
  const patterns = patternsUsed()

  test('all patterns were seen', () => {
    expect(patterns.length).toBeGreaterThan(30)
  })

  test.each(patterns)('%s', (pattern) => {
    expect(nestedRepetitions(pattern)).toEqual([])
  })

  test.each([
    ['(a+)+', ['a+']],
    ['(?:x|[ab]*)*', ['x|[ab]*']],
    ['(?:(?:a{2,})b)+', ['(?:a{2,})b']],
    ['[a-z]+(?:-[a-z]+)*', []],
    ['[a-z]+(?:-[a-z-]+)*', ['-[a-z-]+']],
    ['(?:[_-][a-z]+)+', []],
    ['(?:a+){1,8}', []],
    ['(?:[^-]|-(?!--))*', []],
    [String.raw`(\(+)+`, [String.raw`\(+`]],
  ])('the check itself: %s', (pattern, found) => {
    expect(nestedRepetitions(pattern)).toEqual(found)
  })
})
