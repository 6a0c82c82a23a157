import { describe, expect, it } from 'vitest'
import catalogue from 'virtual:catalogue'
import { pairOf, readRequest } from './pair'

const request = (query: string) => readRequest(new URLSearchParams(query), catalogue)
const slugs = (query: string) => pairOf(request(query))?.map(({ slug }) => slug)

describe('the errors in an address', () => {
  it.each([
    ['a=403&b=404', ['403', '404']],
    ['b=404&a=403', ['403', '404']],
    ['a=404&b=403', ['404', '403']],
    ['a=500&b=heavy-load', ['500', 'heavy-load']],
    ['a=+403+&b=Account-Locked', ['403', 'account-locked']],
    ['a=HTTP+403&b=error+404', ['403', '404']],
    ['a=errors/403&b=/errors/404-plain', ['403', '404-plain']],
    ['a=e/403&b=404&a=500', ['403', '404']],
    ['a=207&b=422', ['partial-failure', '422']],
  ])('%s is %j', (query, wanted) => {
    expect(slugs(query)).toEqual(wanted)
    expect(request(query).unknown).toEqual([])
  })

  it.each([
    ['', []],
    ['a=403', []],
    ['a=&b=404', []],
    ['a=403&b=403', []],
    ['a=401&b=HTTP%20401', []],
    ['a=403&b=999', ['999']],
    ['a=403&b=4040', ['4040']],
    ['a=teapot&b=%3Cscript%3E', ['teapot', '<script>']],
    ['a=rate-limiting&b=429', ['rate-limiting']],
    ['a=__proto__&b=constructor', ['__proto__', 'constructor']],
    [`a=${'x'.repeat(99)}&b=403`, ['x'.repeat(40)]],
  ])('%s is no pair', (query, unknown) => {
    expect(slugs(query)).toBeUndefined()
    expect(request(query).unknown).toEqual(unknown)
  })

  it('keeps the known one', () => {
    expect(request('a=403&b=teapot').a?.slug).toBe('403')
    expect(request('a=teapot&b=404').b?.slug).toBe('404')
  })
})
