import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Content, loadOriginal } from '../read/load-original'
import { contentRoot } from '../read/places'
import { formatProblems } from '../read/problem'
import { enterVersions, versionsFile, writeVersions } from '../translate/versions'
import { languagesOf } from '../read/languages'
import { readLanguage } from '../translate/translate'

/**
 * `npm run content:translated -- errors/503`: says that the translations of an article, or all of them, were compared
 * with the original of today.
 */
const names = process.argv.slice(2).map(nameOf)

const original = await loadOriginal(contentRoot)
if ('problems' in original) fail(formatProblems(original.problems, contentRoot))
else for (const language of await languagesOf(contentRoot)) await enter(original.content, language)

async function enter(content: Content, language: string): Promise<void> {
  const { problems, versions, now } = await readLanguage(content, contentRoot, language, true)
  const isChecked = ({ file }: { file: string }) => names.length === 0 || names.includes(nameOf(file))
  const own = problems.filter(isChecked)
  if (own.length > 0) return fail(`${formatProblems(own, contentRoot)}\nNothing was entered for "${language}".`)
  const unknown = names.filter((name) => now[name] === undefined)
  if (unknown.length > 0) console.log(`${language} has no translation of ${unknown.join(', ')}`)
  const after = enterVersions(versions, now, names.length === 0 ? undefined : names)
  await writeFile(join(contentRoot, versionsFile(language)), writeVersions(after))
  console.log(
    `${versionsFile(language)}: ${names.length === 0 ? Object.keys(after).length : names.length - unknown.length} entered`,
  )
}

/** `errors/503`, of the file of an article or of its translation. */
function nameOf(file: string): string {
  return file.replace(/^content\/(?:[a-z]{2}\/)?/, '').replace(/\.mdx$/, '')
}

function fail(text: string): void {
  console.error(text)
  process.exitCode = 1
}
