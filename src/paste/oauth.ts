import { noClues, type Clues } from './types'

/** The error codes of RFC 6749 and RFC 6750. */
const ERRORS =
  'invalid_request|invalid_client|invalid_grant|unauthorized_client|unsupported_grant_type|unsupported_response_type|invalid_scope|access_denied|invalid_token|insufficient_scope|server_error|temporarily_unavailable|redirect_uri_mismatch'
const ERROR = new RegExp(String.raw`\berror["'\\]{0,3}\s{0,3}(?::|=>?)\s{0,3}["'\\]{0,3}(${ERRORS})\b`, 'i')
const ALONE = new RegExp(String.raw`(?<![\w-])(${ERRORS})(?![\w-])`)
const DESCRIPTION = /\berror_description["'\\]{0,3}\s{0,3}(?::|=>?)\s{0,3}["'\\]{0,3}([^"\n\\&]{4,400})/i

/**
 * Reads an OAuth error in any notation: JSON, a form, a `WWW-Authenticate` header, a client's words.
 *
 * @returns nothing when there is none
 */
export function readOAuth(text: string): Clues | undefined {
  const error = ERROR.exec(text)?.[1] ?? ALONE.exec(text)?.[1]
  const description = DESCRIPTION.exec(text)?.[1]
  if (error === undefined && description === undefined) return undefined
  return {
    ...noClues(),
    reasons: error === undefined ? [] : [error],
    messages: description === undefined ? [] : [description.trim().replace(/\+(?=\S)/g, ' ')],
  }
}
