import { z } from 'zod'
import { COMPONENTS, SEARCHES } from './enums'
import { articleId, httpsUrl, text } from './schema'

/** A link as in an article: `/guides/status-page#subscribe`. */
const helpLink = z.string().startsWith('/', { error: 'a path such as /guides/status-page' }).optional()

const wordList = text.transform((words) => words.split(/\s+/))

const linkUse = z
  .strictObject({
    host: text.describe('The name before the domain that answers these paths'),
    paths: z.array(text.startsWith('/')).min(1),
  })
  .optional()

const linksSchema = z
  .strictObject({
    hosts: wordList.describe('Every name before the domain, the commonest first'),
    uses: z
      .strictObject({ api: linkUse, login: linkUse, app: linkUse })
      .describe('What the paths of each use begin with; # is a number, and ends the path when it comes last'),
    environments: z
      .record(text, text)
      .describe('Name of a separate environment → the part of a host that identifies it; the rest is production'),
    segments: wordList.describe('The words of paths, so that a misspelled one can be repaired'),
    beforeId: wordList.describe('Words of paths after which the number of a record has to come'),
  })
  .optional()

const languageSchema = z.strictObject({
  code: z.string().regex(/^[a-z]{2}$/, { error: 'two letters, such as es' }),
  name: text.describe('The language in its own words'),
  offer: text.describe('The link to the page in this language, worded in it'),
  decline: text.describe('The button that declines the offer, worded in it'),
})

const ENGLISH = { code: 'en', name: 'English', offer: 'Read this in English', decline: 'No, thanks' }

/** `content/site.yaml`: everything that ties this build to one product. */
export const siteSchema = z.strictObject({
  name: text,
  product: text,
  description: text,
  url: z.url(),
  productHosts: z.array(text).min(1),
  languages: z
    .array(languageSchema)
    .min(1)
    .default([ENGLISH])
    .describe('The first is at the site’s base, each other one below it, such as /es/'),
  links: linksSchema.describe('How addresses of the product are built, for repairing pasted links'),
  commonest: z.array(articleId).min(3).max(8),
  search: z
    .enum(SEARCHES)
    .default('fuse')
    .describe('fuse reads all articles in the browser; pagefind loads parts of an index, for thousands of articles'),
  help: z
    .strictObject({
      contact: helpLink,
      status: helpLink,
      subscribe: helpLink,
      developers: helpLink,
      uptime: helpLink,
    })
    .describe('The articles that pages point to; where one is left out, so is the link'),
  feedback: z
    .strictObject({ endpoint: httpsUrl })
    .optional()
    .describe('Where reports of readers are posted as JSON; without it nothing is sent'),
  events: z
    .strictObject({ endpoint: httpsUrl })
    .optional()
    .describe('Where counts of what readers do not find are posted (docs/insight.md); without it nothing is counted'),
  support: z.strictObject({
    apiEmail: z.email(),
    apiHours: text,
    productUrl: httpsUrl,
  }),
  status: z.strictObject({
    page: httpsUrl,
    feed: httpsUrl,
    pageId: text,
    watch: z.record(z.enum(COMPONENTS), z.strictObject({ ids: z.array(text), names: z.array(text) })),
    quiet: z.array(text),
  }),
})
