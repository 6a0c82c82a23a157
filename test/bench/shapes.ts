/** Pastes to time the recognition with: those of people, and those of which a slow pattern would make much. */

export const SHAPES: Record<string, string> = {
  'log lines': '2026-11-21T10:00:00Z ERROR request failed status=503 path=/rest/v1.0/projects/123456 id=9a7b6c5d\n',
  'JSON lines': '{"level":50,"status":422,"errors":{"name":["can\'t be blank"]},"id":123456}\n',
  'one JSON line': '{"errors":["App is not connected to this company"],"a":[1,2,3]},',
  prose: 'The quick brown fox says that the access token is invalid for this project and the page was not found. ',
  addresses: 'https://app.procore.com/123456/project/rfi/show/98765?a=1 ',
  markup: '<div class="x"><h1>503 Service Unavailable</h1><p>text</p></div>\n',
  'open brackets': '[{"a":',
  'one letter': 'a',
  spaces: ' ',
  quotes: '\\"',
  backslashes: 'https\\\\app.procore.com\\',
  'stack trace': '    at Object.<anonymous> (/app/node_modules/x/index.js:404:21)\n',
  'host names': 'a.b.procore.',
  digits: '503 ',
  hyphens: 'x-',
}
export const SMALL = [
  '{"errors":["App is not connected to this company"]}',
  'HTTP/1.1 429 Too Many Requests\nRetry-After: 30\nX-Rate-Limit-Remaining: 0\n\n{}',
  'https\\\\app.procore.com/87654/project/rfi/show',
  'requests.exceptions.HTTPError: 403 Client Error: Forbidden for url: https://api.procore.com/rest/v1.0/me',
]
