import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { FieldValues } from './fields'
import { readCall } from './read-error'

const own = process.env.TZ
beforeEach(() => {
  process.env.TZ = 'America/Denver'
})
afterEach(() => {
  if (own === undefined) delete process.env.TZ
  else process.env.TZ = own
})

const RFIS = 'https://api.procore.com/rest/v1.0/projects/12345/rfis'
const asked = { method: 'POST', url: RFIS, projectId: '12345' }

describe('a call, from the output of tools', () => {
  test.each<[string, string, FieldValues]>([
    [
      'curl -v',
      `* Connected to api.procore.com
> POST /rest/v1.0/projects/12345/rfis HTTP/2
> Host: api.procore.com
> Authorization: Bearer [access token hidden]
> Procore-Company-Id: 8089
>
* We are completely uploaded and fine
< HTTP/2 403
< date: Sat, 21 Nov 2026 21:05:09 GMT
< x-request-id: 6f1c2d3e-4b5a-6978-8a9b-0c1d2e3f4a5b
<
{ [57 bytes data]
{"errors":["App is not connected to this company."]}
* Connection #0 to host api.procore.com left intact`,
      {
        ...asked,
        time: '2026-11-21T14:05',
        requestHeaders: 'Authorization: Bearer [access token hidden]\nProcore-Company-Id: 8089',
        responseStatus: '403',
        responseBody: '{"errors":["App is not connected to this company."]}',
        requestId: '6f1c2d3e-4b5a-6978-8a9b-0c1d2e3f4a5b',
        companyId: '8089',
      },
    ],
    [
      'curl -i after its command',
      `$ curl -i -X PATCH "${RFIS}/7" \\
  -H 'Content-Type: application/json' -H "Accept: */*" \\
  -d '{"rfi":
{"subject":"A"}}'
HTTP/1.1 422 Unprocessable Entity
Content-Type: application/json

{"errors":
  {"subject":["is too short"]}}`,
      {
        method: 'PATCH',
        url: `${RFIS}/7`,
        projectId: '12345',
        requestHeaders: 'Content-Type: application/json\nAccept: */*',
        requestBody: '{"rfi":\n{"subject":"A"}}',
        responseStatus: '422 Unprocessable Entity',
        responseBody: '{"errors":\n  {"subject":["is too short"]}}',
      },
    ],
    [
      'a redirect and the answer after it',
      'HTTP/1.1 301 Moved Permanently\nLocation: /b\n\nHTTP/1.1 200 OK\nETag: x\n\n[]',
      { responseStatus: '200 OK', responseBody: '[]' },
    ],
    [
      'raw HTTP',
      'POST /oauth/token HTTP/1.1\nHost: login.procore.com\nAccept: */*\n\ngrant_type=refresh_token&client_id=ab12\n\nHTTP/1.1 401\n\n{}',
      {
        method: 'POST',
        url: 'https://login.procore.com/oauth/token',
        requestHeaders: 'Accept: */*',
        requestBody: 'grant_type=refresh_token&client_id=ab12',
        responseStatus: '401',
        responseBody: '{}',
        clientId: 'ab12',
      },
    ],
    ['a curl command that sends nothing', `curl ${RFIS}`, { ...asked, method: 'GET' }],
    [
      'a curl command that sends a form',
      `curl -d grant_type=refresh_token -d "client_id=ab12" https://login.procore.com/oauth/token`,
      {
        method: 'POST',
        url: 'https://login.procore.com/oauth/token',
        requestBody: 'grant_type=refresh_token&client_id=ab12',
        clientId: 'ab12',
      },
    ],
  ])('%s', (_, text, values) => {
    expect(readCall(text)).toEqual(values)
  })
})

describe('a call, from logs and messages', () => {
  test.each<[string, FieldValues]>([
    [
      `2026-11-21T21:05:09Z ERROR POST ${RFIS} -> 500 request_id=3f9a1c77be0d4e5f`,
      { ...asked, time: '2026-11-21T14:05', requestId: '3f9a1c77be0d4e5f' },
    ],
    ['[2026-11-21 21:05:09,123 +0000] sync failed', { time: '2026-11-21T14:05' }],
    ['2026-11-21 21:05:09 sync failed', {}],
    [`requests.exceptions.HTTPError: 404 Client Error: Not Found for url: ${RFIS}`, { url: RFIS, projectId: '12345' }],
    [
      `API error 403 on ${RFIS}: {"errors":["Not {allowed}"]} after 3 tries`,
      { url: RFIS, projectId: '12345', responseBody: '{"errors":["Not {allowed}"]}' },
    ],
    ["{ method: 'post', url: '/rest/v1.0/rfis', headers: {} }", { method: 'POST', url: '/rest/v1.0/rfis' }],
    ["422 {'vendor_id': ['can\\'t be blank']}", { responseBody: "{'vendor_id': ['can\\'t be blank']}" }],
    [
      'DELETE /rest/v1.0/rfis/1?company_id=8089&access_token=[access token hidden]&page=2',
      {
        method: 'DELETE',
        url: '/rest/v1.0/rfis/1?company_id=8089&access_token=[access token hidden]&page=2',
        companyId: '8089',
      },
    ],
    ['request_id: [token hidden]', {}],
    ['{"errors":["cut off', { responseBody: '{"errors":["cut off' }],
    ['<html><title>502 Bad Gateway</title></html>', { responseBody: '<html><title>502 Bad Gateway</title></html>' }],
    ['Permission denied, sorry', {}],
    ['', {}],
  ])('%s', (text, values) => {
    expect(readCall(text)).toEqual(values)
  })
})
