import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import type { Site } from '../../content-model/types'
import { editorSchemas, SCHEMA_FOLDER } from './schemas'

const { product } = parse(await readFile('content/site.yaml', 'utf8')) as Site
const written = Object.entries(editorSchemas(product))
const yamlFiles = ['questions', 'vocabulary', 'makers', 'site', 'permalinks']

it.each(written)('%s stands in the folder as the content schema says (npm run schemas)', async (name, text) => {
  expect(await readFile(join(SCHEMA_FOLDER, name), 'utf8')).toBe(text)
})

it.each(yamlFiles)('an editor finds the schema of %s.yaml in its first line and accepts the file', async (name) => {
  const text = await readFile(`content/${name}.yaml`, 'utf8')
  expect(text.split('\n')[0]).toBe(`# yaml-language-server: $schema=schemas/${name}.json`)
  expect(accepts(name, parse(text))).toBe(true)
})

it.each(['errors', 'guides', 'faq'])('an editor accepts the frontmatter of every article in %s', async (folder) => {
  const files = (await readdir(`content/${folder}`)).filter((name) => name.endsWith('.mdx'))
  for (const file of files) {
    const text = await readFile(`content/${folder}/${file}`, 'utf8')
    const head: unknown = parse(text.split('---')[1] ?? '', { schema: 'core' })
    expect(accepts(folder === 'errors' ? 'error' : 'page', head), file).toBe(true)
  }
})

it.each([
  ['an unknown field', { colour: 'red' }],
  ['an unknown word', { retry: 'sometimes' }],
  ['a number in words', { codes: ['four hundred'] }],
  ['a message of nobody', { messages: ['503 Service Unavailable'] }],
  ['an unknown writer', { messages: [{ from: 'server', texts: ['503'] }] }],
])('an editor marks %s', async (_what, change) => {
  const text = await readFile('content/errors/503.mdx', 'utf8')
  const head = parse(text.split('---')[1] ?? '', { schema: 'core' }) as Record<string, unknown>
  expect(accepts('error', { ...head, ...change })).toBe(false)
})

function accepts(name: string, value: unknown): boolean {
  const schema = JSON.parse(editorSchemas(product)[`${name}.json`] ?? '') as z.core.JSONSchema.JSONSchema
  return z.fromJSONSchema(schema).safeParse(value).success
}
