import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { parseSync, Visitor, type ESTree } from 'vite'

/** A way from one module to another. */
export interface Import {
  from: string
  to: string
  /** Types alone leave nothing in the running code. */
  isType: boolean
}

export interface Module {
  /** From the project's root, such as `src/paths.ts`. */
  file: string
  text: string
  imports: Import[]
  /** Each function of three lines or more, with its length in lines. Those of one line are notation, not structure. */
  functions: { name: string; lines: number }[]
}

/** Reads every TypeScript file below a folder, tests too. */
export function readModules(folder: string): Module[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'))
    .map((file) => readModule(join(folder, file)))
    .toSorted((a, b) => (a.file < b.file ? -1 : 1))
}

export function isTest(file: string): boolean {
  return /\.test\.tsx?$/.test(file)
}

/** The folder below `src` that a module stands in; its own name for the few that stand in none. */
export function roomOf(file: string): string {
  return file.split('/')[1]?.replace(/\.tsx?$/, '') ?? ''
}

function readModule(file: string): Module {
  const text = readFileSync(file, 'utf8')
  const { module, program } = parseSync(file, text)
  const written = [
    ...module.staticImports.map(({ moduleRequest, entries }) => ({
      path: moduleRequest.value,
      isType: entries.length > 0 && entries.every((entry) => entry.isType),
    })),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest, isType }) => (moduleRequest ? [{ path: moduleRequest.value, isType }] : [])),
    ),
    ...module.dynamicImports.map(({ moduleRequest: { start, end } }) => ({
      path: text.slice(start + 1, end - 1),
      isType: false,
    })),
  ]
  const imports = written
    .filter(({ path }) => path.startsWith('.'))
    .map(({ path, isType }) => ({ from: file, to: normalize(join(dirname(file), path)), isType }))
  return { file, text, imports, functions: functionsOf(program, text) }
}

function functionsOf(program: ESTree.Program, text: string): Module['functions'] {
  const found: Module['functions'] = []
  const take = (node: { start: number; end: number }) => {
    const lines = text.slice(node.start, node.end).split('\n').length
    if (lines >= 3) found.push({ name: text.slice(node.start, node.start + 40).split('\n')[0] ?? '', lines })
  }
  new Visitor({ FunctionDeclaration: take, FunctionExpression: take, ArrowFunctionExpression: take }).visit(program)
  return found
}
