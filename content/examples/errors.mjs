// One line of text from every shape of error body.
export function errorDetail(text) {
  let body
  try {
    body = JSON.parse(text)
  } catch {
    return text.slice(0, 300) // not JSON, such as a gateway's HTML page
  }
  const { error, error_description: description, errors, message, fields, reason } = body ?? {}
  if (description) return `${error}: ${description}`
  if (error?.details?.length) {
    return error.details.map((item) => `${item.reason_code}: ${item.message}`).join('; ')
  }
  const parts = [errors ?? error?.message ?? error ?? message, fields, reason].filter(Boolean)
  return flatten(parts.length > 0 ? parts : body)
}

function flatten(value) {
  if (Array.isArray(value)) return value.map(flatten).filter(Boolean).join('; ')
  if (value === null || typeof value !== 'object') return String(value)
  return Object.entries(value)
    .map(([field, item]) => `${field}: ${flatten(item)}`)
    .join('; ')
}
