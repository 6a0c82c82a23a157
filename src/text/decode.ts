/** Resolves percent signs, such as `%2F`, once. A run of them that is not UTF-8 stays as it is. Never throws. */
export function decodePercent(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run)
    } catch {
      return run
    }
  })
}

const ENTITIES = new Map([
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&#39;', "'"],
  ['&#x27;', "'"],
  ['&apos;', "'"],
  ['&rsquo;', "'"],
  ['&nbsp;', ' '],
])

/** Resolves the HTML entities that error pages use; any other stays as it is. */
export function decodeEntities(text: string): string {
  return text.replace(/&#?\w{1,8};/g, (entity) => ENTITIES.get(entity.toLowerCase()) ?? entity)
}
