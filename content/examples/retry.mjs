const RETRY = [429, 500, 502, 503, 504]
const sleep = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds))

// Milliseconds to wait before the next try; attempt is 0 after the first failure.
export function pauseFor(response, attempt) {
  const jitter = Math.random() * Math.min(60_000, 1000 * 2 ** attempt)
  if (!response) return jitter // the connection was lost
  const retryAfter = Number(response.headers.get('Retry-After')) * 1000 || 0
  const reset = Number(response.headers.get('X-Rate-Limit-Reset')) * 1000
  const untilReset = response.status === 429 && reset > 0 ? reset - Date.now() : 0
  return Math.max(0, retryAfter, untilReset) + jitter
}

// For reads, and for writes that are safe to repeat.
export async function callProcore(url, options = {}, { tries = 6, timeout = 30_000, wait = sleep } = {}) {
  for (let attempt = 0; ; attempt += 1) {
    const isLast = attempt + 1 === tries
    const response = await fetch(url, { ...options, signal: AbortSignal.timeout(timeout) }).catch((error) => {
      if (isLast) throw error
    })
    if (response && (isLast || !RETRY.includes(response.status))) return response
    await wait(pauseFor(response, attempt))
  }
}
