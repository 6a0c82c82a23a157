const API = process.env.PROCORE_API ?? 'https://api.procore.com'
const RETRY = [429, 500, 502, 503, 504]
const LOST = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN']
const sleep = (seconds) => new Promise((done) => setTimeout(done, seconds * 1000))

// Exponential backoff with jitter: seconds to wait before the next try. attempt is 0 after the first failure.
export function pauseFor(answer, attempt) {
  const jitter = Math.random() * Math.min(60, 2 ** attempt)
  const header = (name) => Number(answer?.headers.get(name)) || 0
  const untilReset = answer?.status === 429 ? header('X-Rate-Limit-Reset') - Date.now() / 1000 : 0
  return Math.max(0, header('Retry-After'), untilReset) + jitter
}

// Repeats reads. A write is sent once, unless you set `repeatable` because a second one does no harm.
// The answer is { status, headers, text, wait }. A wait above 0 means that the call failed: put it in a queue and send
// it again after that many seconds. Before you repeat a write, look for its record.
export async function callProcore(path, options = {}) {
  const { method = 'GET', repeatable = false, tries = 6, maxWait = 60, pause = sleep } = options
  const last = repeatable || ['GET', 'HEAD'].includes(method) ? tries - 1 : 0
  for (let attempt = 0; ; attempt += 1) {
    let answer, lost
    try {
      answer = await send(path, method, options)
      if (!RETRY.includes(answer.status)) return { ...answer, wait: 0 }
    } catch (error) {
      if (!isLost(error)) throw error
      lost = error
    }
    const wait = pauseFor(answer, attempt)
    if (attempt >= last || wait > maxWait) {
      if (lost) throw lost
      return { ...answer, wait }
    }
    await pause(wait)
  }
}

async function send(path, method, { body, timeout = 30 }) {
  const options = {
    method,
    headers: {
      Authorization: `Bearer ${process.env.PROCORE_TOKEN}`,
      'Procore-Company-Id': process.env.PROCORE_COMPANY_ID,
      'Content-Type': 'application/json',
    },
    body: body && JSON.stringify(body),
    signal: AbortSignal.timeout(timeout * 1000),
  }
  const response = await fetch(`${API}/rest/${path}`, options)
  return { status: response.status, headers: response.headers, text: await response.text() }
}

// Refused, cut off or too slow. A wrong address and a bad certificate are not.
function isLost(error) {
  const code = error.cause?.code ?? ''
  return error.name === 'TimeoutError' || LOST.includes(code) || /^UND_ERR_(SOCKET|.*TIMEOUT)$/.test(code)
}
