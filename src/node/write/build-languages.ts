import { appendFile, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { outFolder } from '../read/places'
import { buildIn, readLanguages } from './languages'

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
  const previous = process.env.PREVIOUS_BUILD ?? outFolder
  const [first = '', ...others] = (await readLanguages()).map(({ code }) => code)
  const waiting = (code: string) => join('.cache/languages', code)
  const builds = [
    buildIn(first, SCRIPT, {}),
    ...others.map((code) =>
      buildIn(code, SCRIPT, {
        BASE_PATH: `${base}${code}/`,
        // The build of the first language empties its folder.
        OUT_DIR: waiting(code),
        PREVIOUS_BUILD: join(previous, code),
      }),
    ),
  ]
  const codes = await Promise.all(builds)
  if (codes.some((code) => code !== 0)) throw new Error('The site is not complete: see above.')
  for (const code of others) {
    await rm(join(outFolder, code), { recursive: true, force: true })
    await rename(waiting(code), join(outFolder, code))
    await joinRules(join(outFolder, code))
  }
}

/** Servers read one file of rules: those of all languages go into that of the first. */
async function joinRules(folder: string): Promise<void> {
  for (const name of ['_headers', '_redirects', '_nginx.conf']) {
    await appendFile(join(outFolder, name), await readFile(join(folder, name), 'utf8'))
    await rm(join(folder, name))
  }
}
