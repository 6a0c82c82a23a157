import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadPublishable } from '../check/proofread'
import { loadContent } from './load'
import { formatProblems } from './problem'

const NOON = Date.parse('2026-11-21T12:00:00Z')

/** What an author reads: a folder of mistakes and, beside it, all that is said of them. After a change of words: `vitest -u`. */
describe.each(['shape', 'references'])('the mistakes of test/fixtures/mistakes/%s', (folder) => {
  const root = `test/fixtures/mistakes/${folder}`

  it('are told all at once, each with its place, what was expected and the fix', async () => {
    const result = await loadPublishable(root, NOON)
    const text = formatProblems('problems' in result ? result.problems : [], root)
    await expect(`${text}\n`).toMatchFileSnapshot(`../../../${root}/messages.txt`)
  })
})

/** The same for a translation, whose original is the sound content of another product. */
it('the mistakes of a translation are told in the same way', async () => {
  const folder = 'test/fixtures/mistakes/translation'
  const root = await mkdtemp(join(tmpdir(), 'translation-'))
  await cp('test/fixtures/other-product', root, { recursive: true })
  await cp(folder, root, { recursive: true })
  const result = await loadPublishable(root, NOON, loadContent, 'es')
  const text = formatProblems('problems' in result ? result.problems : [], root)
  await rm(root, { recursive: true })
  await expect(`${text}\n`).toMatchFileSnapshot(`../../../${folder}/messages.txt`)
})
