import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse, stringify } from 'yaml'
import { articleText, MOST, slugOf, toolQuestion } from './article'
import { AREAS, FAILURES, TOOLS } from './words'

/**
 * Writes a catalogue of synthetic articles: `content/` below a folder, always the same for a size.
 *
 * @param size how many articles, all of them errors
 * @param search which search the site gets
 * @throws when there are not so many different ones
 */
export async function writeCatalogue(folder: string, size: number, search?: string): Promise<void> {
  if (size > MOST) throw new Error(`There are no more than ${MOST} synthetic articles`)
  const content = join(folder, 'content')
  await rm(content, { recursive: true, force: true })
  await mkdir(join(content, 'errors'), { recursive: true })
  for (let number = 0; number < size; number += 1)
    await writeFile(join(content, 'errors', `${slugOf(number)}.mdx`), articleText(number, size))
  await writeFile(join(content, 'site.yaml'), stringify({ ...(await siteOf(size)), ...(search && { search }) }))
  await writeFile(join(content, 'questions.yaml'), stringify(questions()))
  await writeFile(join(content, 'permalinks.yaml'), stringify({ addresses: ['/'], moved: {} }))
  await writeFile(join(content, 'vocabulary.yaml'), await readFile('content/vocabulary.yaml', 'utf8'))
}

/** The real product with the articles of this catalogue. */
async function siteOf(size: number): Promise<object> {
  const site = parse(await readFile('content/site.yaml', 'utf8')) as object
  const commonest = Array.from({ length: Math.min(6, size) }, (_, number) => `errors/${slugOf(number)}`)
  return { ...site, commonest, help: {} }
}

/** Four questions lead to one article, however many there are. */
function questions(): object[] {
  return [
    question('area', 'Where are you?', Object.fromEntries(AREAS.map((area) => [area.toLowerCase(), area]))),
    ...AREAS.map((area) => ({
      ...question(toolQuestion(area), `Which part of ${area}?`, Object.fromEntries(TOOLS.map((tool) => [tool, tool]))),
      only: { area: [area.toLowerCase()] },
    })),
    question('what', 'What happens?', Object.fromEntries(Object.keys(FAILURES).map((group) => [group, group]))),
    ...Object.entries(FAILURES).map(([group, failures]) => ({
      ...question(`how${group}`, 'What does it do?', Object.fromEntries(failures.entries())),
      only: { what: [group] },
    })),
  ]
}

function question(id: string, ask: string, options: Record<string, string>): object {
  return {
    id,
    ask,
    short: id,
    tell: 'Look at the top of the page.',
    // Each "I'm not sure" before the last question multiplies the ways, which the tests of real questions bound.
    notSure: id.startsWith('how'),
    options: Object.entries(options).map(([option, label]) => ({ id: option, label })),
  }
}
