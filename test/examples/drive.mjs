// Runs the JavaScript examples against the server of the first argument, and prints what came of it as JSON.
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { pathToFileURL } from 'node:url'

const given = JSON.parse(await text(process.stdin))
const { url } = given
Object.assign(process.env, given.env)
// A query makes Node load the file once more, with the settings of that moment.
const load = (name, query = '') => import(`${pathToFileURL(join('content/examples', `${name}.mjs`)).href}${query}`)
const [status, errors, retry, log, refresh] = await Promise.all(
  ['status', 'errors', 'retry', 'log', 'refresh'].map((name) => load(name)),
)
process.env.PROCORE_LOGIN = given.nowhere
const cutOff = await load('refresh', '?cut-off')

async function inTurn(list, act) {
  const results = []
  for (const item of list) results.push(await act(item))
  return results
}

async function called(path) {
  try {
    return await status.call(path)
  } catch (error) {
    return { status: error.status, body: error.body, error: error.message }
  }
}

async function retried({ path, method, repeatable, maxWait }) {
  const slept = []
  const pause = async (seconds) => void slept.push(seconds)
  const timeout = path === '/slow' ? 0.3 : 30
  const body = method === 'POST' ? { name: 'New' } : undefined
  try {
    const answer = await retry.callProcore(path.slice(1), { method, body, repeatable, maxWait, timeout, pause })
    return { status: answer.status, slept, told: answer.wait }
  } catch {
    return { status: 0, slept, told: 0 }
  }
}

function storeOf(name, expiresIn, more = {}) {
  const store = {
    token: { access_token: 'old', refresh_token: name, expiresAt: Date.now() + expiresIn * 1000, mine: 1, ...more },
    loads: 0,
    load: async () => ((store.loads += 1), store.token),
    save: async (token) => void (store.token = token),
  }
  return store
}

async function tokenOf(store, { accessToken, LoginNeeded } = refresh) {
  try {
    return await accessToken(store)
  } catch (error) {
    return error instanceof LoginNeeded ? 'login' : 'not reached'
  }
}

async function refreshed([name, { expiresIn }]) {
  const store = storeOf(name, expiresIn)
  const tokens = await inTurn([1, 2, 3], () => tokenOf(store))
  return [name, { tokens, needsLogin: store.token.needsLogin === true, kept: store.token.mine }]
}

async function refusedHost(address, method) {
  const store = storeOf('never', 3600)
  const outcome = await refresh.callWithToken(store, 42, address, { method }).catch((error) => error.message)
  return { outcome: String(outcome), loads: store.loads }
}

const calls = await inTurn(given.calls, async (path) => [path, await called(path.slice(1))])
const details = await inTurn(Object.entries(given.bodies), ([name, body]) => [name, errors.errorDetail(body)])
const runs = await inTurn(given.retried, retried)
const refreshes = await inTurn(Object.entries(given.refreshed), refreshed)

const shared = storeOf('together', 3600)
const together = await Promise.all(
  [1, 2, 3].map(() => refresh.callWithToken(shared, 42, `${url}/rest/protected`, { method: 'POST', body: '{}' })),
)
const apart = ['mine', 'theirs'].map((name) => storeOf(name, -1))
await Promise.all(apart.map((store) => tokenOf(store)))
const waiting = storeOf('waiting', -1)
const notReached = await tokenOf(waiting, cutOff)
const afterwards = await tokenOf(waiting)
const moved = await refresh.callWithToken(storeOf('moved', 3600), 42, `${url}/rest/moved`)

const address = `${url}/rest/presigned?${given.query}`
const headers = { Authorization: 'Bearer SECRET-T', Cookie: 'SECRET-U', 'Procore-Company-Id': '42' }
const request = { method: 'POST', url: address, headers, body: given.body }
const response = await fetch(address, request)
const entry = log.logEntry(request, response, await response.text())

console.log(
  JSON.stringify({
    calls: Object.fromEntries(calls),
    details: Object.fromEntries(details),
    retried: runs,
    refreshed: Object.fromEntries(refreshes),
    together: together.map((response) => response.status),
    apart: apart.map(({ token }) => token.access_token),
    notReached: [notReached, afterwards],
    moved: moved.status,
    hosts: given.hosts.map(([address, method]) => refresh.takesToken(address, method)),
    refusedHost: await refusedHost(given.other, 'GET'),
    entry: { ...entry, headers: Object.keys(entry.headers), requestId: entry.requestId },
    unanswered: log.logEntry(request, undefined, undefined).status,
  }),
)
