import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { Site } from '../../content-model/types'
import { editorSchemas, RECEIVER_SCHEMA, receiverSchema, SCHEMA_FOLDER } from './schemas'

const { product } = parse(await readFile('content/site.yaml', 'utf8')) as Site
await mkdir(SCHEMA_FOLDER, { recursive: true })
for (const [name, text] of Object.entries(editorSchemas(product))) {
  await writeFile(join(SCHEMA_FOLDER, name), text)
  console.log(join(SCHEMA_FOLDER, name))
}
await writeFile(RECEIVER_SCHEMA, receiverSchema())
console.log(RECEIVER_SCHEMA)
