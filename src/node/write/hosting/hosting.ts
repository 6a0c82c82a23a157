import * as z from 'zod'
import type { Content } from '../../read/load'
import { contentPolicy, statusOriginsOf } from './policy'
import { redirectsOf } from './redirects'

/** Beside the pages, for `npm start`: what the configurations of other servers are written from, too. */
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

/** What a server has to know of one build, beyond its files. */
export type Hosting = z.infer<typeof schema>

/**
 * The one source of every server's rules.
 *
 * @param base of the site, such as `/` or `/help/`
 * @param styleHashes of the inline styles in the pages that were written
 */
export function hostingOf(content: Content, base: string, styleHashes: string[]): Hosting {
  const origins = statusOriginsOf(content.site, process.env.VITE_STATUS_URL)
  return { base, policy: contentPolicy(origins, styleHashes, content.site.search), redirects: redirectsOf(content) }
}

/** @throws when the text is not what a build of this version wrote */
export function parseHosting(text: string): Hosting {
  return schema.parse(JSON.parse(text))
}
