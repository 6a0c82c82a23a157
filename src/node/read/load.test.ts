import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { realContent } from '../../../test/real-content'
import { loadContent } from './load'

it('reads all of the real content', { timeout: 30_000 }, async () => {
  expect((await realContent()).articles.length).toBeGreaterThan(60)
})

it('says which list is gone, beside the mistakes in what is there', async () => {
  const root = await mkdtemp(join(tmpdir(), 'content-'))
  await cp('test/fixtures/mistakes/references', root, { recursive: true })
  await rm(join(root, 'content/permalinks.yaml'))
  const result = await loadContent(root)
  await rm(root, { recursive: true })
  expect('problems' in result && result.problems).toEqual([
    expect.objectContaining({ file: 'content/permalinks.yaml', line: 1, found: 'no file that can be read' }),
  ])
})
