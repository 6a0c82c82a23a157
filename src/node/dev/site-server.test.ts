import { describe, expect, it } from 'vitest'
import { answerTo, type Answer } from './site-server'
import type { Hosting } from '../write/hosting/hosting'

const HOSTING: Hosting = {
  base: '/',
  policy: "default-src 'none'",
  redirects: [
    { from: '/e/503', to: '/errors/503', status: 302 },
    { from: '/errors/old', to: '/errors/new?from=/errors/old#fix', status: 301 },
  ],
}
const BELOW: Hosting = { ...HOSTING, base: '/help/' }

const file = (path: string, query = ''): Answer => ({ do: 'file', path, query })
const redirect = (status: 301 | 302, location: string): Answer => ({ do: 'redirect', status, location })
const MISSING_PAGE: Answer = { do: 'missing', page: true }
const MISSING_FILE: Answer = { do: 'missing', page: false }

it.each<[string, Answer]>([
  ['/', file('/')],
  ['/errors/503?a=b', file('/errors/503', '?a=b')],
  ['//errors//503', file('/errors/503')],
  ['/errors/503.', file('/errors/503.')],
  ['/assets/', file('/assets/')],
  ['/e/503', redirect(302, '/errors/503')],
  ['/errors/old', redirect(301, '/errors/new?from=/errors/old#fix')],
  ['/errors/503.html?a=b', redirect(301, '/errors/503?a=b')],
  ['/embed/errors/503/', redirect(301, '/embed/errors/503')],
  ['/index.html?a=b', redirect(301, '/')],
  ['/errors/%E0%A4%A', MISSING_PAGE],
  ['/404', MISSING_PAGE],
  ['/_hosting.json', MISSING_FILE],
  ['/_headers', MISSING_FILE],
])('%s', (url, expected) => {
  expect(answerTo('GET', url, HOSTING)).toEqual(expected)
})

describe('below a sub-path', () => {
  it.each<[string, Answer]>([
    ['/help', redirect(301, '/help/')],
    ['/help/', file('/')],
    ['/help/e/503', redirect(302, '/help/errors/503')],
    ['/help/errors/', redirect(301, '/help/errors')],
    ['/helpless', MISSING_PAGE],
    ['/errors/503', MISSING_PAGE],
  ])('%s', (url, expected) => {
    expect(answerTo('GET', url, BELOW)).toEqual(expected)
  })
})

it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', ''])('%s is refused', (method) => {
  expect(answerTo(method, '/', HOSTING)).toEqual({ do: 'refuse' })
})

it.each([
  '//evil.example/',
  '/\\evil.example/',
  '/%5Cevil.example/',
  '/%0D%0AX:y/',
  '/.evil/',
  '/https://evil.example/',
])('sends nobody to %s', (url) => {
  const answer = answerTo('GET', url, HOSTING)
  const location = answer.do === 'redirect' ? answer.location : '/'
  expect(new URL(location, 'https://help.example').origin).toBe('https://help.example')
  expect(location).not.toMatch(/[\r\n\\]/)
})
