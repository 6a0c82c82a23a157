import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, expect, it } from 'vitest'
import { inThreads } from '../threads'
import { compressFolder, type ToCompress } from './compress'

const folder = mkdtempSync(join(tmpdir(), 'compress-'))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

it('writes two copies of each text that unpack to it, and returns the bytes of what was there', async () => {
  const pages = Array.from({ length: 20 }, (_, number) => [
    `${number}.html`,
    `<p>Page ${number}</p>`.repeat(number + 1),
  ])
  for (const [name = '', text = ''] of pages) writeFileSync(join(folder, name), text)
  writeFileSync(join(folder, 'picture.png'), 'no text')
  const bytes = await compressFolder(folder)
  expect(bytes).toBe(pages.reduce((sum, [, text = '']) => sum + text.length, 'no text'.length))
  const unpacked = pages.flatMap(([name, text]) => [
    [name, text, brotliDecompressSync(readFileSync(join(folder, `${name}.br`))).toString()],
    [name, text, gunzipSync(readFileSync(join(folder, `${name}.gz`))).toString()],
  ])
  expect(unpacked.filter(([, text, copy]) => text !== copy)).toEqual([])
  expect(readdirSync(folder).filter((name) => name.startsWith('picture'))).toEqual(['picture.png'])
})

it('an error in a thread rejects with its message', () => {
  const missing: ToCompress[] = [{ file: join(folder, 'missing.html'), quality: 1 }]
  const script = new URL('./compress.ts', import.meta.url)
  return expect(inThreads(script, missing)).rejects.toThrow(/ENOENT.*missing\.html/)
})
