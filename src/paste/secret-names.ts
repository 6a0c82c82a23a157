/** How a value is treated by the name it stands under. */
export interface SecretKind {
  /** What the reader sees in place of the value: `[access token hidden]`. */
  label: string
  /**
   * `always` hides whatever stands there; `random` only what looks drawn at random, for names that mean
   * harmless things too; `scheme` keeps the scheme of an Authorization header; `line` takes the whole line.
   */
  hides: 'always' | 'random' | 'scheme' | 'line'
}

/** Ends of names under which a secret may stand; the scanner looks for these and then for the whole name. */
export const STEMS =
  '(?:token|secret|passw(?:or)?d|pwd|pass(?:phrase|code)?|otp)(?:[-_]?(?:confirmation|again|repeat|value|key|key_?base|hash))?\\d?|' +
  'signature|sig|hmac|credentials?|authorization|cookies?|auth|key(?:[-_]?pair)?(?:[-_]?id)?|googleaccessid|' +
  'policy|assertion|saml_?response|jwt|verifier|code|sess(?:ion)?(?:[-_]?id)?|sid|(?:client|consumer|application)[-_ ]?id'

const always = (label: string): SecretKind => ({ label, hides: 'always' })
const random = (label: string): SecretKind => ({ label, hides: 'random' })

/** By the end of the name without its separators; the first that fits. */
const KINDS: [RegExp, SecretKind | undefined][] = [
  // Names of errors and of places in a list, not of secrets.
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
  // Public by OAuth's rules, yet it names the reader's company and its app.
  [/(?:client|consumer|application)id$/, always('client ID')],
]

/**
 * What kind of secret stands under a name, written in any style (`X-Api-Key`, `apiKey`, `API_KEY`).
 *
 * @returns nothing for a name under which no secret stands
 */
export function kindOf(name: string): SecretKind | undefined {
  if (/(?:^|[_-])pass$/i.test(name)) return always('password')
  const plain = name.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
  const stem = plain.replace(/(?:confirmation|again|repeat|value|hash|(?<=secret)keybase|\d)$/, '')
  return KINDS.find(([pattern]) => pattern.test(stem))?.[1]
}

export function tagOf(label: string): string {
  return `[${label} hidden]`
}
