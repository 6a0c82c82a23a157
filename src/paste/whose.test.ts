import { recognize } from './recognize'
import { foreignHost } from './whose'
import entries from 'virtual:catalogue'
import links from 'virtual:product-links'
import { NO_LINKS } from '../links/repair-product-url'
import { describe, expect, it } from 'vitest'

const now = new Date(2026, 10, 21)
const read = (text: string) => recognize(text, entries, now)

describe("another maker's error is named as theirs", () => {
  it.each([
    ['AADSTS90094: The grant requires admin permission.', 'Microsoft Entra'],
    ['{"errorCode":"E0000011","errorSummary":"Invalid token provided"}', 'Okta'],
    ['{"code":401,"message":"x"}\nx-hubspot-correlation-id: 12', 'HubSpot'],
    ['{"errorCode":"ENVELOPE_IS_INCOMPLETE","message":"The Envelope is not Complete."}', 'DocuSign'],
    ['POST https://graph.microsoft.com/v1.0/me/sendMail 403', 'Microsoft Graph'],
    ['<Error><Code>NoSuchBucket</Code><Message>The specified bucket does not exist</Message></Error>', 'Amazon S3'],
    ['HTTP/1.1 404 x\nx-ms-error-code: BlobNotFound', 'Azure Storage'],
    ['{"Fault":{"Error":[{"Detail":"x","code":"6240"}],"type":"ValidationFault"}}', 'QuickBooks'],
    ['Sage 300 CRE: vendor 1042 was not found', 'Sage'],
    ['Zap stopped: INVALID_SESSION_ID from Salesforce (401)', 'Salesforce'],
    ['ERROR: duplicate key value violates unique constraint "a_pkey"', 'PostgreSQL'],
    ['curl https://api.weather.test.dev/v1 gave 503', 'api.weather.test.dev'],
    ['https://docs.google.com/spreadsheets/d/1AbC', 'docs.google.com'],
  ])('%s', (text, name) => {
    const { maker, articles, next, kind } = read(text)
    expect(maker?.name).toBe(name)
    expect(articles).toEqual([])
    expect(next).toBe(maker?.advice)
    expect(kind).not.toBe('nothing')
  })

  it('with the code to look up', () => {
    expect(read('Error AADSTS90094 at 10:15').next).toBe(
      'Microsoft Entra wrote this. Your company IT can look up AADSTS90094.',
    )
  })

  it.each([
    ["AADSTS50105: the user isn't assigned to the app", 'errors/sso-sign-in-failed'],
    ['Error 403: org_internal', 'errors/sso-sign-in-failed'],
    ['403 on https://s3.amazonaws.com/procore-direct-uploads/1?X-Amz-Expires=900', 'errors/upload-url-expired'],
  ])('with the article that helps: %s', (text, id) => {
    const { maker, articles } = read(text)
    expect(maker).toBeDefined()
    expect(articles.map((article) => article.id)).toEqual([id])
  })
})

describe('a shape in which the product never answers', () => {
  const foreign = [
    '<s:Envelope><s:Body><s:Fault><s:Text>500</s:Text></s:Fault></s:Body></s:Envelope>',
    '<LockedException><Status>409</Status></LockedException>',
    '{"fault":{"faultstring":"x","detail":{"errorcode":"y"}},"status":429}',
    'HTTP/1.1 403 x\nX-Mashery-Error-Code: ERR_403_DEVELOPER_INACTIVE',
    '{"errorCode":"LOCKED","errorMessage":"x","status":409}',
    '{"type":"https://tools.ietf.org/html/rfc7231","status":400,"errors":{"Job":["The Job field is required."]}}',
    '{"errors":[{"message":"x","extensions":{"code":"FORBIDDEN"}}]}',
    'VP-3021: vendor is on hold. Status: 400',
    '[PY0409] HTTP 409',
    '{"code":"LimitReachedForTenant","status":429}',
    '{"message":"x","code":"SC424","status":424}',
    'Error 403 (Reason: TooManySeatsInUse)',
    '{"Message":"x","StatusCode":400}',
    '{"errorCode":"JOB_LOCKED","status":409}',
    'Whitelabel Error Page (type=Not Found, status=404)',
    'HTTP/1.1 500 x\nX-Powered-By: PHP/8.1.2',
  ]

  it.each(foreign)("is another system's: %s", (text) => {
    expect(read(text)).toMatchObject({ maker: { name: 'Another system', isUnnamed: true }, articles: [] })
  })

  it.each(foreign)('unless the product is named: %s', (text) => {
    expect(read(`Answer of https://api.procore.com/rest/v1.0/projects\n${text}`).maker).toBeUndefined()
  })

  it('and is named after its host where that is known', () => {
    const found = read('POST https://api.weather.dev/token 401 {"errorCode":"E1","message":"x"}')
    expect(found).toMatchObject({ maker: { name: 'api.weather.dev' }, isMakerSure: true })
  })

  it.each([
    ['{"errorCode":"E1","message":"The refresh token is invalid"}', 'errors/refresh-token-invalid'],
    ['{"errorCode":"WORKFLOW_CONFLICT","message":"x","status":409}', 'errors/409'],
    ['{"errorCode":"E1","message":"x","status":404,"path":"/rest/v1.0/projects"}', 'errors/404'],
    ['https://api.example.com/rest/v1.0/projects 409 {"errorCode":"E1","message":"x"}', 'errors/409'],
    [`HTTP/1.1 404 Not Found\n${'<Row></Row>'.repeat(60)}\nhttps://api.example.com/rest/v1.0/projects`, 'errors/404'],
    ['HTTP/2 503\nx-amz-cf-pop: DFW56', 'errors/503'],
    ['<Error><Code>AccessDenied</Code></Error>', 'errors/403'],
    ['<HTML><HEAD><TITLE>502 Bad Gateway</TITLE></HEAD></HTML>', 'errors/502'],
    ['RFI-1042: error 500', 'errors/500'],
    ['axios.AxiosError: Request failed with status code 422', 'errors/422'],
  ])("or something in it is the product's, or anybody's: %s", (text, id) => {
    const { maker, articles } = read(text)
    expect(maker).toBeUndefined()
    expect(articles.map((article) => article.id)).toContain(id)
  })
})

describe("the product's error inside is found first", () => {
  it.each([
    ['Workato: 403 {"errors":["App is not connected to this company."]}', 'errors/app-not-connected', 'Workato'],
    ['Zap history: Create RFI in Procore\nError: 422 {"errors":{"x":["must exist"]}}', 'errors/422', 'Zapier'],
    ['Power BI: failed to get https://api.procore.com/rest/v1.0/budget (403): Forbidden', 'errors/403', 'Power BI'],
    ['Okta login worked, then: No user found with the given email address', 'errors/sso-no-user-found', undefined],
    [
      '<Error><Code>AccessDenied</Code><Message>Request has expired</Message></Error>',
      'errors/upload-url-expired',
      undefined,
    ],
  ])('%s', (text, id, through) => {
    const found = read(text)
    expect(found.articles[0]?.id).toBe(id)
    expect(found.maker).toBeUndefined()
    expect(found.through).toBe(through)
  })

  it('and where nothing says whose it is, what passed it on is named and the code is answered', () => {
    const found = read('n8n: Problem in node: 429 Too Many Requests')
    expect(found.maker?.name).toBe('n8n')
    expect(found.articles[0]?.id).toBe('errors/429')
  })
})

it.each([
  '{"outcome":"failed","response_status":504,"response_error":"Net::ReadTimeout","event":{"ulid":"01"}}',
  "{'outcome': 'retried', 'response_status': 401, 'response_error': 'Unauthorized'}",
])("a record of a webhook delivery speaks of the reader's own server: %s", (text) => {
  const { maker, articles, next } = read(text)
  expect(maker?.name).toBe('Your own server')
  expect(next).toContain('webhook delivery')
  expect(articles.map((article) => article.id)).toEqual(['errors/webhooks-not-arriving'])
})

describe('a refused value is a 422, or a 400 where the status says so', () => {
  it.each([
    ['{"errors":{"anything":["whatever it says"]}}', 'errors/422'],
    ['{"errors":{"name":["can\'t be blank"]}}', 'errors/422'],
    ['HTTP/1.1 400 Bad Request\n\n{"errors":{"name":["can\'t be blank"]}}', 'errors/400'],
    ['422 {"errors":["Email has already been taken"]}', 'errors/422'],
    ['[Acme Error] The amount cannot be updated for a locked budget.', 'errors/422'],
    ['Invalid Unit for Line Item', 'errors/422'],
    ['items.0.name must be a string', 'errors/400'],
  ])('%s', (text, id) => {
    expect(read(text).articles[0]?.id).toBe(id)
  })
})

describe('a success that lists failures is a partial failure', () => {
  it.each([
    'HTTP/2 207\n\n[{"status":201},{"status":422,"errors":{"a":["must be greater than 0"]}}]',
    'HTTP/1.1 200 OK\n\n{"updated":1,"errors":["row 2: vendor must exist"]}',
    '[{"status":201,"id":4},{"status":404,"error":"not found"}]',
    '{"statusCode":207,"body":{"created":[1],"errors":[{"row":2,"message":"Cost code is invalid"}]}}',
    '{"results":[{"success":true},{"success":false,"code":"NOT_FOUND"}]}',
  ])('%s', (text) => {
    expect(read(text).articles[0]?.id).toBe('errors/partial-failure')
  })

  it.each([
    ['HTTP/1.1 422 x\n\n{"errors":["x must exist"]}', 'errors/422'],
    ['[{"status":403},{"status":403}]', 'errors/403'],
  ])('and nothing else is: %s', (text, id) => {
    expect(read(text).articles[0]?.id).toBe(id)
  })
})

it.each([
  ['The access token is not expired', 'errors/access-token-invalid'],
  ['The refresh token was never invalid', 'errors/refresh-token-invalid'],
])('what a text denies, it does not say: %s', (text, id) => {
  expect(read(text).articles[0]?.id).not.toBe(id)
})

it.each([
  ['Firefox could not establish a connection to the server at app.example.com.', 'errors/cannot-connect'],
  ['Safari could not find the server', 'errors/cannot-connect'],
  ['Sorry, you could not access Box because you are not assigned this app.', 'errors/sso-sign-in-failed'],
])('what the message denies in other words, it says, too: %s', (text, id) => {
  const { articles, message } = read(text)
  expect(articles[0]?.id).toBe(id)
  expect(message).toBe(text)
})

it('of two messages the more specific comes first, and both are there', () => {
  const found = read('403 Forbidden: App is not connected to this company\nThe refresh token is invalid')
  expect(new Set([found.message, found.also])).toEqual(
    new Set(['App is not connected to this company', 'The refresh token is invalid']),
  )
  const ids = found.articles.slice(0, 2).map(({ id }) => id)
  expect(new Set(ids)).toEqual(new Set(['errors/app-not-connected', 'errors/refresh-token-invalid']))
})

it.each([
  'Reminder: timecards are due Friday at noon. Use cost code 02-200.',
  '{"name":"sync","version":"1.4.2"}',
  "TypeError: Cannot read properties of undefined (reading 'map')",
  'Quote 88-503: 12 doors at 404.00, total 4,848.00',
  '2026-02-01 10:00:03 INFO 503 records read',
  '{"message":"a sentence of nobody here knows what"}',
])('nothing is claimed of a text without a known code, message or address: %s', (text) => {
  expect(read(text)).toMatchObject({ kind: 'nothing', articles: [], maker: undefined })
})

it.each([
  ['GET https://api.weather.dev/v1 500', 'api.weather.dev'],
  ['https://files.dev/a.pdf', 'files.dev'],
  ["unable to access 'https://git.dev/a.git/': 403", 'git.dev'],
  ['> Host: api.weather.dev\n< HTTP/2 500', 'api.weather.dev'],
  ['[["request","POST","https://api.weather.dev/token"],["response",401]]', 'api.weather.dev'],
  ['Failed to load resource: the server answered with 500 () https://api.weather.dev/me', 'api.weather.dev'],
  ['GET https://api.acme.com/v1 500', undefined],
  ['GET https://api.acme.com/v1 500\nGET https://files.dev/a 404', undefined],
  ['GET https://api.example.com/x 500', undefined],
  ['POST https://hidden.dev/rest/v1.0/projects 422', undefined],
  ['500, see the list at https://docs.dev/errors', undefined],
  ['GET https://localhost:3000/x 500', undefined],
])('%j was called at %s', (text, host) => {
  expect(foreignHost(text, ['acme.com'], links ?? NO_LINKS)).toBe(host)
})
