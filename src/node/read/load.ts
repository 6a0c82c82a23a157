import { withNames } from '../translate/names'
import { translate } from '../translate/translate'
import { type BrokenContent, type Content, loadOriginal } from './load-original'
import { language as siteLanguage, ORIGINAL } from './places'

export type { Content } from './load-original'

type Loaded = { content: Content } | BrokenContent

/**
 * Reads `content/` below a project root in the language of the site. What nobody has translated stays as it was written.
 *
 * @returns the content, or every problem found: wrong content is never published in part. Problems of a translation are
 *   reported only when the original has none.
 */
export async function loadContent(root: string, language = siteLanguage): Promise<Loaded> {
  const original = await loadOriginal(root)
  if ('problems' in original || language === ORIGINAL) return original
  const translated = await translate(original.content, root, language)
  return 'problems' in translated ? translated : withNames(translated.content, root, language)
}

const builds = new Map<string, Promise<Loaded>>()

/** The content of a root, read once for a whole build: the bundles and everything written beside them share it. */
export function loadContentOnce(root: string): Promise<Loaded> {
  const known = builds.get(root) ?? loadContent(root)
  builds.set(root, known)
  return known
}
