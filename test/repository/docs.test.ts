import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** A path in code quotes. Names in capitals, such as `SLUG`, and anything with a wildcard stand for many files. */
const PATH = /`((?:src|test|docs|deploy|public|content)\/[\w./-]+)`/g

test('every file and folder that the documents name is there', () => {
  const documents = [
    'README.md',
    'CONTRIBUTING.md',
    ...readdirSync('docs')
      .filter((name) => name.endsWith('.md'))
      .map((name) => `docs/${name}`),
  ]
  const gone = documents.flatMap((document) =>
    [...readFileSync(document, 'utf8').matchAll(PATH)]
      .map(([, path = '']) => path)
      .filter((path) => !/[A-Z]{4,}|418/.test(path) && !existsSync(path))
      .map((path) => `${document}: ${path}`),
  )
  expect(gone).toEqual([])
})
