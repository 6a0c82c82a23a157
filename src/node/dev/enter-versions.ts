import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { loadOriginal } from '../read/load-original'
import { contentRoot } from '../read/places'
import { formatProblems } from '../read/problem'
import { enterVersions, versionsFile, writeVersions } from '../translate/versions'
import { languagesOf } from '../translate/languages'
import { readLanguage } from '../translate/translate'

/**
 * `npm run content:translated -- errors/503`: says that the translations of an article, or all of them, were held against
 * the original of today.
 */
const names = process.argv.slice(2).map((name) => name.replace(/^content\//, '').replace(/\.mdx$/, ''))

const original = await loadOriginal(contentRoot)
if ('problems' in original) fail(formatProblems(original.problems, contentRoot))
else for (const language of await languagesOf(contentRoot)) await enter(language)

async function enter(language: string): Promise<void> {
  if ('problems' in original) return
  const { problems, versions, now } = await readLanguage(original.content, contentRoot, language, true)
  const isChecked = ({ file }: { file: string }) => names.length === 0 || names.some((name) => file.includes(name))
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

function fail(text: string): void {
  console.error(text)
  process.exitCode = 1
}
