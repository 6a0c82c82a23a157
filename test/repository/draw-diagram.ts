import { readFileSync, writeFileSync } from 'node:fs'
import { diagramOf, withDiagram } from './diagram'
import { readModules } from './modules'

/** `npm run diagram`: draws the imports of today into docs/architecture.md. */
const FILE = 'docs/architecture.md'

writeFileSync(FILE, withDiagram(readFileSync(FILE, 'utf8'), diagramOf(readModules('src'))))
console.log(`Drawn into ${FILE}`)
