import { describe, expect, test } from 'vitest'
import hidden from '../../test/fixtures/secrets-hidden.jsonl?raw'
import kept from '../../test/fixtures/secrets-kept.jsonl?raw'
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

describe('masking secrets', () => {
  test.each(SHAPES)('hides $where', (shape) => {
    const result = maskSecrets(filled(shape))
    expect(result.text).toBe(shape.masked)
    expect(result.text).not.toContain(shape.secret)
    expect(result.masked).toBe(shape.masked.match(/\[(?:[\w ]+ hidden|email)\]/g)?.length)
  })

  test.each(STAYS)('leaves %s', (text) => {
    expect(maskSecrets(text)).toEqual({ text, masked: 0 })
  })

  test.each(SHAPES)('leaves $where as it is once hidden', ({ masked }) => {
    expect(maskSecrets(masked)).toEqual({ text: masked, masked: 0 })
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

describe('time', () => {
  const HARD = [
    'a',
    'a@',
    '.a@',
    'a.',
    '-----',
    '-----BEGIN PRIVATE KEY-----',
    '://a:',
    '%3A%2F%2F',
    '?sig=',
    'eyJ',
    'eyJabcdefgh.',
    'code=',
    'code:',
    'code=\\"',
    'code=\'code="',
    'token="',
    'token:is.',
    'password: is ',
    'authorization: x ',
    'authorization: digest ',
    'cookies:["',
    'cookies:[{"a":',
    '\\"',
    'aB3/',
    ' -u a:b',
    'Basic ',
    'token        ',
    'x\tTRUE\t',
  ]

  // Eight times the text may take some eight times as long; a pattern that looks over the whole again takes 64.
  test.each(HARD)('grows with the text alone: %j', (unit) => {
    const fastest = (size: number) => {
      const text = unit.repeat(Math.ceil(size / unit.length))
      return Math.min(...[1, 2].map(() => timed(() => maskSecrets(text))))
    }
    fastest(10_000)
    expect(fastest(160_000) / Math.max(fastest(20_000), 2)).toBeLessThan(32)
  })
})

function timed(run: () => void): number {
  const start = performance.now()
  run()
  return performance.now() - start
}
