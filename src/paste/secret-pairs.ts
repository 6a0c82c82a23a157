import { isCode, isNoSecret, isOpaque, readCookies, type Span, readQuoted, readRest, readWord } from './secret-values'
import { TAG, tagOf, type SecretLabel } from './secret-tags'

/** How the value of a name is masked. */
interface SecretKind {
  label: SecretLabel
  /**
   * `always` hides any value; `random` hides only random-looking values, for names that also mean harmless things;
   * `scheme` keeps the scheme of an Authorization header; `line` hides the rest of the line.
   */
  hides: 'always' | 'random' | 'scheme' | 'line'
}

/** Endings of names of secrets. The scanner finds these, then reads the whole name. */
const STEMS =
  '(?:token|secret|passw(?:or)?d|pwd|pass(?:phrase|code)?|otp)(?:[-_]?(?:confirmation|again|repeat|value|key|key_?base|hash))?\\d?|' +
  'signature|sig|hmac|credentials?|authorization|cookies?|auth|key(?:[-_]?pair)?(?:[-_]?id)?|googleaccessid|' +
  'policy|assertion|saml_?response|jwt|verifier|code|sess(?:ion)?(?:[-_]?id)?|sid|(?:client|consumer|application)[-_ ]?id'

const always = (label: SecretLabel): SecretKind => ({ label, hides: 'always' })
const random = (label: SecretLabel): SecretKind => ({ label, hides: 'random' })

/** By the end of the name without separators; the first that matches counts. */
const KINDS: [RegExp, SecretKind | undefined][] = [
  // Names of errors and of pagination, not of secrets.
  [
    /^(?:invalid|missing|expired|bad|revoked|unsupported)(?:access|refresh|csrf)?(?:token|secret|signature|key|code)$/,
    undefined,
  ],
  [/(?:page|pagination|continuation|cursor|sync|delta)token$/, undefined],
  [/authorization$/, { label: 'authorization', hides: 'scheme' }],
  [/cookies?$/, { label: 'cookie', hides: 'line' }],
  [/accesstoken$/, always('access token')],
  [/refreshtoken$/, always('refresh token')],
  [/token$/, always('token')],
  [/(?:client|app|consumer)secret$/, always('client secret')],
  [/secret(?:key)?$/, always('secret')],
  [/(?:password|passwd|pwd|passphrase|passcode)$/, always('password')],
  [/(?:signature|hmac)$/, always('signature')],
  [/^x?sig$/, random('signature')],
  [/(?:amz|goog)credential$/, always('credential')],
  [/credentials?$/, random('credential')],
  [/(?:accesskeyid|keypairid|googleaccessid)$/, always('key id')],
  [/privatekey$/, always('private key')],
  [/(?:api|access|auth|subscription|functions|master|account|shared|signing|encryption)key$/, always('API key')],
  [/^key$/, random('key')],
  [/^policy$/, random('policy')],
  [/assertion$|^samlresponse$/, random('assertion')],
  [/^jwt$/, always('token')],
  [/^codeverifier$/, always('code verifier')],
  [/(?:^|mfa|auth)otp$|^(?:mfa|login|verification|twofactor|2fa|backup|recovery)code$/, always('login code')],
  [/^(?:auth|oauth|authorization)?code$/, random('authorization code')],
  [/sess(?:ion)?(?:id)?$|^(?:connect)?sid$/, random('session')],
  [/^auth$/, random('login')],
  // Public under OAuth, but it identifies the reader's company and its app.
  [/(?:client|consumer|application)id$/, always('client ID')],
]

/**
 * The kind of secret that a name is for, in any style (`X-Api-Key`, `apiKey`, `API_KEY`).
 *
 * @returns nothing for a name that is not for a secret
 */
function secretKindOf(name: string): SecretKind | undefined {
  if (/(?:^|[_-])pass$/i.test(name)) return always('password')
  const plain = name.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
  const stem = plain.replace(/(?:confirmation|again|repeat|value|hash|(?<=secret)keybase|\d)$/, '')
  return KINDS.find(([pattern]) => pattern.test(stem))?.[1]
}

/** A quotation mark: straight, curly, escaped once or more, percent-encoded, or as an HTML entity. */
const QUOTE = String.raw`(?:[“”„‘’‚]|\\{0,7}["'\x60]|\\{1,4}u002[27]|(?:%(?:25)?5c){0,7}%(?:25)?2[27]|&(?:quot|apos|#3[49]|#x2[27]);)`
const GAP = String.raw`(?:[ \t]|%(?:25)?(?:20|09)){0,8}`
/** White space, including an escaped line break in a string. */
const SPACE = String.raw`(?:\s|%20|\\{1,7}[nrt])`
const LINK = String.raw`(?:=>|:=|==?|:|>|%(?:25)?3[ad]|\\{1,4}u003[ad])`

/** The notations in which a name and its value are written. */
const JOINTS = {
  // "name": "value", name=value, Name: value, 'name' => 'value', user[name]=value, <name>value, name: [value]
  linked: String.raw`(?:\]|%5d)?${QUOTE}?${GAP}${LINK}${GAP}(?<bracket>(?:\[|%5b)${SPACE}{0,8})?(?:[ubrf@]{1,2}(?=["']))?(?<open>${QUOTE})?`,
  // ("name", "value")
  listed: String.raw`${QUOTE}${SPACE}{0,16}(?:,|%2c)${SPACE}{0,16}(?<listedOpen>${QUOTE})`,
  // {"name": "name", "value": "value"}
  entry: String.raw`${QUOTE}${SPACE}{0,16}(?:,|%2c)${SPACE}{0,32}${QUOTE}?value${QUOTE}?${SPACE}{0,8}(?::|%3a)${SPACE}{0,8}(?<entryOpen>${QUOTE})`,
  // <meta name="name" content="value">
  tag: String.raw`${QUOTE}[ \t]{1,8}(?:type=\\{0,3}["']hidden\\{0,3}["'][ \t])?(?:value|content)=(?<tagOpen>${QUOTE})`,
  // the name on one line and the value on the next, as browsers' developer tools copy headers
  below: String.raw`:?[ \t]{0,4}(?:\r?\n|(?:\\{1,7}r)?\\{1,7}n)`,
  // --name value, the name is value
  spoken: String.raw`(?:[ \t]|%20){1,4}(?:(?:is|was|of)(?:[ \t]|%20){1,4})?(?!hidden\])(?<spokenOpen>["'])?`,
}

const PAIR = new RegExp(
  `(?<stem>${STEMS})(?:(?<entry>${JOINTS.entry})|(?<linked>${JOINTS.linked})|(?<listed>${JOINTS.listed})|(?<tag>${JOINTS.tag})|(?<below>${JOINTS.below})|(?<spoken>${JOINTS.spoken}))`,
  'gi',
)
/** A tag already in place of a value, here or in an address. */
const MASKED = new RegExp(String.raw`(?:${TAG}|\*{3,})(?![\w*])`, 'y')
const LONGEST_NAME = 64
const LONGEST_WORD = 512
/** Shorter client IDs are the numbers of examples. */
const SHORTEST_ID = 3

/** "client secret", "API key": the first of two words. */
const FIRST_WORD = /\b(?:access|refresh|client|app|api|secret|private|authorization|login|security) $/i
const ESCAPE = /^(?:%(?:25)?[0-9a-f]{2}|\\[nrt]|\\u00[0-9a-f]{2})/i
const SCHEME = /^((?:[a-z]+(?:-[a-z]+)*|aws4-hmac-sha256)):?((?:[ \t+]|%20)+)(?=\S)/i
const PLAIN_SCHEME = /^(?:bearer|basic|token)$/i
const MANY_PARTS = /^(?:digest|oauth|hawk|signature|aws4.*)$/i
const CREDENTIALS: Record<string, SecretLabel> = { bearer: 'access token', basic: 'login' }

type Joint = keyof typeof JOINTS

/** A name, and where its value starts. */
interface Pair {
  name: string
  /** The characters right before the name. */
  before: string
  kind: SecretKind
  joint: Joint
  start: number
  open: string
  bracketed: boolean
  encoded: boolean
}

/**
 * Masks the values of secret names in JSON, program code, forms, headers, settings, markup and sentences. Reads the text
 * once from left to right.
 */
export function hidePairs(text: string): { text: string; masked: number } {
  const kept: string[] = []
  let masked = 0
  let done = 0
  PAIR.lastIndex = 0
  for (let match = PAIR.exec(text); match; match = PAIR.exec(text)) {
    const pair = toPair(text, match)
    const tagEnd = pair && endOfTag(text, pair)
    const secret = pair && !tagEnd ? findSecret(text, pair) : undefined
    if (pair) PAIR.lastIndex = secret?.end ?? tagEnd ?? pair.start
    if (!secret) continue
    kept.push(text.slice(done, secret.start), tagOf(secret.label))
    done = secret.end
    masked += 1
  }
  return masked === 0 ? { text, masked } : { text: kept.join('') + text.slice(done), masked }
}

function toPair(text: string, match: RegExpExecArray): Pair | undefined {
  const groups = match.groups ?? {}
  const from = nameStart(text, match.index)
  const name = text.slice(from, match.index + (groups.stem?.length ?? 0))
  const kind = secretKindOf(name)
  const joint = (Object.keys(JOINTS) as Joint[]).find((known) => groups[known] !== undefined)
  const before = text.slice(Math.max(0, from - 6), from)
  if (!kind || !joint || (isElement(groups.linked) && !before.endsWith('<'))) return undefined
  const open = groups.open ?? groups.listedOpen ?? groups.entryOpen ?? groups.tagOpen ?? groups.spokenOpen ?? ''
  return {
    name,
    before,
    kind,
    joint,
    open,
    start: match.index + match[0].length,
    bracketed: groups.bracket !== undefined,
    encoded: /%(?:25)?3[ad]/i.test(groups.linked ?? ''),
  }
}

/** `>` separates name and value only in markup. */
function isElement(linked: string | undefined): boolean {
  return linked !== undefined && /^\s*>/.test(linked)
}

/** The start of the name that ends at `stem`, without an escape such as `%26` or `\n` before it. */
function nameStart(text: string, stem: number): number {
  let from = stem
  while (from > 0 && stem - from < LONGEST_NAME && /[\w-]/.test(text.charAt(from - 1))) from -= 1
  if (from === stem) from -= FIRST_WORD.exec(text.slice(Math.max(0, from - 16), from))?.[0].length ?? 0
  const escape = ESCAPE.exec(text.slice(Math.max(0, from - 1), from + 6))
  return escape ? Math.min(stem, from - 1 + escape[0].length) : from
}

function findSecret(text: string, pair: Pair): (Span & { label: SecretLabel }) | undefined {
  const { kind, joint, open } = pair
  if (kind.hides === 'line') return findCookies(text, pair)
  if (joint === 'below') return undefined
  if (kind.hides === 'scheme') return joint === 'spoken' ? undefined : findCredentials(text, pair)
  const isPassword = kind.label === 'password'
  const reading = open ? readQuoted(text, pair) : readWord(text, { ...pair, isPassword })
  return hides(text.slice(reading.start, reading.end), pair) ? { ...reading, label: kind.label } : undefined
}

/** The end of the tag that is already in place of the value, if there is one. */
function endOfTag(text: string, { start, bracketed }: Pair): number | undefined {
  for (const from of bracketed ? [start, text.lastIndexOf('[', start - 1)] : [start]) {
    MASKED.lastIndex = from
    if (from >= 0 && MASKED.test(text)) return MASKED.lastIndex
  }
  return undefined
}

function hides(value: string, { name, before, kind, joint, open, bracketed }: Pair): boolean {
  // No word of a sentence is that long, and a long value left in place would be scanned repeatedly.
  if (value.length > LONGEST_WORD && open === '') return true
  if (kind.label === 'client ID' && value.length < SHORTEST_ID) return false
  if (isNoSecret(value.trim()) || (bracketed && /\s/.test(value))) return false
  const isFlag = joint === 'spoken' && name.startsWith('-')
  const isVague = bracketed || joint === 'listed' || (joint === 'spoken' && !isFlag)
  if (kind.label === 'password') return !isVague || (value.length > 5 && /[^a-z]/i.test(value) && !/\s/.test(value))
  if (/\s/.test(value.trim()) || (open === '' && isCode(value))) return false
  if (kind.hides === 'random') return isOpaque(value, /[?&#\n]$|%(?:25)?(?:26|3f)$|u0026$/i.test(before) ? 8 : 16)
  if (isVague) return isOpaque(value, 12)
  return open !== '' || !isPlain(value, kind)
}

/** Whether a value is a word or a small number rather than a token: "token: mismatch". */
function isPlain(value: string, { label }: SecretKind): boolean {
  return label.endsWith('token') && /^(?:[a-z]{1,9}|\d{1,4})$/i.test(value)
}

function findCookies(text: string, pair: Pair): (Span & { label: SecretLabel }) | undefined {
  if (pair.joint === 'spoken') return undefined
  const reading = readCookies(text, pair)
  return reading && { ...reading, label: pair.kind.label }
}

/** Finds the credentials of an Authorization header after its scheme. */
function findCredentials(text: string, pair: Pair): (Span & { label: SecretLabel }) | undefined {
  const head = text.slice(pair.start, pair.start + 80)
  const [, scheme = '', space = ''] = SCHEME.exec(head) ?? []
  const start = pair.start + (space ? head.indexOf(space) + space.length : 0)
  const reading = readCredentials(text, { ...pair, start }, scheme)
  const secret = text.slice(reading.start, reading.end)
  if (isNoSecret(secret) || secret.startsWith('[') || (!pair.open && /^[a-z]{1,14}$/i.test(secret))) return undefined
  if (isNoSecret(head) && !PLAIN_SCHEME.test(scheme)) return undefined
  return { ...reading, label: CREDENTIALS[scheme.toLowerCase()] ?? 'authorization' }
}

function readCredentials(text: string, pair: Pair, scheme: string): Span {
  if (pair.open) return readQuoted(text, pair)
  return MANY_PARTS.test(scheme) ? readRest(text, pair) : readWord(text, { ...pair, isPassword: false })
}
