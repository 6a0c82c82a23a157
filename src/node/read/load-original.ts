import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { makersSchema, permalinksSchema, questionsSchema, vocabularySchema } from '../../content-model/schema'
import { siteSchema } from '../../content-model/site-schema'
import type { Maker, Question, Site, Vocabulary } from '../../content-model/types'
import { crossCheck, checkExamples } from '../check/cross-checks'
import { readExamples, type Examples } from './examples'
import { checkLedger, LEDGER_FILE, type Permalinks } from '../check/ledger'
import { PHRASINGS_END, readPhrasings, type Phrasings } from './phrasings'
import type { Problem } from './problem'
import { readArticle, type Article } from './read-article'
import { languagesOf } from '../languages'
import { readIfThere, readYaml } from './parse-yaml'

/** How far a translation has come. */
export interface TranslationState {
  language: string
  /** What nobody has translated: articles by id, or what of a YAML file. */
  missing: Record<string, string[]>
  /** What has changed since: by file, the sections or ids. */
  older: Record<string, string[]>
}

/** Everything under `content/`, read and checked. */
export interface Content {
  articles: Article[]
  /** The code that articles may show. */
  examples: Examples
  questions: Question[]
  vocabulary: Vocabulary
  /** Whose errors are pasted that are not the product's; none without `makers.yaml`. */
  makers: Maker[]
  site: Site
  permalinks: Permalinks
  /** How people ask, which the search learns from. */
  asked: Phrasings
  /** How far the translation has come, where this is one. */
  translation?: TranslationState
}

/** The folders of articles. */
export const COLLECTIONS = ['errors', 'guides', 'faq']

/** Every problem found, and the articles that could be read all the same. */
export interface BrokenContent {
  problems: Problem[]
  articles: Article[]
}

/**
 * Reads `content/` below a project root, in the language that it was first written in.
 *
 * @returns the content, or every problem found: wrong content is never published in part
 */
export async function loadOriginal(root: string): Promise<{ content: Content } | BrokenContent> {
  const [site, questions, vocabulary, makers, permalinks, examples, exampleFaults, { problems: faults, ...asked }] =
    await Promise.all([
      readYaml(root, 'content/site.yaml', siteSchema),
      readYaml(root, 'content/questions.yaml', questionsSchema),
      readYaml(root, 'content/vocabulary.yaml', vocabularySchema),
      readIfThere(root, 'content/makers.yaml', makersSchema, []),
      readYaml(root, LEDGER_FILE, permalinksSchema),
      readExamples(root),
      checkExamples(root),
      languagesOf(root).then((languages) => readPhrasings(root, COLLECTIONS, languages)),
    ])
  const product = 'data' in site ? site.data.product : ''
  const read = await readArticles(root, product, examples)
  const articles = read.flatMap((result) => ('article' in result ? [result.article] : []))
  const problems = [site, questions, vocabulary, makers, permalinks, ...read, exampleFaults].flatMap((result) =>
    'problems' in result ? result.problems : [],
  )
  problems.push(...faults)
  const unread = read.flatMap((result) => ('article' in result ? [] : (result.id ?? [])))
  if (!('data' in site && 'data' in questions && 'data' in vocabulary && 'data' in makers && 'data' in permalinks))
    return { problems, articles }
  problems.push(...crossCheck({ articles, unread }, questions, site, makers))
  // What an article that could not be read has published would all be reported as lost.
  if (unread.length === 0) problems.push(...checkLedger(articles, permalinks.data, permalinks.placeOf))
  if (problems.length > 0) return { problems, articles }
  return {
    content: {
      articles,
      examples,
      questions: questions.data,
      vocabulary: vocabulary.data,
      makers: makers.data,
      site: site.data,
      permalinks: permalinks.data,
      asked,
    },
  }
}

async function readArticles(root: string, product: string, examples: Examples) {
  const files = await Promise.all(
    COLLECTIONS.map(async (collection) => {
      const names = await readdir(join(root, 'content', collection)).catch(() => [])
      return names
        .filter((name) => !name.startsWith('.') && !name.endsWith(PHRASINGS_END))
        .map((name) => `content/${collection}/${name}`)
    }),
  )
  return Promise.all(
    files
      .flat()
      .toSorted()
      .map(async (file) => readOnce(file, await readFile(join(root, file), 'utf8'), product, examples)),
  )
}

type Read = ReturnType<typeof readArticle>

const once = rememberLast<Read>()

function readOnce(file: string, text: string, product: string, examples: Examples): Read {
  // Few articles show examples; the others are read again only when they change themselves.
  const used = text.includes('<Examples') ? examples : {}
  return once(file, [text, product, used], () => readArticle(file, text, product, used))
}

/**
 * Remembers the last reading of each file, so that after an edit only what it touched is read again.
 *
 * @returns reads a file, or gives what it gave for the same input; `input` is everything that the reading depends on
 */
export function rememberLast<Reading>() {
  const last = new Map<string, { key: string; reading: Reading }>()
  return (file: string, input: unknown, read: () => Reading): Reading => {
    const key = JSON.stringify(input)
    const known = last.get(file)
    if (known?.key === key) return known.reading
    const reading = read()
    last.set(file, { key, reading })
    return reading
  }
}
