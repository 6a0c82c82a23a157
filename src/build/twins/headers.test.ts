import { expect, it } from 'vitest'
import { files } from '../../paths'
import { twinHeaders } from './headers'

const ANY_ORIGIN = { 'Access-Control-Allow-Origin': '*' }

it.each([
  [files.markdown('errors/503'), { 'Content-Type': 'text/markdown; charset=utf-8' }],
  [files.llms(), { 'Content-Type': 'text/plain; charset=utf-8' }],
  [files.openSearch(), { 'Content-Type': 'application/opensearchdescription+xml; charset=utf-8' }],
  [files.articlesData(), { 'Content-Type': 'application/json; charset=utf-8', ...ANY_ORIGIN }],
  [files.articleData('503'), { 'Content-Type': 'application/json; charset=utf-8', ...ANY_ORIGIN }],
  ['/errors/503', {}],
  ['/sitemap.xml', {}],
  ['/api/', {}],
])('%s', (path, expected) => {
  expect(twinHeaders(path)).toEqual(expected)
})
