const SECRET_HEADERS = ['authorization', 'cookie']
const SECRET_PARAMETERS = ['access_token', 'refresh_token', 'client_secret', 'code']

// What to log of a call. Never log calls of the token endpoint: their bodies hold both tokens.
export function logEntry({ method, url, headers = {} }, response, responseText) {
  const safeUrl = new URL(url)
  for (const name of SECRET_PARAMETERS) safeUrl.searchParams.delete(name)
  return {
    time: new Date().toISOString(),
    method,
    url: safeUrl.href,
    headers: Object.fromEntries(
      Object.entries(headers).filter(([name]) => !SECRET_HEADERS.includes(name.toLowerCase())),
    ),
    status: response.status,
    requestId: response.headers.get('x-request-id'),
    body: responseText.slice(0, 2000),
  }
}
