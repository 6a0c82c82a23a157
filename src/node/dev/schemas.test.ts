import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import type { Site } from '../../content-model/types'
import { editorSchemas, RECEIVER_SCHEMA, receiverSchema, SCHEMA_FOLDER } from './schemas'

const { product, languages } = parse(await readFile('content/site.yaml', 'utf8')) as Site
const written = Object.entries(editorSchemas(product))
const translations = languages.slice(1).map(({ code }) => code)
const folders = ['errors', 'guides', 'faq'].flatMap((kind) => [
  [kind, kind === 'errors' ? 'error' : 'page'],
  ...translations.map((code) => [`${code}/${kind}`, 'translated-article']),
])
const files = [
  ...['questions', 'vocabulary', 'makers', 'site', 'permalinks'].map((name) => [name, `schemas/${name}`]),
  ...translations.flatMap((code) => [
    ...['questions', 'makers', 'site', 'permalinks'].map((name) => [
      `${code}/${name}`,
      `../schemas/translated-${name}`,
    ]),
    ...['names', 'glossary'].map((name) => [`${code}/${name}`, `../schemas/${name}`]),
  ]),
]

it.each(written)('%s stands in the folder as the content schema says (npm run schemas)', async (name, text) => {
  expect(await readFile(join(SCHEMA_FOLDER, name), 'utf8')).toBe(text)
})

it('the receiver of events checks against the schema of what is sent (npm run schemas)', async () => {
  expect(await readFile(RECEIVER_SCHEMA, 'utf8')).toBe(receiverSchema())
})

it.each(files)('an editor finds the schema of %s.yaml in its first line and accepts the file', async (file, schema) => {
  const text = await readFile(`content/${file}.yaml`, 'utf8')
  expect(text.split('\n')[0]).toBe(`# yaml-language-server: $schema=${schema}.json`)
  expect(accepts(basename(schema ?? ''), parse(text))).toBe(true)
})

it.each(folders)('an editor accepts the frontmatter of every article in %s', async (folder, name = '') => {
  const articles = (await readdir(`content/${folder}`)).filter((file) => file.endsWith('.mdx'))
  for (const file of articles) {
    const text = await readFile(`content/${folder}/${file}`, 'utf8')
    const head: unknown = parse(text.split('---')[1] ?? '', { schema: 'core' })
    expect(accepts(name, head), file).toBe(true)
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

it.each([
  [
    'an unknown field of a translation',
    'translated-article',
    { title: 'Un título', summary: 'Un resumen', codes: [503] },
  ],
  ['a term without its original', 'glossary', { terms: [{ es: 'obra' }] }],
  [
    'an option without its words',
    'translated-questions',
    { where: { ask: 'a', short: 'b', tell: 'c', options: { x: {} } } },
  ],
])('an editor marks %s', (_what, name, value) => expect(accepts(name, value)).toBe(false))

function accepts(name: string, value: unknown): boolean {
  const schema = JSON.parse(editorSchemas(product)[`${name}.json`] ?? '') as z.core.JSONSchema.JSONSchema
  return z.fromJSONSchema(schema).safeParse(value).success
}
