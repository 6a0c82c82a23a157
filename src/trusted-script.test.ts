import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

const OWN = 'https://help.example/base/sw.js'

beforeEach(() => {
  vi.resetModules()
  vi.stubGlobal('location', new URL('https://help.example/base/errors/503'))
})
afterEach(() => void vi.unstubAllGlobals())

const load = async () => (await import('./trusted-script')).trustedScript

describe.each(['a browser that enforces trusted types', 'a browser that does not know them'])('in %s', (browser) => {
  const createPolicy = vi.fn((_: string, rules: { createScriptURL: (url: string) => string }) => ({
    createScriptURL: (url: string) => ({ trusted: rules.createScriptURL(url) }),
  }))
  const knows = browser.endsWith('trusted types')

  beforeEach(() => {
    createPolicy.mockClear()
    vi.stubGlobal('trustedTypes', knows ? { createPolicy } : undefined)
  })

  it('a script of this site is taken, by one policy for all', async () => {
    const trustedScript = await load()
    expect(trustedScript(OWN)).toEqual(knows ? { trusted: OWN } : OWN)
    expect(trustedScript('../sw.js')).toEqual(knows ? { trusted: OWN } : OWN)
    expect(createPolicy.mock.calls.map(([name]) => name)).toEqual(knows ? ['app-worker'] : [])
  })

  it.each([
    'https://evil.example/sw.js',
    '//evil.example/sw.js',
    'data:text/javascript,1',
    'http://help.example/sw.js',
  ])('%s is refused', async (url) => {
    const trustedScript = await load()
    expect(() => trustedScript(url)).toThrow('Not a script of this site')
  })
})
