import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { didYouMean } from './did-you-mean'
import { EXAMPLE_LANGUAGES } from '../read/examples'
import { aboutFile, type Problem } from '../read/problem'

const FOLDER = 'content/examples'
const ENDS: string[] = EXAMPLE_LANGUAGES.map(({ end }) => end)
const EXPECTED = `one file for each task and language: ${ENDS.map((end) => `.${end}`).join(' ')}`

/** Finds files of `content/examples` that no reader would see, and tasks that lack a language. */
export async function checkExamples(root: string): Promise<{ problems: Problem[] }> {
  const names = (await readdir(join(root, FOLDER)).catch((): string[] => [])).filter((name) => !name.startsWith('.'))
  const strange = names.filter((name) => !ENDS.includes(endOf(name)))
  const tasks = new Set(names.filter((name) => !strange.includes(name)).map((name) => name.replace(/\..*$/, '')))
  const missing = [...tasks].flatMap((task) =>
    ENDS.map((end) => `${task}.${end}`).filter((name) => !names.includes(name)),
  )
  return {
    problems: [
      ...strange.map((name) =>
        aboutFile(`${FOLDER}/${name}`, {
          about: 'example',
          found: `a file that ends in .${endOf(name)}`,
          expected: EXPECTED,
          fix: didYouMean(endOf(name), ENDS, 'Rename it, or move it out of this folder.'),
        }),
      ),
      ...missing.map((name) =>
        aboutFile(`${FOLDER}/${name}`, {
          about: 'example',
          found: 'no such file, but the task in other languages',
          expected: EXPECTED,
          fix: 'Write it: readers choose among the languages by tabs.',
        }),
      ),
    ],
  }
}

function endOf(name: string): string {
  return name.replace(/^[^.]*\.?/, '')
}
