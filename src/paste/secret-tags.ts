import * as m from '#words'

/** The tag that is shown in place of each kind of secret. */
const TAGS = {
  'access token': m.paste_tag_access_token(),
  'API key': m.paste_tag_api_key(),
  assertion: m.paste_tag_assertion(),
  authorization: m.paste_tag_authorization(),
  'authorization code': m.paste_tag_authorization_code(),
  'client ID': m.paste_tag_client_id(),
  'client secret': m.paste_tag_client_secret(),
  'code verifier': m.paste_tag_code_verifier(),
  cookie: m.paste_tag_cookie(),
  credential: m.paste_tag_credential(),
  email: m.paste_tag_email(),
  key: m.paste_tag_key(),
  'key id': m.paste_tag_key_id(),
  login: m.paste_tag_login(),
  'login code': m.paste_tag_login_code(),
  password: m.paste_tag_password(),
  phone: m.paste_tag_phone(),
  policy: m.paste_tag_policy(),
  'private key': m.paste_tag_private_key(),
  'refresh token': m.paste_tag_refresh_token(),
  secret: m.paste_tag_secret(),
  session: m.paste_tag_session(),
  signature: m.paste_tag_signature(),
  token: m.paste_tag_token(),
} satisfies Record<string, string>

export type SecretLabel = keyof typeof TAGS

/** `[access token hidden]` for `access token`. */
export function tagOf(label: SecretLabel): string {
  return TAGS[label]
}

/** The source of a pattern for the words of a tag, in any language of the site: a text may come from a site in another. */
export const TAG_WORDS = '[A-Za-zÀ-ÿ ]{1,40} (?:hidden|ocult[oa])'
/** The source of a pattern for a tag. */
export const TAG = String.raw`\[(?:${TAG_WORDS}|email|phone|correo|teléfono)\]`
