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
