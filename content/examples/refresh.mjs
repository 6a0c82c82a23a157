const LOGIN = process.env.PROCORE_LOGIN ?? 'https://login.procore.com'
const EARLY = 5 * 60 * 1000
const refreshing = new WeakMap() // one refresh at a time for each store

// store.load and store.save keep { access_token, refresh_token, expiresAt } in your database.
export async function accessToken(store, refused) {
  const token = await store.load()
  if (isFresh(token, refused)) return token.access_token
  if (!refreshing.has(store)) {
    refreshing.set(
      store,
      refresh(store, refused).finally(() => refreshing.delete(store)),
    )
  }
  return (await refreshing.get(store)).access_token
}

// Refreshes once after a 401, and repeats the call once.
export async function callWithToken(store, url, options = {}) {
  const token = await accessToken(store)
  const response = await send(url, options, token)
  if (response.status !== 401) return response
  return send(url, options, await accessToken(store, token))
}

async function refresh(store, refused) {
  const old = await store.load()
  if (isFresh(old, refused)) return old // another caller was faster
  const response = await fetch(`${LOGIN}/oauth/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'refresh_token',
      client_id: process.env.PROCORE_CLIENT_ID,
      client_secret: process.env.PROCORE_CLIENT_SECRET,
      refresh_token: old.refresh_token,
    }),
  })
  if (!response.ok) throw new Error(`Token refresh answered ${response.status}: log the user in again`)
  const { access_token, refresh_token, expires_in } = await response.json()
  const fresh = { access_token, refresh_token, expiresAt: Date.now() + expires_in * 1000 }
  await store.save(fresh) // both together, before either is used
  return fresh
}

function isFresh(token, refused) {
  return token.access_token !== refused && Date.now() < token.expiresAt - EARLY
}

function send(url, options, token) {
  return fetch(url, { ...options, headers: { ...options.headers, Authorization: `Bearer ${token}` } })
}
