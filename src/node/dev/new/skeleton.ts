import { Document, isScalar, isSeq } from 'yaml'
import type { z } from 'zod'
import type { Nodes, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { ownName, type errorSchema, type pageSchema } from '../../../content-model/schema'

type ErrorHead = z.input<ReturnType<typeof errorSchema>>
type PageHead = z.input<ReturnType<typeof pageSchema>>

/** What an author says of a new article before anything is written. */
export interface Wish {
  collection: 'errors' | 'guides' | 'faq'
  slug: string
  title: string
  summary: string
  audience: ErrorHead['audience']
  /** HTTP status codes; empty for a message without a number. */
  codes: number[]
  kind: ErrorHead['kind']
  topic: ErrorHead['topic']
  fixedBy: ErrorHead['fixedBy']
  /** The day of writing, as 2026-11-21. */
  today: string
}

const MONTHS_TO_REVIEW = 6

/**
 * The first text of an article, which can be read as it is, with a note for the author wherever words are wanted.
 *
 * @param product the name of what it is about
 * @returns the whole file, frontmatter and body
 */
export function skeleton(wish: Wish, product: string): string {
  const head = wish.collection === 'errors' ? errorHead(wish, product) : pageHead(wish)
  const inBody = { ...wish, summary: escapeMdx(wish.summary) }
  const body = wish.collection === 'errors' ? errorBody(inBody) : pageBody(inBody)
  return `---\n${frontmatter(head)}---\n\n${body}`
}

const ON_LINES_OF_THEIR_OWN = ['messages', 'aliases']

function frontmatter(head: ErrorHead | PageHead): string {
  const document = new Document(head)
  for (const [key, value] of Object.entries(head)) {
    const node: unknown = document.get(key, true)
    // Short lists read best on the line of their name, as in the existing articles.
    if (isSeq(node) && node.items.every(isScalar) && (value.length === 0 || !ON_LINES_OF_THEIR_OWN.includes(key)))
      node.flow = true
  }
  return document.toString({ lineWidth: 0, flowCollectionPadding: false })
}

function pageHead({ title, summary, audience, codes, today }: Wish): PageHead {
  return {
    title,
    summary,
    codes,
    audience,
    aliases: [],
    related: [],
    sources: [{ name: 'Where the facts come from' }],
    reviewed: today,
    reviewBy: monthsLater(today, MONTHS_TO_REVIEW),
    since: today,
  }
}

function errorHead(wish: Wish, product: string): ErrorHead {
  const { title, summary, codes, audience, ...rest } = pageHead(wish)
  const forDevelopers = wish.audience.every((reader) => reader === 'developer')
  return {
    title,
    summary,
    codes,
    kind: wish.kind,
    topic: wish.topic,
    audience,
    fixedBy: wish.fixedBy,
    messages: [{ from: ownName(product), texts: [title.replace(/^"|"$/g, '')] }],
    retry: 'no',
    component: forDevelopers ? 'api' : wish.kind === 'login' ? 'login' : 'web',
    signs: {},
    ...rest,
  }
}

/** Braces and angle brackets are code to MDX. */
function escapeMdx(text: string): string {
  return text.replace(/[{}]/g, '\\$&').replaceAll('<', '&lt;')
}

function errorBody({ summary, fixedBy, audience }: Wish): string {
  const who = fixedBy[0] ?? 'you'
  const escalateTo = audience.includes('developer') ? 'api-support' : 'admin, support'
  return `<Meaning>
${authorNote('what it means, in one or two short paragraphs')}

${summary}
</Meaning>

<Who>
${authorNote('name the one who can fix it, and say why')}

${WHO_SENTENCES[who]}
</Who>

<WorkSafe>
${authorNote('saved, queued or lost? Data loss first')}

Check the last entry you saved before you go on.
</WorkSafe>

<Steps>
<Step id="try-again" who="you" title="Try the same thing once more">
${authorNote('the cheapest and likeliest fix first; one action in a step, with what to expect')}

If it works now, nothing else is needed.
</Step>
<Step id="status" who="you" title="Check the status page">
See the [live status](/status). During an incident, wait until it is over.
</Step>
</Steps>

<Verify>
${authorNote('one thing to see that proves it works again')}

The page or call that failed works, twice in a row.
</Verify>

<Causes>
<Cause title="The commonest cause">
${authorNote('one or two sentences; the commonest cause first')}

Say here what goes wrong.
</Cause>
</Causes>

<Escalate to="${escalateTo}" afterMinutes="30">
${authorNote('when to contact whom, and what to send')}

Contact them if the steps above do not help. Send the time, the exact message and what you did.
</Escalate>
`
}

const WHO_SENTENCES: Record<Wish['fixedBy'][number], string> = {
  you: 'You can fix this yourself.',
  admin: 'Your company administrator can fix this.',
  developer: 'The developer of the integration can fix this.',
  service: 'It is on the side of the service, and nothing you did caused it.',
}

function pageBody({ summary }: Wish): string {
  return `${authorNote('start with the answer, no heading before it')}

${summary}

## How to do it [#how]

${authorNote('headings carry a permanent id; numbered steps read best')}

1. Say the first thing to do.
2. Say what to expect.
`
}

function monthsLater(day: string, months: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCMonth(date.getUTCMonth() + months)
  return date.toISOString().slice(0, 10)
}

/** What remains to be done for each language that the content is translated into; nothing where it is in none. */
export function toTranslate({ collection, slug }: Pick<Wish, 'collection' | 'slug'>, languages: string[]): string {
  if (languages.length === 0) return ''
  const files = languages.flatMap((language) => [
    `    content/${language}/${collection}/${slug}.mdx and ${slug}.phrasings.txt beside it`,
    ...(collection === 'errors' ? [`    content/${language}/questions.yaml, if a question has a new option`] : []),
  ])
  return `
  Once its words are settled, translate it as docs/languages.md says. Until then the page is in English, and says so:
${files.join('\n')}
  Then: npm run content:translated -- ${collection}/${slug}`
}

/**
 * Adds an address to the text of `permalinks.yaml`, in its sorted place; comments and everything else stay as they are.
 *
 * @throws when the list of addresses cannot be found
 */
export function addAddress(ledger: string, address: string): string {
  const lines = ledger.split('\n')
  const start = lines.indexOf('addresses:')
  if (start < 0) throw new Error('content/permalinks.yaml has no line "addresses:"')
  const entry = `  - ${address}`
  const length = lines.slice(start + 1).findIndex((line) => !line.startsWith('  - '))
  const list = lines.slice(start + 1, length < 0 ? undefined : start + 1 + length)
  if (list.includes(entry)) return ledger
  const after = list.findIndex((line) => line > entry)
  lines.splice(start + 1 + (after < 0 ? list.length : after), 0, entry)
  return lines.join('\n')
}

/** A note that no reader sees: an MDX comment that says what is still to be written. */
function authorNote(text: string): string {
  return `{/* author: ${text} */}`
}

/** How many notes for the author are left in an article. */
export function countNotes(tree: Root): number {
  let count = 0
  visit(tree, (node: Nodes) => {
    if ((node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') && isNote(node.value)) count += 1
  })
  return count
}

function isNote(code: string): boolean {
  return code.startsWith('/* author: ')
}
