import { existsSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { Engine, PublishedArticle } from './engine'
import type * as EngineModule from './engine'

/** What the build says of the package: `package.json` beside the command. */
export interface Manifest {
  command: string
  version: string
  /** The first is the one in which the server answers unless another is asked for. */
  languages: string[]
}

/** Loads what a language knows: once, when it is first asked for. */
export type LoadEngine = (language: string) => Promise<Engine>

/** The engines that the build wrote, each in a folder of its language. @param folder with a slash at its end */
export function builtEngines(folder: URL): LoadEngine {
  const engines = new Map<string, Promise<Engine>>()
  const load = async (language: string) => {
    const own = new URL(`${language}/`, folder)
    const { createEngine } = (await import(new URL('engine.js', own).href)) as typeof EngineModule
    return createEngine(async () => {
      const articles: unknown = JSON.parse(await readFile(new URL('articles.json', own), 'utf8'))
      // Written by the same build.
      return articles as Record<string, PublishedArticle>
    })
  }
  return (language) => {
    const engine = engines.get(language) ?? load(language)
    engines.set(language, engine)
    return engine
  }
}

/** @throws when there is no build in the folder */
export function readManifest(folder: URL): Manifest {
  const file = new URL('package.json', folder)
  if (!existsSync(file)) throw new Error('Not built: npm run mcp:build')
  const { bin, version, languages } = JSON.parse(readFileSync(file, 'utf8')) as Omit<Manifest, 'command'> & {
    bin: Record<string, string>
  }
  return { command: Object.keys(bin)[0] ?? '', version, languages }
}
