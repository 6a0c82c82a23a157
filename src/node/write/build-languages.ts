import { existsSync } from 'node:fs'
import { appendFile, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { baseIn } from '../../languages'
import { outFolder } from '../read/places'
import { buildIn, readLanguages } from '../languages'

const SCRIPT = 'src/node/write/build.ts'

/**
 * Writes the site in all its languages: `npm run build`. Each language is a build of its own, in a process of its own,
 * so its pages load no other language. The first is published at the base, each other one in a folder of its code.
 */
await run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})

async function run(): Promise<void> {
  const base = process.env.BASE_PATH ?? '/'
  const previous = process.env.PREVIOUS_BUILD
  const languages = await readLanguages()
  const [first = '', ...others] = languages.map(({ code }) => code)
  // Beside the site, because a folder can be renamed only within one file system.
  const next = (code: string) => `${outFolder}-${code}`
  const before = (code: string) => `${next(code)}-before`
  // The build of the first language empties its folder, those of the others included.
  if (previous === undefined) for (const code of others) await move(join(outFolder, code), before(code))
  const builds = [
    buildIn(first, SCRIPT, {}),
    ...others.map((code) =>
      buildIn(code, SCRIPT, {
        BASE_PATH: baseIn(code, { language: first, languages }, base),
        OUT_DIR: next(code),
        PREVIOUS_BUILD: previous === undefined ? before(code) : join(previous, code),
      }),
    ),
  ]
  const codes = await Promise.all(builds)
  for (const code of others) await rm(before(code), { recursive: true, force: true })
  if (codes.some((code) => code !== 0)) throw new Error('The site is not complete: see above.')
  for (const code of others) {
    await move(next(code), join(outFolder, code))
    await joinRules(join(outFolder, code))
  }
}

/** Replaces a folder by another one, if that is there. */
async function move(from: string, to: string): Promise<void> {
  if (!existsSync(from)) return
  await rm(to, { recursive: true, force: true })
  await rename(from, to)
}

/** Servers read one file of rules: those of all languages go into that of the first. */
async function joinRules(folder: string): Promise<void> {
  for (const name of ['_headers', '_redirects', '_nginx.conf']) {
    const rules = await readFile(join(folder, name), 'utf8')
    await appendFile(join(outFolder, name), name === '_headers' ? await withoutShared(rules) : rules)
    await rm(join(folder, name))
  }
}

/**
 * The rules without the one for all files. That of the first language applies to the folder too, and hosts would
 * combine both values of each header.
 *
 * @throws when the languages have different headers for all files, which no host could send
 */
async function withoutShared(rules: string): Promise<string> {
  const [all = ''] = /^\S+\n(?: {2}.*\n)+/.exec(rules) ?? []
  const headers = all.slice(all.indexOf('\n') + 1)
  if (!(await readFile(join(outFolder, '_headers'), 'utf8')).includes(headers))
    throw new Error('The languages have different headers for all files: see _headers of each.')
  return rules.slice(all.length)
}
