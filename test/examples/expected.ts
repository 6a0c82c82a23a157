/** What every language has to make of each shape of error body. */
export const DETAILS: Record<string, string> = {
  list: 'Name is too long',
  text: 'Name is too long',
  fields: 'name: is too long; is taken',
  message: 'Name is too long',
  reason: 'Not saved; name: is too long; locked',
  oauth: 'invalid_grant: The grant is revoked',
  details: 'INVALID_INPUT: Name is too long',
  short: 'Unauthorized',
  html: '<html><body><h1>502 Bad Gateway</h1></body></html>',
  noErrors: 'Name is too long',
  emptyField: 'Name is too long',
  noDetails: 'Name is too long',
  codeAlone: 'INVALID_INPUT',
  textDetails: 'Name is too long; message: Name is taken; 7',
  wordDetails: 'Name is too long',
  noError: 'The grant is revoked',
  onlyCode: 'status: 500; retry: false',
  array: 'Name is too long; name: is taken',
  word: 'Name is too long',
  nothingInside: '{"errors":[]}',
  null: 'null',
  empty: '',
  none: '',
}

/** What a call has to end in, its status looked at first. */
export const CALLS: Record<string, { status: number; failures?: unknown[]; error?: string }> = {
  '/fine': { status: 200, failures: [] },
  '/empty': { status: 204, failures: [] },
  '/created': { status: 201, failures: [] },
  '/page': { status: 200, failures: [] },
  '/partial': { status: 200, failures: [{ id: 7 }] },
  '/multi': { status: 207, failures: [{ id: 8 }] },
  '/both': { status: 200, failures: [{ id: 7 }] },
  '/worded': { status: 200, failures: [] },
  '/bodies/list': { status: 422, error: 'Procore answered 422' },
  '/bodies/html': { status: 422, error: 'Procore answered 422' },
}

type Seconds = [from: number, to: number]

export interface Retried {
  path: string
  method: string
  repeatable: boolean
  maxWait: number
  /** Of the last answer; 0 where none came. */
  status: number
  calls: number
  /** The waits that are slept, in seconds. */
  slept: Seconds[]
  /** The wait that the caller is told of, in place of sleeping it. */
  told: Seconds
}

const read = (path: string, status: number, calls: number, slept: Seconds[], told: Seconds = [0, 0]): Retried => ({
  path,
  method: 'GET',
  repeatable: false,
  maxWait: 60,
  status,
  calls,
  slept,
  told,
})
const write = (method: string, path: string, status: number, told: Seconds = [0, 0]): Retried => ({
  ...read(path, status, 1, [], told),
  method,
})

/** What retrying has to end in. The server counts whole seconds, and some of them pass before its answer is read. */
export const RETRIED: Retried[] = [
  read('/plain', 200, 1, []),
  read('/limited-after', 200, 2, [[40, 41]]),
  read('/limited-reset', 200, 2, [[30, 51]]),
  read('/limited-both', 200, 2, [[30, 51]]),
  read('/limited-past', 200, 2, [[0, 1]]),
  read('/limited-odd', 200, 2, [[0, 1]]),
  read('/busy', 200, 2, [[50, 51]]),
  // Too long to be slept through.
  read('/limited-hour', 429, 1, [], [3400, 3481]),
  read('/busy-long', 503, 1, [], [70, 71]),
  read(
    '/flaky',
    200,
    4,
    [1, 2, 4].map((to) => [0, to]),
  ),
  read(
    '/down',
    503,
    6,
    [1, 2, 4, 8, 16].map((to) => [0, to]),
    [0, 32],
  ),
  read('/forbidden', 403, 1, []),
  read('/dropped', 200, 2, [[0, 1]]),
  read('/cut', 200, 2, [[0, 1]]),
  read('/slow', 200, 2, [[0, 1]]),
  // A write is sent once.
  write('POST', '/post', 200),
  write('POST', '/post-fails', 500, [0, 1]),
  write('POST', '/post-dropped', 0),
  write('DELETE', '/delete-fails', 503, [1, 2]),
  write('DELETE', '/delete-dropped', 0),
  // Unless the caller says that a second one does no harm.
  { ...read('/post-safe', 200, 2, [[0, 1]]), method: 'POST', repeatable: true },
]

/** What the token endpoint may be asked, and what comes of it, by the name of the refresh token. */
export const REFRESHED: Record<string, { expiresIn: number; tokens: string[]; needsLogin: boolean }> = {
  // A new pair.
  due: { expiresIn: -1, tokens: ['due-fresh', 'due-fresh', 'due-fresh'], needsLogin: false },
  early: { expiresIn: 60, tokens: ['early-fresh', 'early-fresh', 'early-fresh'], needsLogin: false },
  // No answer, or none with tokens: the refresh token is never sent again, and it is known that a login is needed.
  refused: { expiresIn: -1, tokens: ['login', 'login', 'login'], needsLogin: true },
  lost: { expiresIn: -1, tokens: ['login', 'login', 'login'], needsLogin: true },
  busy: { expiresIn: -1, tokens: ['login', 'login', 'login'], needsLogin: true },
  page: { expiresIn: -1, tokens: ['login', 'login', 'login'], needsLogin: true },
  bare: { expiresIn: -1, tokens: ['login', 'login', 'login'], needsLogin: true },
  // The access token is still valid, so calls go on with it.
  'busy-early': { expiresIn: 60, tokens: ['old', 'old', 'old'], needsLogin: true },
  'lost-early': { expiresIn: 60, tokens: ['old', 'old', 'old'], needsLogin: true },
}

/** Which addresses get the token. */
export const HOSTS: [url: string, method: string, takesToken: boolean][] = [
  ['https://api.procore.com/rest/v1.0/me', 'GET', true],
  ['https://api.procore.com/rest/v1.0/projects', 'POST', true],
  ['https://us02.procore.com/rest/v1.0/me', 'GET', true],
  ['https://sandbox.procore.com/rest/v1.0/me', 'PATCH', true],
  ['https://api.procoregov.com/rest/v1.0/me', 'GET', true],
  // A file link, and the address of an upload.
  ['https://storage.procore.com/api/v5/files/1?sig=1', 'GET', true],
  ['https://storage.procore.com/rest/v2.1/companies/1/uploads/2/parts/1?sig=1', 'PUT', false],
  ['https://storage.procore.com/', 'POST', false],
  ['https://s3.amazonaws.com/bucket/1?X-Amz-Signature=1', 'GET', false],
  ['https://other.example/rest/v1.0/me', 'GET', false],
  ['https://api.procore.com.other.example/rest/v1.0/me', 'GET', false],
  ['https://api.procore.com@other.example/rest/v1.0/me', 'GET', false],
  ['https://notprocore.com/rest/v1.0/me', 'GET', false],
  ['http://api.procore.com/rest/v1.0/me', 'GET', false],
]

/** A body and an address full of secrets, and some words beside them that have to stay. */
const CUT = 'x'.repeat(1530)
export const SECRET_BODY = JSON.stringify({
  cost_code: '01-200',
  access_token: 'SECRET-1',
  url: 'https://storage.procore.com/u/1?expires_at=1&user_id=2&sig=SECRET-2',
  amazon: 'https://s3.amazonaws.com/b?X-Amz-Credential=SECRET-3%2F1&X-Amz-Signature=SECRET-4&X-Amz-Date=2026',
  fields: { key: 'k', policy: 'SECRET-5==', 'x-amz-credential': 'SECRET-6/1', 'x-amz-signature': 'SECRET-7' },
  rails: 'RAILS',
  CUT,
  refresh_token: `SECRET-8${'y'.repeat(400)}`,
  end: 'z'.repeat(400),
}).replace('RAILS', String.raw`https://storage.procore.com/u/2?user_id=3\u0026sig=SECRET-9`)
export const SECRET_QUERY =
  'page=2&access_token=SECRET-A&client_secret=SECRET-B&filters[cost_code]=7&code=SECRET-C&sig=SECRET-D'
export const KEPT = ['"cost_code":"01-200"', 'user_id=2', 'user_id=3', 'X-Amz-Date=2026', '"key":"k"', 'sig=***']
export const KEPT_QUERY = 'page=2&access_token=***&client_secret=***&filters[cost_code]=7&code=***&sig=***'

/** @returns the waits that lie outside their bounds, as text; none when all are right */
export function wrongWaits(waits: number[], wanted: Seconds[]): string[] {
  if (waits.length !== wanted.length) return [`${waits.length} waits in place of ${wanted.length}`]
  return wanted.flatMap(([from, to], index) => {
    const wait = waits[index] ?? Number.NaN
    return wait >= from && wait <= to ? [] : [`wait ${index + 1} of ${wait} s is not within ${from} and ${to}`]
  })
}
