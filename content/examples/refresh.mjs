const LOGIN = process.env.PROCORE_LOGIN ?? 'https://login.procore.com'
const API = process.env.PROCORE_API ?? 'https://api.procore.com'
const EARLY = 5 * 60 * 1000
const NOT_REACHED = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT']
const refreshing = new WeakMap() // one refresh at a time for each store

export class LoginNeeded extends Error {}

// store.load and store.save keep { access_token, refresh_token, expiresAt, needsLogin } in your database.
// Your login saves a new pair, with needsLogin false.
export async function accessToken(store, refused) {
  const token = await store.load()
  if (isValid(token, refused, EARLY)) return token.access_token
  if (!refreshing.has(store)) {
    const run = refreshOnce(store, refused).finally(() => refreshing.delete(store))
    refreshing.set(store, run)
  }
  return (await refreshing.get(store)).access_token
}

// Refreshes after a 401 and repeats the call once. A call that got a 401 has changed nothing.
export async function callWithToken(store, companyId, url, options = {}) {
  if (!takesToken(url, options.method)) throw new Error(`No token for ${new URL(url).host}`)
  const send = (token) => {
    const headers = new Headers(options.headers)
    headers.set('Authorization', `Bearer ${token}`)
    headers.set('Procore-Company-Id', companyId)
    return fetch(url, { signal: AbortSignal.timeout(30_000), ...options, headers })
  }
  const token = await accessToken(store)
  const response = await send(token)
  if (response.status !== 401) return response
  await response.body?.cancel()
  return send(await accessToken(store, token))
}

// API calls and file links of Procore take the token. No other host does, and no upload to the storage host.
export function takesToken(url, method = 'GET') {
  const { origin, protocol, hostname } = new URL(url)
  if (origin === new URL(API).origin) return true
  if (protocol !== 'https:' || !/\.procore(gov)?\.com$/.test(hostname)) return false
  return !hostname.startsWith('storage.') || ['GET', 'HEAD'].includes(method)
}

async function refreshOnce(store, refused) {
  const old = await store.load()
  if (isValid(old, refused, EARLY)) return old // another caller was faster
  try {
    return await refresh(store, old)
  } catch (error) {
    if (isValid(old, refused, 0)) return old // the refresh was early: this access token still works
    throw error
  }
}

async function refresh(store, old) {
  if (old.needsLogin) throw new LoginNeeded('Log the user in again')
  // From here on the refresh token counts as spent, even if the answer gets lost or this program ends.
  await store.save({ ...old, needsLogin: true })
  let fresh
  try {
    fresh = await requestTokens(old.refresh_token)
  } catch (error) {
    if (!NOT_REACHED.includes(error.cause?.code)) {
      throw new LoginNeeded(`${error.message}: log the user in again`, { cause: error })
    }
    await store.save(old) // Procore never got it, so it is not spent
    throw error
  }
  const token = { ...old, ...fresh, needsLogin: false }
  await store.save(token) // both together, before either is used
  return token
}

async function requestTokens(refreshToken) {
  const response = await fetch(`${LOGIN}/oauth/token`, {
    method: 'POST',
    // Procore's page on this grant also sends redirect_uri, its troubleshooting page does not. OAuth 2.0 has no
    // redirect_uri in a refresh, so it is left out.
    body: new URLSearchParams({
      grant_type: 'refresh_token',
      client_id: process.env.PROCORE_CLIENT_ID,
      client_secret: process.env.PROCORE_CLIENT_SECRET,
      refresh_token: refreshToken,
    }),
    signal: AbortSignal.timeout(30_000),
  })
  if (!response.ok) throw new Error(`The refresh answered ${response.status}`)
  const { access_token, refresh_token, expires_in } = await response.json()
  if (!access_token || !refresh_token) throw new Error('The refresh answered without tokens')
  return { access_token, refresh_token, expiresAt: Date.now() + expires_in * 1000 }
}

function isValid(token, refused, margin) {
  return token.access_token !== refused && Date.now() < token.expiresAt - margin
}
