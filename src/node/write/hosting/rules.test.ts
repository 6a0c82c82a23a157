import { describe, expect, it } from 'vitest'
import { files, pictures, scripts } from '../../../paths'
import { MANIFEST } from '../og-images/icons'
import { headersFor, kindOf, typeOf, type Kind } from './rules'
import { toHeadersFile, toRedirectsFile } from './write-hosting'

const POLICY = "default-src 'none'"

it.each<[string, Kind]>([
  ['/', 'page'],
  ['/errors/503', 'page'],
  ['/nowhere', 'page'],
  ['/embed/errors/503', 'card'],
  ['/embed/search.js', 'open'],
  ['/embed/other.js', 'file'],
  ['/assets/index-1a2b.js', 'asset'],
  ['/assets/', 'asset'],
  [files.articlesData(), 'open'],
  [files.articleData('503'), 'open'],
  [files.openSearch(), 'open'],
  ['/icon.svg', 'open'],
  [pictures.preview('errors/503'), 'open'],
  [MANIFEST, 'file'],
  [files.markdown('errors/503'), 'file'],
  ['/sitemap.xml', 'file'],
  ['/_headers', 'private'],
])('%s is a %s', (path, kind) => {
  expect(kindOf(path)).toBe(kind)
})

it.each([
  [files.markdown('errors/503'), 'text/markdown; charset=utf-8'],
  [files.llms(), 'text/plain; charset=utf-8'],
  [files.openSearch(), 'application/opensearchdescription+xml; charset=utf-8'],
  [files.articlesData(), 'application/json; charset=utf-8'],
  ['/errors/503', 'text/html; charset=utf-8'],
  ['/unknown.bin', 'text/html; charset=utf-8'],
])('%s is sent as %s', (path, type) => {
  expect(typeOf(path)).toBe(type)
})

it.each(Object.values(scripts).map((script) => script()))('%s may be loaded by any origin', (script) => {
  expect(headersFor(script, POLICY)).toContainEqual(['Access-Control-Allow-Origin', '*'])
})

/** Reads `_headers` as the hosts do: every rule whose pattern fits counts. */
function fromHeadersFile(text: string, path: string): string[] {
  const rules = text.split(/\n(?=\S)/).map((rule) => rule.split('\n'))
  return rules
    .filter(([pattern = '']) => (pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern))
    .flatMap(([, ...lines]) => lines.map((line) => line.trim()).filter(Boolean))
}

describe('_headers', () => {
  const written = [
    '/',
    '/errors',
    '/errors/503',
    '/errors/503.md',
    '/embed/errors/503',
    '/embed/search.js',
    '/assets/index-1a2b.js',
    '/api/articles/503.json',
    '/opensearch.xml',
    '/icon.svg',
    '/sitemap.xml',
    '/e/503',
    '/404',
  ]
  const text = toHeadersFile({ base: '/', policy: POLICY, redirects: [] }, [...written, '/_nginx.conf'])

  it.each(written)('says of %s what the other servers send', (path) => {
    const sent = headersFor(path, POLICY)
      // Types follow from the ending, and what is not named is not kept.
      .filter(([name, value]) => name !== 'Content-Type' || value.includes('opensearch'))
      .filter(([name]) => name !== 'Cache-Control' || kindOf(path) === 'asset')
    expect(fromHeadersFile(text, path).toSorted()).toEqual(sent.map(([name, value]) => `${name}: ${value}`).toSorted())
  })

  it('is short enough for every host, and says nothing of what is for servers alone', () => {
    const many = Array.from({ length: 2000 }, (_, number) => `/errors/${number}`)
    const rules = toHeadersFile({ base: '/help/', policy: POLICY, redirects: [] }, [...many, '/_nginx.conf'])
    expect(rules.match(/^\S.*$/gm)).toEqual(['/help/*', '/help/errors/*'])
  })
})

it('_redirects names where an address leads, the base included', () => {
  const redirects = [{ from: '/e/503', to: '/errors/503', status: 302 as const }]
  expect(toRedirectsFile({ base: '/help/', policy: POLICY, redirects })).toBe('/help/e/503 /help/errors/503 302\n')
})
