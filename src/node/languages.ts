import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { spawn } from 'node:child_process'
import { siteSchema } from '../content-model/site-schema'
import { formatProblems } from './read/problem'
import { contentRoot } from './read/places'
import { readYaml } from './read/parse-yaml'

/** The languages that the content below a root is translated into: the folders of `content` with two letters. */
export async function languagesOf(root: string): Promise<string[]> {
  const entries = await readdir(join(root, 'content'), { withFileTypes: true }).catch(() => [])
  return entries
    .filter((entry) => entry.isDirectory() && /^[a-z]{2}$/.test(entry.name))
    .map(({ name }) => name)
    .toSorted()
}

/** The languages of the site, the first at its base. @throws when `content/site.yaml` is not valid */
export async function readLanguages() {
  const site = await readYaml(contentRoot, 'content/site.yaml', siteSchema)
  if ('problems' in site) throw new Error(formatProblems(site.problems, contentRoot))
  return site.data.languages
}

/**
 * Memory options of Node for builds. Trees of articles are made and dropped all the time: with the default of 16 MB for what is new, a
 * quarter of the processor time goes into copying what is still in use (300 synthetic articles, 2026-11-30). And between two
 * stages, a build frees what is no longer in use.
 */
export const MEMORY = ['--max-semi-space-size=32', '--expose-gc']

/**
 * Builds something for one language, in a process of its own, because modules know the words of one language alone.
 *
 * @param script to run
 * @returns the exit code
 */
export function buildIn(
  code: string,
  script: string,
  settings: Record<string, string | undefined>,
): Promise<number | null> {
  const command = [...MEMORY, `--conditions=${code}`, '--import', 'tsx', script]
  const env = { ...process.env, ...settings, SITE_LANGUAGE: code }
  const child = spawn(process.execPath, command, { env, stdio: 'inherit' })
  return new Promise((resolve, reject) => child.once('error', reject).once('close', resolve))
}
