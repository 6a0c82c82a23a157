import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import { isError } from '../../content-model/catalogue'
import type { Site } from '../../content-model/types'
import { mostCommonFirst } from '../../diagnose/outcome'
import { buildDisplayTree } from '../../diagnose/tree'
import { treeStats, treeText } from '../../diagnose/tree-stats'
import { enterPublished, LEDGER_FILE } from '../check/ledger'
import { languagesOf } from '../languages'
import { loadContent } from '../read/load'
import { type Content, loadOriginal } from '../read/load-original'
import { contentRoot } from '../read/places'
import { formatProblems } from '../read/problem'
import { readLanguage } from '../translate/translate'
import { enterVersions, versionsFile, writeVersions } from '../translate/versions'
import { editorSchemas, RECEIVER_SCHEMA, receiverSchema, SCHEMA_FOLDER } from './schemas'

/** What authors have written down or drawn for them. The scripts of package.json name one of these, and its arguments. */
const COMMANDS: Record<string, (names: string[]) => Promise<void>> = {
  permalinks: enterPermalinks,
  schemas: writeSchemas,
  translated: enterTranslated,
  tree: printTree,
}

const [command = '', ...names] = process.argv.slice(2)
const run = COMMANDS[command]
if (run) await run(names)
else fail(`Name one of ${Object.keys(COMMANDS).join(', ')}`)

/** Enters every address and anchor that is new into the ledger. */
async function enterPermalinks(): Promise<void> {
  const result = await loadContent(contentRoot)
  if ('problems' in result) return fail(formatProblems(result.problems, contentRoot))
  const ledger = join(contentRoot, LEDGER_FILE)
  const before = await readFile(ledger, 'utf8')
  const { text, entered } = enterPublished(before, result.content.permalinks, result.content.articles)
  if (text !== before) await writeFile(ledger, text)
  console.log(entered.length === 0 ? 'Nothing new' : `Entered in ${LEDGER_FILE}:\n${entered.join('\n')}`)
}

/** Writes the schemas that editors check YAML files by, and that of the events. */
async function writeSchemas(): Promise<void> {
  const { product } = parse(await readFile('content/site.yaml', 'utf8')) as Site
  await mkdir(SCHEMA_FOLDER, { recursive: true })
  for (const [name, text] of Object.entries(editorSchemas(product))) {
    await writeFile(join(SCHEMA_FOLDER, name), text)
    console.log(join(SCHEMA_FOLDER, name))
  }
  await writeFile(RECEIVER_SCHEMA, receiverSchema())
  console.log(RECEIVER_SCHEMA)
}

/** Prints the wizard's questions and what follows from each answer. */
async function printTree(): Promise<void> {
  const result = await loadContent(contentRoot)
  if ('problems' in result) return fail(formatProblems(result.problems, contentRoot))
  const { articles, questions, site } = result.content
  const errors = mostCommonFirst(articles.map(({ entry }) => entry).filter(isError), site.commonest)
  const root = buildDisplayTree(questions, errors)
  console.log(treeText(root, treeStats(root)))
}

/**
 * Says that translations were compared with the original of today.
 *
 * @param files articles, such as `errors/503`; all of them where none is named
 */
async function enterTranslated(files: string[]): Promise<void> {
  const original = await loadOriginal(contentRoot)
  if ('problems' in original) return fail(formatProblems(original.problems, contentRoot))
  for (const language of await languagesOf(contentRoot))
    await enterLanguage(original.content, language, files.map(nameOf))
}

async function enterLanguage(content: Content, language: string, articles: string[]): Promise<void> {
  const { problems, versions, now } = await readLanguage(content, contentRoot, language, true)
  const isAll = articles.length === 0
  const own = problems.filter(({ file }) => isAll || articles.includes(nameOf(file)))
  if (own.length > 0) return fail(`${formatProblems(own, contentRoot)}\nNothing was entered for "${language}".`)
  const unknown = articles.filter((name) => now[name] === undefined)
  if (unknown.length > 0) console.log(`${language} has no translation of ${unknown.join(', ')}`)
  const after = enterVersions(versions, now, isAll ? undefined : articles)
  await writeFile(join(contentRoot, versionsFile(language)), writeVersions(after))
  const count = isAll ? Object.keys(after).length : articles.length - unknown.length
  console.log(`${versionsFile(language)}: ${count} entered`)
}

/** `errors/503`, of the file of an article or of its translation. */
function nameOf(file: string): string {
  return file.replace(/^content\/(?:[a-z]{2}\/)?/, '').replace(/\.mdx$/, '')
}

function fail(text: string): void {
  console.error(text)
  process.exitCode = 1
}
