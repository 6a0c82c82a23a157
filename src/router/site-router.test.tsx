import { beforeEach, describe, expect, it, vi } from 'vitest'
import { pageRoute, type LeadsOn } from './page-route'
import { createSiteRouter } from './site-router'

const View = () => null
const load = vi.fn<(path: string) => Promise<object | LeadsOn>>()

function route(path: string, readsQuery = false) {
  const facts = () => ({ title: path, noindex: path === '*' })
  return pageRoute({
    path,
    facts,
    readsQuery,
    view: async () => View,
    load: async ({ url }) => load(url.pathname + url.search),
  })
}

let windows = 0

async function open(address: string) {
  windows += 1
  history.replaceState({ key: `window ${windows}` }, '', address)
  const router = createSiteRouter({
    routes: [route('/'), route('/errors/:slug'), route('/compare', true), route('*')],
    base: '/help/',
  })
  await router.start()
  const here = () => router.current().location
  return { router, here, title: () => router.current().page.facts.title }
}

beforeEach(() => {
  load.mockReset().mockResolvedValue({})
})

describe('a window', () => {
  it.each([
    ['/help/', '/', '/'],
    ['/help/errors/503?from=mail#causes', '/errors/:slug', '/errors/503'],
    ['/help/nothing', '*', '/nothing'],
  ])('opened at %s shows %s', async (address, title, pathname) => {
    const { title: shown, here } = await open(address)
    expect(shown()).toBe(title)
    expect(here()).toMatchObject({ pathname })
    expect(location.pathname + location.search + location.hash).toBe(address)
  })

  it('follows an address that leads on, in its place', async () => {
    load.mockResolvedValueOnce({ leadsTo: '/errors/503#causes' })
    const before = history.length
    const { title } = await open('/help/old')
    expect(title()).toBe('/errors/:slug')
    expect(location.pathname + location.hash).toBe('/help/errors/503#causes')
    expect(history.length).toBe(before)
  })

  it.each([
    ['/help/ERRORS/503?from=mail#causes', '/help/errors/503?from=mail#causes'],
    ['/help/errors/503/', '/help/errors/503'],
    ['/help/errors//503', '/help/errors/503'],
    ['/help/errors/%35%303', '/help/errors/503'],
    ['/help/Compare/?a=1', '/help/compare?a=1'],
  ])('opened at %s is led to the one address of its page', async (address, own) => {
    const before = history.length
    const { here } = await open(address)
    expect(location.pathname + location.search + location.hash).toBe(own)
    expect('/help' + here().pathname + here().search + here().hash).toBe(own)
    expect(history.length).toBe(before)
  })

  it('leaves the address of a page that is not there', async () => {
    const { title } = await open('/help/Nothing//here')
    expect(title()).toBe('*')
    expect(location.pathname).toBe('/help/Nothing//here')
  })

  it('says when a part of its page cannot be fetched', async () => {
    load.mockRejectedValueOnce(new Error('no signal'))
    const { router } = await open('/help/errors/503')
    expect(router.current().page.isWhole).toBe(false)
  })
})

describe('going to another page', () => {
  it('waits for all of it, and tells where it leads meanwhile', async () => {
    const { router, title } = await open('/help/')
    const going = router.site.navigate('/errors/503')
    expect(title()).toBe('/')
    expect(router.onTheWay()).toMatch(/\/help\/errors\/503$/)
    await going
    expect(title()).toBe('/errors/:slug')
    expect(location.pathname).toBe('/help/errors/503')
    expect(router.onTheWay()).toBeUndefined()
  })

  it('does not wait for what was fetched before', async () => {
    const { router, title } = await open('/help/')
    await router.prepare('/help/errors/503', true)
    await router.site.navigate('/errors/503#causes')
    expect(title()).toBe('/errors/:slug')
    expect(load).toHaveBeenCalledTimes(2)
  })

  it('ends where the reader went last', async () => {
    const { router, here } = await open('/help/')
    let arrive = () => {}
    load.mockReturnValueOnce(new Promise((resolve) => (arrive = () => resolve({}))))
    const slow = router.site.navigate('/errors/503')
    await router.site.navigate('/compare?a=1')
    arrive()
    await slow
    expect(here()).toMatchObject({ pathname: '/compare', search: '?a=1' })
  })

  it('loads again for another query only where the page hangs on it', async () => {
    const { router } = await open('/help/errors/503')
    await router.site.navigate('?from=mail', { replace: true })
    expect(load).toHaveBeenCalledTimes(1)
    await router.site.navigate('/compare?a=1')
    await router.site.navigate('/compare?a=2')
    expect(load).toHaveBeenCalledTimes(3)
  })

  it('asks again for a page that failed', async () => {
    const { router } = await open('/help/')
    load.mockRejectedValueOnce(new Error('no signal'))
    await router.site.navigate('/errors/503')
    expect(router.current().page.isWhole).toBe(false)
    await router.site.navigate('/errors/503')
    expect(router.current().page.isWhole).toBe(true)
  })

  it('comes back to where the reader left', async () => {
    const { router, here } = await open('/help/')
    vi.stubGlobal('scrollY', 700)
    await router.site.navigate('/errors/503')
    vi.unstubAllGlobals()
    const back = new Promise((resolve) => window.addEventListener('popstate', resolve, { once: true }))
    history.back()
    await back
    await vi.waitFor(() => expect(here()).toMatchObject({ pathname: '/' }))
    expect(router.current()).toMatchObject({ step: 'POP', scroll: 700 })
  })
})
