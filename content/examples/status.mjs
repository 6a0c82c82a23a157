// Looks at the status first, and reads the body as what it is.
export async function call(url, options = {}) {
  const response = await fetch(url, { signal: AbortSignal.timeout(30_000), ...options })
  const text = await response.text()
  const body = parse(text)
  if (!response.ok) {
    throw Object.assign(new Error(`Procore answered ${response.status}`), { status: response.status, body })
  }
  // A success can hold failures: Sync actions name them "errors", other calls "failures" or "failed" in "data".
  const lists = { ...body, ...body?.data }
  const failures = ['errors', 'failures', 'failed'].flatMap((name) => lists[name] ?? [])
  return { status: response.status, body, failures }
}

// A gateway answers in HTML, and 204 has no body at all.
function parse(text) {
  try {
    return text === '' ? null : JSON.parse(text)
  } catch {
    return text
  }
}
