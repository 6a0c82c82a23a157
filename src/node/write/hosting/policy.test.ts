import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { contentPolicy, forbiddenIn, connectOriginsOf, styleHashesOf, withPolicy } from './policy'

describe('what a policy would block stops the build', () => {
  it.each([
    '<script>run()</script>',
    '<script type="module">run()</script>',
    '<p style="color:red">',
    '<img src="/x.svg" onerror="run()">',
    '<a href="javascript:run()">',
    '<a href=" data:text/html,x">',
  ])('%s', (html) => {
    expect(forbiddenIn(`<main>${html}</main>`)).toEqual([expect.stringContaining(html.slice(0, 6))])
  })

  it.each([
    '<script type="module" src="/assets/a.js"></script>',
    '<script type="application/ld+json">{"a":1}</script>',
    '<style>p{color:red}</style>',
    '<p class="style=">once=1</p>',
    '<code>&lt;p style="x"&gt;</code>',
    '<a href="https://x.example/?style=a">',
  ])('but not %s', (html) => {
    expect(forbiddenIn(html)).toEqual([])
  })
})

it('an inline style is allowed by its hash, in the page and nowhere else', () => {
  const css = 'p{color:red}'
  const hash = `sha256-${createHash('sha256').update(css).digest('base64')}`
  const html = `<head><meta charset="utf-8" /><style>${css}</style></head>`
  expect(styleHashesOf(html)).toEqual([hash])
  expect(withPolicy(html, [])).toMatch(
    /^<head><meta charset="utf-8" \/><meta http-equiv="Content-Security-Policy" content="default-src 'none';/,
  )
  expect(withPolicy(html, [])).toContain(`style-src 'self' '${hash}';`)
  expect(withPolicy(html.replace(/<style.*style>/, ''), [])).toContain("style-src 'self';")
})

it('without endpoints, pages connect to the status page and nowhere else', () => {
  const status = { page: 'https://status.x.example', feed: 'https://status.x.example/api', pageId: 'abc' }
  const origins = connectOriginsOf({ status: { ...status, watch: {} as never, quiet: [] } }, 'http://localhost:4180/s')
  expect(origins).toEqual(['https://status.x.example', 'https://abc.statuspage.io', 'http://localhost:4180'])
  expect(contentPolicy(origins)).toContain(`connect-src 'self' ${origins.join(' ')};`)
})

it('pages may connect to the endpoints of the site, if it has any', () => {
  const status = { page: 'https://status.x.example', feed: 'https://status.x.example/api', pageId: 'abc' }
  const site = { status: { ...status, watch: {} as never, quiet: [] } }
  const endpoints = {
    feedback: { endpoint: 'https://reports.x.example/gaps' },
    events: { endpoint: 'https://counts.x.example/events' },
  }
  expect(connectOriginsOf({ ...site, ...endpoints }).slice(2)).toEqual([
    'https://reports.x.example',
    'https://counts.x.example',
  ])
  expect(connectOriginsOf(site)).toHaveLength(2)
})
