import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

interface Package {
  dependencies: Record<string, string>
  devDependencies: Record<string, string>
}

// Ours; npm would not run a test without it.
const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Package
const documented = [...readFileSync('docs/dependencies.md', 'utf8').matchAll(/^\| `([^`]+)`/gm)].map(
  ([, name = '']) => name,
)

it('docs/dependencies.md says of each dependency why it is here, and names no other', () => {
  expect(documented.toSorted()).toEqual(Object.keys({ ...dependencies, ...devDependencies }).toSorted())
})

it('every dependency is pinned to one version', () => {
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(([, version]) => !/^\d/.test(version))
  expect(loose).toEqual([])
})
