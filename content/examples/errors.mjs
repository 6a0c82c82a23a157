// One line of text from every shape of error body.
export function errorDetail(text) {
  const start = String(text ?? '').slice(0, 300)
  let body
  try {
    body = JSON.parse(text)
  } catch {
    return start // not JSON, such as a gateway's HTML page
  }
  const { error, error_description: description, errors, message, fields, reason } = body ?? {}
  if (flat(description)) return joined(': ', [error, description])
  const main = [errors, error?.details, error?.message, error, message].find((part) => flat(part) !== '')
  return joined('; ', [main, fields, reason]) || flat(body) || start
}

// Text from any value. Empty lists, empty objects and null give no text.
function flat(value) {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return joined('; ', value)
  if (typeof value !== 'object') return String(value)
  if (value.reason_code) return joined(': ', [value.reason_code, value.message])
  const lines = Object.entries(value).map(([field, item]) => flat(item) && `${field}: ${flat(item)}`)
  return joined('; ', lines)
}

function joined(between, parts) {
  return parts.map(flat).filter(Boolean).join(between)
}
