import { unwrapLinks } from '../links/unwrap-safelink'
import { findAddress, readAddress as read } from './address'
import links from 'virtual:product-links'
import { describe, expect, it } from 'vitest'
import { NO_LINKS } from '../links/repair-product-url'

const ENVIRONMENTS = { government: 'examplegov', 'monthly sandbox': 'monthly', sandbox: 'sandbox' }
const hosts = ['example.com', 'examplegov.com']
const readAddress = (text: string) => read(text, hosts, { ...NO_LINKS, ...links, environments: ENVIRONMENTS })
const whole = 'https://app.example.com/87654/project/rfi/show/123456'

describe('damaged addresses are repaired', () => {
  it.each([
    ['https\\\\app.example.com/87654/project/rfi/show/123456'],
    ['https:\\\\app.example.com\\87654\\project\\rfi\\show\\123456'],
    ['https//app.example.com/87654/project/rfi/show/123456'],
    ['https:/app.example.com/87654/project/rfi/show/123456'],
    ['https:app.example.com/87654/project/rfi/show/123456'],
    ['https;//app.example.com/87654/project/rfi/show/123456'],
    ['htps://app.example.com/87654/project/rfi/show/123456'],
    ['htttps://app.example.com/87654/project/rfi/show/123456'],
    ['https://https://app.example.com/87654/project/rfi/show/123456'],
    ['http://app.example.com/87654/project/rfi/show/123456'],
    ['app.example.com/87654/project/rfi/show/123456'],
    ['https: //app.example.com/87654/project/rfi/show/123456'],
    ['https://app. example.com /87654/project/rfi/show/123456'],
    ['https://app,example,com/87654/project/rfi/show/123456'],
    ['https://app.exmple.com/87654/project/rfi/show/123456'],
    ['https://ap.example.com/87654/project/rfi/show/123456'],
    ['https://www.app.example.com/87654/project/rfi/show/123456'],
    ['https://www.example.com/87654/project/rfi/show/123456'],
    ['https://api.example.com/87654/project/rfi/show/123456'],
    ['https://app.example.com/87654/project/\nrfi/show/123456'],
    ['https://app.example.com/87654/project/rfi/show/=\n123456'],
    ['> https://app.example.com/87654/project/rfi/\n> show/123456'],
    ['https://app.example.com/87654 /project/rfi/ show/123456'],
    ['(https://app.example.com/87654/project/rfi/show/123456)'],
    ['https://app.example.com/87654/project/rfi/show/123456%20'],
    ['https://app.example.com/87654/project/rfi/show/123456%22'],
    ['https://app.example.com//87654/project//rfi/show/123456'],
    ['https://app.example.com/87654/project/project/rfi/show/123456'],
    ['https://app.example.com/87654/project/rfi/showww/123456'],
    ['https://app.example.com/87654/project/rfi/sho/123456'],
    ['https://app.example.com/87654/project/rfi/showshow/123456'],
    ['https://app.example.com/87654/proyect/rfi/show/123456'],
    ['https%3A%2F%2Fapp.example.com%2F87654%2Fproject%2Frfi%2Fshow%2F123456'],
    ['https://app.example.com/87654%252Fproject/rfi/show/123456'],
  ])('%j', (text) => {
    const address = readAddress(text)
    expect(address?.link.repaired).toBe(whole)
    expect(address?.link.changes).not.toEqual([])
    expect(address?.isWhole).toBe(true)
  })
})

it.each([whole, `<${whole}>,`, `"${whole}".`, `See ${whole}`])('leaves the whole address in %s as it is', (text) => {
  expect(readAddress(text)?.link).toEqual({ repaired: whole, changes: [], environment: 'production' })
})

it.each([
  [
    'https://us09.example.com/webclients/host/companies/12/tools/rfis/show/56)%3E',
    'https://us09.example.com/webclients/host/companies/12/tools/rfis/show/56',
    'production',
  ],
  [
    'https://us09.example.com/webclients/host/companies/12%22%29.',
    'https://us09.example.com/webclients/host/companies/12',
    'production',
  ],
  ['https://app.example.com/rest/v1.0/me', 'https://api.example.com/rest/v1.0/me', 'production'],
  ['https://sandbox.example.com/rest/v1.0/me', 'https://sandbox.example.com/rest/v1.0/me', 'sandbox'],
  ['https://login-sandbox.example.com/oauth/token', 'https://login-sandbox.example.com/oauth/token', 'sandbox'],
  ['https://api-monthly.example.com/rest/v1.0/me', 'https://api-monthly.example.com/rest/v1.0/me', 'monthly sandbox'],
  ['https://login.examplegov.com/oauth/token', 'https://login.examplegov.com/oauth/token', 'government'],
  ['https://support.example.com/faq/x', 'https://support.example.com/faq/x', undefined],
  ['app.example.com/a?b=1&amp;c=2', 'https://app.example.com/a?b=1&c=2', 'production'],
])('%s is %s of the environment %s', (text, repaired, environment) => {
  expect(readAddress(text)?.link).toMatchObject({ repaired, environment })
})

it.each([
  'https://app.example.com/87654/project/rfi/show',
  'https://app.example.com/87654/project/rfi/show/',
  'https://app.example.com/87654/project/r...',
])('the end of %s is missing', (text) => {
  expect(readAddress(text.replace(/\/$/, ''))?.link.cutOff).toBe(true)
})

it.each([
  'https://example.org/87654/project',
  'https://notexample.com/x',
  'https://example.com.evil.test/x',
  'mailto:someone@example.com',
  'someone@example.com',
  'https\\\\other.test/x',
  'example',
  '',
])('%j is no address of the product', (text) => {
  expect(readAddress(text)).toBeUndefined()
})

it('tells an address from a sentence that holds one', () => {
  const text =
    'requests.exceptions.HTTPError: 401 Client Error: Unauthorized for url: https://api.example.com/rest/v1.0/me'
  expect(readAddress(text)).toMatchObject({ isWhole: false, isDamaged: false })
})

it('reads the error that a refused login puts into the address', () => {
  const text = 'https://login.example.com/oauth/authorize?error=invalid_scope&error_description=The+scope+is+unknown'
  expect(readAddress(text)).toMatchObject({ reasons: ['invalid_scope'], messages: ['The scope is unknown'] })
})

it('keeps a masked secret masked and readable', () => {
  const text = 'https\\\\storage.example.com/files/1?signature=[signature hidden]&a=1'
  expect(readAddress(text)?.link.repaired).toBe('https://storage.example.com/files/1?signature=[signature hidden]&a=1')
})

describe('links are taken out of what hides them', () => {
  it.each([
    [
      'https://nam12.safelinks.protection.outlook.com/?url=https%3A%2F%2Fapp.example.com%2F1%2Fproject&data=05%7C01&reserved=0',
    ],
    ['https://urldefense.proofpoint.com/v2/url?u=https-3A__app.example.com_1_project&d=DwMFaQ'],
    ['https://urldefense.com/v3/__https://app.example.com/1/project__;!!a!b$'],
    ['https://www.google.com/url?q=https://app.example.com/1/project&sa=D'],
    ['https://linkprotect.cudasvc.com/url?a=https%3a%2f%2fapp.example.com%2f1%2fproject&c=E'],
    [
      'https://a.safelinks.protection.outlook.com/?url=https%3A%2F%2Furldefense.com%2Fv3%2F__https%3A%2F%2Fapp.example.com%2F1%2Fproject__%3B!!a!b%24',
    ],
  ])('%s', (text) => {
    const { text: inner, unwrapped } = unwrapLinks(text, (link) => findAddress(link, hosts) !== undefined)
    expect(inner).toBe('https://app.example.com/1/project')
    expect(unwrapped).toBe(true)
  })

  it.each(['https://a.test/?url=https://other.test/x', 'https://a.test/?url=%E0%A4%A', 'no link'])('not %s', (text) => {
    expect(unwrapLinks(text, (link) => findAddress(link, hosts) !== undefined)).toEqual({ text, unwrapped: false })
  })
})
