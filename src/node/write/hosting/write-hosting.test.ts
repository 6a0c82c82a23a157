import { describe, expect, it } from 'vitest'
import { toNginx } from './write-hosting'

const HOSTING = {
  policy: "default-src 'none'",
  redirects: [{ from: '/e/503', to: '/errors/503', status: 302 as const }],
}

// What nginx makes of it, `test/e2e/hosting.spec.ts` asks nginx itself.
describe('below a path', () => {
  const text = toNginx({ ...HOSTING, base: '/help/' })

  it('says nothing of the rest of the server', () => {
    const own = text.split('\n').filter((line) => /^\S/.test(line) && line !== '}' && !line.startsWith('#'))
    expect(own).toEqual([
      'location = /help { absolute_redirect off; return 301 /help/; }',
      'location ^~ /help/ {',
      'location @troubleshooter_missing_help {',
    ])
  })

  it('names all addresses with the path', () => {
    expect(text).toContain('location = /help/e/503 { return 302 "/help/errors/503"; }')
    const inside = [...text.matchAll(/^ {2}location (?:= |\^~ |~ "\^\(?)([^ "]+)/gm)].map(([, path = '']) => path)
    expect(inside.length).toBeGreaterThan(8)
    expect(inside.filter((path) => !path.startsWith('/help/'))).toEqual([])
  })
})

it('each location has every header, because nginx inherits none where it adds one', () => {
  const text = toNginx({ ...HOSTING, base: '/' })
  const bodies = [...text.matchAll(/^location [^\n]+ \{\n((?: {2}.*\n)+)\}/gm)].map(([, body = '']) => body)
  expect(bodies.length).toBeGreaterThan(8)
  for (const body of bodies) expect(body).toContain(`add_header Content-Security-Policy "default-src 'none'" always;`)
})
