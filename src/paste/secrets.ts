import { hidePairs } from './secret-pairs'
import { tagOf, type SecretLabel } from './secret-tags'
import { isLooseToken, isNoSecret } from './secret-values'

interface Masked {
  text: string
  /** How many secrets this call hid; 0 for a text without any, and for one that is already masked. */
  masked: number
}

const PRIVATE_KEY =
  /-----BEGIN[A-Z0-9 %+]{1,40}PRIVATE(?: |%20|\+)KEY-----(?:[^-]|-(?!----))*(?:-----END[A-Z0-9 %+]{1,40}PRIVATE(?: |%20|\+)KEY-----)?/g
/** `https://name:password@host` */
const LOGIN_IN_ADDRESS = /(:\/\/)([^\s/?#@"'<>[\]]{1,512})(?=@|%40)/g
/** The same percent-encoded. It ends with the host, or with the parameter that contains it. */
const LOGIN_IN_ENCODED = /(%3A%2F%2F)((?:(?!%2F|%3F|%23|%26)[^\s/?#&@"'<>[\]]){1,512})(?=@|%40)/gi
const QUERY = /\?[^\s"'`<>?]{1,8000}/g
/** The parts of a shared access signature of Azure Storage. Masked only beside `sig=`. */
const SHARED_ACCESS = /([?&;](?:amp;)?(?:s[eptrv]|spr|sip|sdd|sk(?:oid|tid|t|e|s|v))=)(?!\[|\*{3})[^&#;\s]{1,2000}/gi
const CURL_LOGIN = curl('-u|-U|--user|--proxy-user', ':')
const CURL_COOKIE = curl('-b|--cookie', '=')
const PYTHON_LOGIN = /(\bauth[ \t]?=[ \t]?(?:HTTP\w{1,20}Auth|aiohttp\.BasicAuth)?\()[^()\n]{3,400},[^()\n]{1,400}\)/g
const SCHEME =
  /((?<![A-Za-z])(?:Bearer|Basic|Negotiate|NTLM|Token|Hawk|ApiKey):?(?:[ \t+]|%20|\\t){1,4})([\w+/=.~%:-]{6,})/gi
/** A line of a cookie file in Netscape's format: seven columns, of which the last is secret. */
const COOKIE_JAR =
  /((?:TRUE|FALSE)(?:\t|\\t)[^\t\n\\]{1,200}(?:\t|\\t)(?:TRUE|FALSE)(?:\t|\\t)\d{1,20}(?:\t|\\t)[^\t\n\\]{1,200}(?:\t|\\t))([^\t\r\n[\\"]+)/g
/** An email address, but not `icon@2x.png`. `%40` is an encoded @. */
const EMAIL =
  /(?:(?<![\p{L}\p{N}_.+%\\-])|(?<=%[0-9A-F]{2})|(?<=\\[nrt])|(?<=%)(?![0-9A-F]{2})|(?<=\\)(?![nrt]))[\p{L}\p{N}_.+-]{1,64}(?:@|%(?:25)?40)(?!\d{1,2}x\.)(?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,24}/giu
/**
 * A phone number: North American with its usual separators, or with a country code after a plus sign. Never inside a
 * longer number, an address, a date or an id.
 */
const PHONE =
  /(?<![\w+.:/=%-])(?:(?:\+?1[ .-]?)?(?:\(\d{3}\)[ .-]?|\d{3}[ .-])\d{3}[ .-]\d{4}|\+[1-9]\d{0,2}(?:[ .-]?\(?\d{2,4}\)?){2,4}[ .-]?\d{2,4})(?![\w%]|[.:/-]\w)/g
/** Digits of the shortest phone number, with its area code. */
const SHORTEST_PHONE = 10
const AT_SIGNS = ['@', '%40', '%2540']

/**
 * Masks what opens an account or names a person: tokens, keys, cookies, passwords, authorization codes, signed
 * addresses, client IDs, email addresses, phone numbers. Other ids, codes, paths, request ids and messages stay. Time
 * grows linearly with the text, a masked text stays as it is, and nothing throws. No library masks pasted text in all
 * these notations.
 *
 * @param text anything that a person may paste, up to about a megabyte
 * @returns the text with a readable tag such as `[access token hidden]` for each secret
 */
export function maskSecrets(text: string): Masked {
  let masked = 0
  const hide = (label: SecretLabel) => {
    masked += 1
    return tagOf(label)
  }
  const addresses = hideAddresses(
    text.replace(PRIVATE_KEY, () => hide('private key')),
    hide,
  )
  const pairs = hidePairs(hideCommands(addresses, hide))
  const schemes = hideSchemes(pairs.text, hide)
  const runs = hideRuns(schemes, hide)
  const withoutMail = containsAny(runs, AT_SIGNS) ? runs.replace(EMAIL, () => hide('email')) : runs
  const clean = withoutMail.replace(PHONE, (number) =>
    number.replaceAll(/\D/g, '').length >= SHORTEST_PHONE ? hide('phone') : number,
  )
  return { text: clean, masked: masked + pairs.masked }
}

type Hide = (label: SecretLabel) => string

function hideAddresses(text: string, hide: Hide): string {
  const hideLogin = (whole: string, start: string, login: string) =>
    /:|%3A/i.test(login) || login.length >= 20 ? start + hide('login') : whole
  return text
    .replace(LOGIN_IN_ADDRESS, hideLogin)
    .replace(LOGIN_IN_ENCODED, hideLogin)
    .replace(QUERY, (query) =>
      /[?&;]sig=/i.test(query) ? query.replace(SHARED_ACCESS, (_, name: string) => name + hide('signature')) : query,
    )
}

/** Matches a flag of curl and its value, quoted or not, that contains the given sign. */
function curl(flags: string, sign: string): RegExp {
  const quoted = ['"', "'"].map(
    (mark) => String.raw`\\{0,3}${mark}[^${mark}\n${sign}]{0,200}${sign}[^${mark}\n\\]{0,2000}\\{0,3}${mark}`,
  )
  const bare = String.raw`[^\s"'\\${sign}]{1,200}${sign}[^\s"'\\]{1,2000}`
  return new RegExp(String.raw`((?:^|\s|\\n)(?:${flags})[ \t=]{0,4})(?:${quoted.join('|')}|${bare})`, 'g')
}

function hideCommands(text: string, hide: Hide): string {
  return text
    .replace(CURL_LOGIN, (_, flag: string) => flag + hide('login'))
    .replace(CURL_COOKIE, (_, flag: string) => flag + hide('cookie'))
    .replace(PYTHON_LOGIN, (_, start: string) => `${start}${hide('login')})`)
    .replace(COOKIE_JAR, (_, columns: string) => columns + hide('cookie'))
}

/** Masks the credentials after a scheme outside of a header: "sent Bearer abc…". */
function hideSchemes(text: string, hide: Hide): string {
  return text.replace(SCHEME, (whole, scheme: string, value: string) => {
    const secret = value.replace(/[.:]+$/, '')
    if (
      isNoSecret(secret) ||
      /^[A-Za-z]?[a-z-]{1,20}$/.test(secret) ||
      /^(?:realm|error|scope|charset|id|type)=/i.test(secret)
    )
      return whole
    if (!/^b/i.test(scheme) && !/\d/.test(secret)) return whole
    return scheme + hide(/^basic/i.test(scheme) ? 'login' : 'access token') + value.slice(secret.length)
  })
}

/** A long run of the characters that tokens are made of. */
const RUN = /(?<![\w+/=.~%-])[\w+/=.~%-]{20,}/g
const PIECE = /[\w+-]{20,}={0,2}/g
const LOOK_BACK = 56

/** Names of ids and checksums, which look random but are no secrets and help support. */
const JOINT = String.raw`[\s"'\\:=()[\]]{1,8}(?:W/)?["'\\]{0,4}$`
const NAMES_ID = new RegExp(String.raw`(?:\b[Ii]d|[_-][Ii]d|[a-z]Id|ID)${JOINT}`)
const NAMES_SUM = new RegExp(
  String.raw`(?:uuid|guid|etag|sha-?\d{0,3}|md5|hash|digest|checksum|commit|revision|trace\w{0,12}|span|ray|build|version|integrity|fingerprint)${JOINT}`,
  'i',
)
/** The rest of a file's name. */
const FILE_END =
  /^\.(?:js|mjs|css|map|json|png|jpe?g|gif|svg|webp|pdf|zip|html?|woff2?|xml|txt|csv|docx?|xlsx?|dwg|ifc|rvt|mp4|heic)\b/i

/** Keys that begin with a provider's prefix: AWS, GitHub, npm, Slack, Stripe, Google, GitLab. */
const MARKED =
  /(?:(?<![A-Za-z0-9])|(?<=%[0-9A-F]{2}))(?:(?:AKIA|ASIA)[0-9A-Z]{16}(?![0-9A-Z])|(?:gh[pousr]|github_pat|npm)_\w{20,}|xox[abeprs]-[\w-]{10,}|[sr]k_(?:live|test)_\w{10,}|AIza[\w-]{35}|ya29\.[\w-]{20,}|glpat-[\w-]{20,})/g
/** Every match of the pattern above contains one of these; they are quicker to look for. */
const MARKS = [
  'AKIA',
  'ASIA',
  'ghp_',
  'gho_',
  'ghu_',
  'ghs_',
  'ghr_',
  'github_pat_',
  'npm_',
  'xox',
  'k_live_',
  'k_test_',
  'AIza',
  'ya29.',
  'glpat-',
]

/**
 * Masks tokens without a name: JSON web tokens, keys with a provider's prefix, long random strings. Ids, checksums, file
 * names and paths stay.
 *
 * @param hide counts the secret and returns the tag for its place
 */
function hideRuns(text: string, hide: (label: SecretLabel) => string): string {
  const marked = containsAny(text, MARKS) ? text.replace(MARKED, () => hide('API key')) : text
  return marked.replace(RUN, (run, at: number) => {
    const tokens = hideWebTokens(run, hide)
    return hideLoose(tokens, (start) => marked.slice(Math.max(0, at + start - LOOK_BACK), at + start), hide)
  })
}

/** Masks `eyJ….eyJ….signature`, signed or encrypted, even with other text attached. */
function hideWebTokens(run: string, hide: (label: SecretLabel) => string): string {
  const parts = run.split('.')
  const kept: string[] = []
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index] ?? ''
    const head = part.search(/eyJ[\w-]{5}/)
    if (head < 0 || !/^[\w-]{8}/.test(parts[index + 1] ?? '')) {
      kept.push(part)
      continue
    }
    index = Math.min(index + (isEncrypted(parts, index) ? 4 : 2), parts.length - 1)
    kept.push(part.slice(0, head) + hide('token') + (parts[index] ?? '').replace(/^[\w=-]+/, ''))
  }
  return kept.join('.')
}

/** An encrypted token (JWE) has five parts, and its second is not JSON. */
function isEncrypted(parts: string[], index: number): boolean {
  return parts.length >= index + 5 && !parts[index + 1]?.startsWith('eyJ')
}

function hideLoose(run: string, before: (start: number) => string, hide: (label: SecretLabel) => string): string {
  if (isWithSlashes(run)) return isNamed(before(0)) ? run : hide('token')
  return run.replace(PIECE, (whole, at: number) => {
    const escape = escapeAt(before(at).slice(-1) + whole)
    const [piece, start] = [whole.slice(escape.length), at + escape.length]
    const inPath = run.charAt(at - 1) === '/' || run.charAt(at + whole.length) === '/'
    if (inPath || !isLooseToken(piece) || FILE_END.test(run.slice(start + piece.length).slice(0, 8))) return whole
    return isNamed(before(start)) ? whole : escape + hide('token')
  })
}

/** The rest of an escape such as `\n` or `%22` right before a token, without its first character. */
function escapeAt(text: string): string {
  return /^(?:\\[nrt]|%(?:25)?[0-9a-f]{2})/i.exec(text)?.[0].slice(1) ?? ''
}

function isNamed(before: string): boolean {
  return NAMES_ID.test(before) || NAMES_SUM.test(before)
}

/** Whether a run with slashes is Base64. A path has words in it. */
function isWithSlashes(run: string): boolean {
  if (run.length < 40 || !/^[A-Za-z0-9+][A-Za-z0-9+/]+={0,2}$/.test(run) || !run.includes('/')) return false
  return !/[a-z]{4,}\//.test(`${run}/`) && isLooseToken(run)
}

/** A quick test that saves running a slow pattern on a megabyte of text that cannot match. */
function containsAny(text: string, signs: readonly string[]): boolean {
  return signs.some((sign) => text.includes(sign))
}
