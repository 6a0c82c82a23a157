import { describe, expect, test } from 'vitest'
import { MAX_MAILTO, writeEmail } from './export-packet'
import type { PacketWording } from './packet'

const packet = (...lines: [label: string, value: string][]): PacketWording => ({
  title: 'Procore: 503 & more',
  lines: lines.map(([label, value]) => ({ label, value })),
})

function read(href: string) {
  const url = new URL(href)
  return { to: url.pathname, subject: url.searchParams.get('subject'), body: url.searchParams.get('body') ?? '' }
}

describe('the email', () => {
  test('has the greeting and the whole packet', () => {
    const { href, isCut } = writeEmail(packet(['Message', 'a+b = 100% #1?\n“ok”']), {
      to: 'a@b.example',
      greeting: 'Hello,',
    })
    expect(isCut).toBe(false)
    expect(read(href)).toEqual({
      to: 'a@b.example',
      subject: 'Procore: 503 & more',
      body: 'Hello,\r\n\r\nProcore: 503 & more\r\n\r\nMessage:\r\n  a+b = 100% #1?\r\n  “ok”',
    })
    expect(href).not.toContain('+')
  })

  test('has no recipient when it is unknown', () => {
    expect(writeEmail(packet(), { to: '', greeting: 'Hello,' }).href).toMatch(/^mailto:\?subject=/)
  })

  test('cuts long values and keeps short ones', () => {
    const { href, isCut } = writeEmail(packet(['Body', 'x'.repeat(5000)], ['Company', 'Acme']), {
      to: '',
      greeting: 'Hi',
    })
    expect(isCut).toBe(true)
    expect(href.length).toBeLessThanOrEqual(MAX_MAILTO)
    expect(read(href).body).toContain('Paste the whole packet over this text.')
    expect(read(href).body).toContain('Company: Acme')
    expect(read(href).body).toMatch(/x{500} …/)
  })

  test.each([
    [
      'many lines',
      packet(...Array.from({ length: 60 }, (_, index): [string, string] => [`Line ${index}`, 'words '.repeat(50)])),
    ],
    ['a script of long codes', packet(['Message', '這裡發生錯誤'.repeat(400)], ['More', '👷'.repeat(3000)])],
    ['a megabyte', packet(['Body', '{"a":1}\n'.repeat(130_000)])],
    ['broken characters', packet(['Body', '\uD800'.repeat(3000)])],
  ])('stays short enough with %s', (_, long) => {
    const { href, isCut } = writeEmail(long, { to: 'apisupport@procore.com', greeting: 'Hello,' })
    expect(isCut).toBe(true)
    expect(href.length).toBeLessThanOrEqual(MAX_MAILTO)
    expect(href.length).toBeGreaterThan(MAX_MAILTO / 4)
    expect(read(href).body).toContain('Hello,')
    expect(read(href).body).not.toContain('\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD'.repeat(200))
  })
})
