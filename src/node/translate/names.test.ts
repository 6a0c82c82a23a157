import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { realContent } from '../../../test/real-content'
import { markOfNames, withNames, writersIn } from './names'

const original = await realContent()

async function named(yaml?: string) {
  if (yaml === undefined) return withNames(original, '.', 'es')
  const root = await mkdtemp(join(tmpdir(), 'names-'))
  onTestFinished(() => rm(root, { recursive: true }))
  await mkdir(join(root, 'content/es'), { recursive: true })
  await writeFile(join(root, 'content/es/names.yaml'), yaml)
  return withNames(original, root, 'es')
}

it('names makers in the words of the language, and leaves brands', async () => {
  const spanish = await named()
  if ('problems' in spanish) throw new Error(spanish.problems[0]?.found)
  const writers = writersIn(spanish.content)
  expect(writers).toEqual(expect.arrayContaining(['el SDK de Ruby de Procore', 'su propio servidor', 'nginx', 'Okta']))
  const inWords = /^(?:The|Your|An?|Another) |’s |'s | and /
  expect(writers.filter((name) => inWords.test(name))).toEqual([])
})

it('has one mark for all writers, which a new one changes and their order does not', async () => {
  const { makers } = original
  const marked = async (changed: typeof makers) => markOfNames({ ...original, makers: changed }, '.', 'es')
  const before = await marked(makers)
  expect(await marked(makers.toReversed())).toEqual(before)
  const [first] = makers
  if (!first) throw new Error('no makers')
  const after = await marked([...makers, { ...first, name: 'A new program' }])
  expect(Object.keys(after)).toEqual(['names.yaml'])
  expect(after).not.toEqual(before)
  expect(await markOfNames(original, '.', 'xx'), 'a language without names').toEqual({})
})

it('tells a name that nobody has', async () => {
  expect(await named('Firefix: el zorro\n')).toMatchObject({
    problems: [{ file: 'content/es/names.yaml', line: 1, found: '"Firefix"', fix: 'Did you mean "Firefox"?' }],
  })
})
