import * as z from 'zod'
import type { Content } from '../../read/load'
import { contentPolicy, connectOriginsOf } from './policy'
import { language } from '../../read/places'
import { files, paths } from '../../../paths'
import type { ArticleId } from '../../../content-model/types'
import { shortTargets } from '../site-paths'

/** The rules for `npm start`; the configurations of other servers are generated from the same data. */
export const HOSTING_FILE = '_hosting.json'

const redirect = z.strictObject({
  from: z.string().startsWith('/'),
  to: z.string().startsWith('/'),
  status: z.literal([301, 302]),
})
const schema = z.strictObject({
  base: z.string().startsWith('/').endsWith('/'),
  policy: z.string(),
  redirects: z.array(redirect),
})

/** What a server needs to know about one build, beyond its files. */
export type Hosting = z.infer<typeof schema>

/**
 * The one source of every server's rules.
 *
 * @param base of the site, such as `/` or `/help/`
 * @param styleHashes of the inline styles in the pages that were written
 */
export function hostingOf(content: Content, base: string, styleHashes: string[]): Hosting {
  const origins = connectOriginsOf(content.site, process.env.VITE_STATUS_URL)
  return { base, policy: contentPolicy(origins, styleHashes, content.site.search), redirects: redirectsOf(content) }
}

/** @throws when the text is not what a build of this version wrote */
export function parseHosting(text: string): Hosting {
  return schema.parse(JSON.parse(text))
}

/** Both paths from the site's base; the target may have a query and an anchor. */
export interface Redirect {
  from: string
  to: string
  /** 301 where the old address is gone for good, 302 where the short one stays in use. */
  status: 301 | 302
}

/**
 * All redirects: moved pages with their other forms, and short addresses. In the first of several languages the page of a
 * short address finds out which language the reader prefers, which no server knows.
 *
 * @param own the language of the build
 */
export function redirectsOf(content: Content, own = language): Redirect[] {
  const { languages } = content.site
  const moved = Object.entries(content.permalinks.moved).flatMap(([from, { to }]) => movedRedirects(from, to))
  const findsLanguage = languages.length > 1 && own === languages[0]?.code
  const targets = findsLanguage ? [] : [...shortTargets(content)]
  const short = targets.map(([key, id]) => ({
    from: paths.short(key),
    to: paths.article(id),
    status: 302 as const,
  }))
  const known = new Set(moved.map(({ from }) => from))
  return [...moved, ...short.filter(({ from }) => !known.has(from))]
}

/** A moved article takes its short address, its card and its exports along. */
function movedRedirects(from: string, to: string): Redirect[] {
  const page: Redirect = { from, to: paths.moved(from, to), status: 301 }
  const [before, after] = [articleOf(from), articleOf(to.replace(/#.*$/, ''))]
  if (!before || !after) return [page]
  return [
    page,
    { from: paths.short(before.slug), to: page.to, status: 302 },
    { from: paths.card(before.id), to: paths.card(after.id), status: 301 },
    { from: files.markdown(before.id), to: files.markdown(after.id), status: 301 },
    { from: files.articleData(before.slug), to: files.articleData(after.slug), status: 301 },
  ]
}

function articleOf(path: string): { id: ArticleId; slug: string } | undefined {
  const match = /^\/((?:errors|guides|faq)\/([a-z0-9-]+))$/.exec(path)
  return match ? { id: match[1] as ArticleId, slug: match[2] ?? '' } : undefined
}
