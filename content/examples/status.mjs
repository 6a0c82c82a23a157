const API = process.env.PROCORE_API ?? 'https://api.procore.com'

// Checks the status first, then reads the body as what it is: call('v1.0/projects?company_id=42').
export async function call(path, { method = 'GET', body } = {}) {
  const options = {
    method,
    headers: {
      Authorization: `Bearer ${process.env.PROCORE_TOKEN}`,
      'Procore-Company-Id': process.env.PROCORE_COMPANY_ID,
      'Content-Type': 'application/json',
    },
    body: body && JSON.stringify(body),
    signal: AbortSignal.timeout(30_000),
  }
  const response = await fetch(`${API}/rest/${path}`, options)
  const answer = parse(await response.text())
  if (!response.ok) {
    throw Object.assign(new Error(`Procore answered ${response.status}`), { status: response.status, body: answer })
  }
  // A success can contain failures: "errors" of a Sync action, and "failures" or "failed" of other calls.
  const lists = [answer, answer?.data].flatMap((part) => [part?.errors, part?.failures, part?.failed])
  return { status: response.status, body: answer, failures: lists.filter(Array.isArray).flat() }
}

// A gateway answers in HTML, and a 204 has no body at all.
function parse(text) {
  try {
    return text === '' ? null : JSON.parse(text)
  } catch {
    return text
  }
}
