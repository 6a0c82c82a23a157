import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { diagramOf, withDiagram } from './diagram'
import { readModules, roomOf, type Module } from './modules'
import { BESIDE, LAYERS } from './rooms'

const modules = readModules('src')

it('docs/architecture.md shows the imports of today (npm run diagram)', () => {
  const text = readFileSync('docs/architecture.md', 'utf8')
  expect(text).toBe(withDiagram(text, diagramOf(modules)))
})

it('every room of src has its layer', () => {
  const known: string[] = [...Object.values(LAYERS).flat(), ...BESIDE]
  const strange = new Set(
    modules.map(({ file }) => roomOf(file)).filter((room) => !known.includes(room.replace('.test', ''))),
  )
  expect([...strange]).toEqual([])
})

it('an arrow stands for imports between layers, and for each feature that another one uses', () => {
  const way = (from: string, to: string): Module => ({
    file: from,
    text: '',
    functions: [],
    imports: [{ from, to, isType: false }],
  })
  const diagram = diagramOf([
    way('src/routes.tsx', 'src/search/SearchPage'),
    way('src/main.tsx', 'src/app/start'),
    way('src/search/SearchPage.tsx', 'src/paste/recognize'),
    way('src/search/search.test.ts', 'src/status/status'),
    way('src/node/write/build.ts', 'src/paths'),
  ])
  expect(diagram.split('\n').filter((line) => line.includes('-->'))).toEqual([
    '  SHELL --> FEATURES',
    '  search --> paste',
  ])
})
