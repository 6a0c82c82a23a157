/** The names of HTTP status codes, as registered and as servers really write them. */
const NAMES: [number, string][] = [
  [200, 'OK'],
  [201, 'Created'],
  [202, 'Accepted'],
  [204, 'No Content'],
  [207, 'Multi-Status'],
  [301, 'Moved Permanently'],
  [302, 'Found'],
  [304, 'Not Modified'],
  [400, 'Bad Request'],
  [401, 'Unauthorized|Unauthorised|Authorization Required'],
  [402, 'Payment Required'],
  [403, 'Forbidden|Access Denied'],
  [404, 'Not Found|File not found|Page not found|Page cannot be found'],
  [405, 'Method Not Allowed'],
  [406, 'Not Acceptable'],
  [407, 'Proxy Authentication Required'],
  [408, 'Request Time-?out'],
  [409, 'Conflict'],
  [410, 'Gone'],
  [411, 'Length Required'],
  [412, 'Precondition Failed'],
  [413, '(?:Payload|Content|Request Entity) Too Large'],
  [414, 'URI Too Long|Request-URI Too (?:Long|Large)'],
  [415, 'Unsupported Media Type'],
  [416, 'Range Not Satisfiable'],
  [422, 'Unprocessable(?: Entity| Content)?'],
  [423, 'Locked'],
  [424, 'Failed Dependency'],
  [428, 'Precondition Required'],
  [429, 'Too Many Requests'],
  [431, 'Request Header Fields Too Large'],
  [499, 'Client Closed Request'],
  [500, 'Internal (?:Server )?Error'],
  [501, 'Not Implemented'],
  [502, 'Bad Gateway|Proxy Error|Gateway Error'],
  [503, 'Service (?:Temporarily )?Unavailable'],
  [504, 'Gateway Time-?out'],
  [505, 'HTTP Version Not Supported'],
  [507, 'Insufficient Storage'],
  [520, 'Web server is returning an unknown error'],
  [521, 'Web server is down'],
  [522, 'Connection timed out'],
  [523, 'Origin is unreachable'],
  [524, 'A timeout occurred'],
  [525, 'SSL handshake failed'],
]

const KNOWN = new Set(NAMES.map(([code]) => code))

/** Every name as one alternation for a regular expression. */
export const STATUS_NAMES = NAMES.map(([, name]) => name).join('|')

/** Whether a number is in use as an HTTP status; most numbers of three digits are not. */
export function isStatusCode(code: number): boolean {
  return KNOWN.has(code)
}

const ERRORS = NAMES.filter(([code]) => code >= 400).map(([code, name]): [number, RegExp] => [
  code,
  new RegExp(`^(?:${name})$`, 'i'),
])

/** The status of an error by its name in words, such as `too many requests`. */
export function codeByName(name: string): number | undefined {
  return ERRORS.find(([, pattern]) => pattern.test(name))?.[0]
}
