import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { editorSchemas, SCHEMA_FOLDER } from './schemas'

await mkdir(SCHEMA_FOLDER, { recursive: true })
for (const [name, text] of Object.entries(editorSchemas())) {
  await writeFile(join(SCHEMA_FOLDER, name), text)
  console.log(join(SCHEMA_FOLDER, name))
}
