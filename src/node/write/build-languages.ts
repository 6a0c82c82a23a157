import { spawn } from 'node:child_process'
import { appendFile, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { siteSchema } from '../../content-model/site-schema'
import { parseYaml } from '../read/parse-yaml'
import { formatProblems } from '../read/problem'
import { contentRoot, outFolder } from '../read/places'

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
  const [first, ...others] = (await readLanguages()).map(({ code }) => code)
  const waiting = (code: string) => join('.cache/languages', code)
  const builds = [
    build({ SITE_LANGUAGE: first }),
    ...others.map((code) =>
      build({
        SITE_LANGUAGE: code,
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

async function readLanguages() {
  const file = 'content/site.yaml'
  const site = parseYaml(siteSchema, { file, text: await readFile(join(contentRoot, file), 'utf8'), linesBefore: 0 })
  if ('problems' in site) throw new Error(formatProblems(site.problems, contentRoot))
  return site.data.languages
}

/** Resolves with the exit code. */
function build(settings: Record<string, string | undefined>): Promise<number | null> {
  const command = [`--conditions=${settings.SITE_LANGUAGE ?? ''}`, '--import', 'tsx', 'src/node/write/build.ts']
  const child = spawn(process.execPath, command, { env: { ...process.env, ...settings }, stdio: 'inherit' })
  return new Promise((resolve, reject) => child.once('error', reject).once('close', resolve))
}

/** Servers read one file of rules: those of all languages go into that of the first. */
async function joinRules(folder: string): Promise<void> {
  for (const name of ['_headers', '_redirects', '_nginx.conf']) {
    await appendFile(join(outFolder, name), await readFile(join(folder, name), 'utf8'))
    await rm(join(folder, name))
  }
}
