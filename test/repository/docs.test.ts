import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** A path in code quotes. One with a wildcard does not match. */
const PATH = /`((?:src|test|docs|deploy|public|content)\/[\w./-]+)`/g

/** Paths with a placeholder in capitals, such as `SLUG`, and those of the made-up error 418 that CONTRIBUTING.md adds. */
const EXAMPLE = /[A-Z]{4,}|418/

test('every file and folder that the documents name is there', () => {
  const documents = [
    'README.md',
    'CONTRIBUTING.md',
    ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.md'))
      .map((name) => `docs/${name}`),
  ]
  const gone = documents.flatMap((document) =>
    [...readFileSync(document, 'utf8').matchAll(PATH)]
      .map(([, path = '']) => path)
      .filter((path) => !EXAMPLE.test(path) && !existsSync(path))
      .map((path) => `${document}: ${path}`),
  )
  expect(gone).toEqual([])
})
