import { holdsAny } from './holds-any'
import { tagOf } from './secret-names'
import { hidePairs } from './secret-pairs'
import { hideRuns } from './secret-runs'
import { isNoSecret } from './secret-shapes'

export interface Masked {
  text: string
  /** How many secrets this call hid; 0 when the text came without any or was masked before. */
  masked: number
}

const PRIVATE_KEY =
  /-----BEGIN[A-Z0-9 %+]{1,40}PRIVATE(?: |%20|\+)KEY-----(?:[^-]|-(?!----))*(?:-----END[A-Z0-9 %+]{1,40}PRIVATE(?: |%20|\+)KEY-----)?/g
/** `https://name:password@host` */
const LOGIN_IN_ADDRESS = /(:\/\/)([^\s/?#@"'<>[\]]{1,512})(?=@|%40)/g
/** The same percent-encoded: it ends where the host does, or the parameter that holds it. */
const LOGIN_IN_ENCODED = /(%3A%2F%2F)((?:(?!%2F|%3F|%23|%26)[^\s/?#&@"'<>[\]]){1,512})(?=@|%40)/gi
const QUERY = /\?[^\s"'`<>?]{1,8000}/g
/** The parts of a shared access signature, which mean little elsewhere. */
const SHARED_ACCESS = /([?&;](?:amp;)?(?:s[eptrv]|spr|sip|sdd|sk(?:oid|tid|t|e|s|v))=)(?!\[|\*{3})[^&#;\s]{1,2000}/gi
const CURL_LOGIN = curl('-u|-U|--user|--proxy-user', ':')
const CURL_COOKIE = curl('-b|--cookie', '=')
const PYTHON_LOGIN = /(\bauth[ \t]?=[ \t]?(?:HTTP\w{1,20}Auth|aiohttp\.BasicAuth)?\()[^()\n]{3,400},[^()\n]{1,400}\)/g
const SCHEME =
  /((?<![A-Za-z])(?:Bearer|Basic|Negotiate|NTLM|Token|Hawk|ApiKey):?(?:[ \t+]|%20|\\t){1,4})([\w+/=.~%:-]{6,})/gi
/** A cookie jar's line: seven columns, the last one secret. */
const COOKIE_JAR =
  /((?:TRUE|FALSE)(?:\t|\\t)[^\t\n\\]{1,200}(?:\t|\\t)(?:TRUE|FALSE)(?:\t|\\t)\d{1,20}(?:\t|\\t)[^\t\n\\]{1,200}(?:\t|\\t))([^\t\r\n[\\"]+)/g
/** Never before a size such as `icon@2x.png`; `%40` is an encoded @. */
const EMAIL =
  /(?:(?<![\p{L}\p{N}_.+%\\-])|(?<=%[0-9A-F]{2})|(?<=\\[nrt])|(?<=%)(?![0-9A-F]{2})|(?<=\\)(?![nrt]))[\p{L}\p{N}_.+-]{1,64}(?:@|%(?:25)?40)(?!\d{1,2}x\.)(?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,24}/giu
/**
 * A phone number: North American with its usual separators, or with a country code after a plus sign. Never inside of a
 * longer number, an address, a date or an id.
 */
const PHONE =
  /(?<![\w+.:/=%-])(?:(?:\+?1[ .-]?)?(?:\(\d{3}\)[ .-]?|\d{3}[ .-])\d{3}[ .-]\d{4}|\+[1-9]\d{0,2}(?:[ .-]?\(?\d{2,4}\)?){2,4}[ .-]?\d{2,4})(?![\w%]|[.:/-]\w)/g
/** With the area code. */
const SHORTEST_PHONE = 10
const AT_SIGNS = ['@', '%40', '%2540']

/**
 * Hides what opens an account or names a person: tokens, keys, cookies, passwords, authorization codes,
 * signed addresses, client IDs, e-mail addresses, phone numbers. Other ids, codes, paths, request ids and messages stay. Runs in time that
 * grows with the text alone, and leaves a masked text as it is. Never throws.
 *
 * @param text anything that a person may paste, up to about a megabyte
 * @returns the text with a readable tag such as `[access token hidden]` for each secret
 */
export function maskSecrets(text: string): Masked {
  let masked = 0
  const count = (tag: string) => {
    masked += 1
    return tag
  }
  const hide = (label: string) => count(tagOf(label))
  const addresses = hideAddresses(
    text.replace(PRIVATE_KEY, () => hide('private key')),
    hide,
  )
  const pairs = hidePairs(hideCommands(addresses, hide))
  const schemes = hideSchemes(pairs.text, hide)
  const runs = hideRuns(schemes, hide)
  const withoutMail = holdsAny(runs, AT_SIGNS) ? runs.replace(EMAIL, () => count('[email]')) : runs
  const clean = withoutMail.replace(PHONE, (number) =>
    number.replaceAll(/\D/g, '').length >= SHORTEST_PHONE ? count('[phone]') : number,
  )
  return { text: clean, masked: masked + pairs.masked }
}

type Hide = (label: string) => string

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

/** A flag of curl and its value, quoted or not, that holds the given sign. */
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

/** A scheme with its credentials outside a header: "sent Bearer abc…". */
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
