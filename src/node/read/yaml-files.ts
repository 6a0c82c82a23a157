import { access, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { z } from 'zod'
import { parseYaml } from './parse-yaml'
import { aboutFile } from './problem'

const UNREADABLE = {
  about: 'file',
  found: 'no file that can be read',
  expected: 'a file: the site is not built without it',
  fix: 'Bring it back from the last commit.',
}

/**
 * Reads a YAML file and checks it against a schema.
 *
 * @param file its path below the root
 * @returns the data and the place of each value in the file, or the problems found
 */
export async function readYaml<S extends z.ZodType>(root: string, file: string, schema: S) {
  try {
    return parseYaml(schema, { file, text: await readFile(join(root, file), 'utf8'), linesBefore: 0 })
  } catch {
    return { problems: [aboutFile(file, UNREADABLE)] }
  }
}

/** The same for a file that a site can do without. */
export async function readIfThere<S extends z.ZodType>(root: string, file: string, schema: S, without: z.output<S>) {
  const isThere = await access(join(root, file)).then(
    () => true,
    () => false,
  )
  return isThere ? readYaml(root, file, schema) : { data: without, placeOf: () => ({ line: 1, column: 1 }) }
}
