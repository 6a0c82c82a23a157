const SECRET_HEADERS = ['authorization', 'cookie', 'proxy-authorization']
// Tokens, secrets and the signatures of presigned addresses, wherever they are: in an address, a form or JSON.
const SECRETS =
  'access_token|refresh_token|token|client_secret|password|policy|sig|signature|' +
  'x-(?:amz|goog)-(?:signature|credential|security-token)'
const IN_ADDRESS = new RegExp(`((?:^|[?&;]|\\\\u0026)(?:code|${SECRETS})=)[^&\\s"'<>\\\\]*`, 'gi')
const IN_JSON = new RegExp(`("(?:${SECRETS})"\\s*:\\s*")(?:[^"\\\\]|\\\\.)*`, 'gi')

// What to log of a call, also when no answer came. Never log calls of the token endpoint.
export function logEntry({ method, url, headers = {}, body }, response, responseText) {
  return {
    time: new Date().toISOString(),
    method,
    url: masked(url),
    headers: Object.fromEntries([...new Headers(headers)].filter(([name]) => !SECRET_HEADERS.includes(name))),
    body: masked(body).slice(0, 2000),
    status: response?.status ?? null,
    requestId: response?.headers.get('x-request-id') ?? null,
    responseBody: masked(responseText).slice(0, 2000),
  }
}

// Masks first: a secret that is cut in half is still a secret.
function masked(text) {
  return String(text ?? '')
    .replace(IN_ADDRESS, '$1***')
    .replace(IN_JSON, '$1***')
}
