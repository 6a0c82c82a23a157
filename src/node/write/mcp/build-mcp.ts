import { chmod, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'vite'
import { baseIn } from '../../../languages'
import { buildIn, readLanguages } from '../../languages'
import { writeOutput } from '../../files'
import { mcpFolder, NODE_TARGET } from '../../read/places'

/**
 * Writes the server for assistants and the command, with all that they know: `npm run mcp:build`. The folder is a package
 * of its own, which needs no other.
 */
await run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})

async function run(): Promise<void> {
  const languages = await readLanguages()
  const codes = languages.map(({ code }) => code)
  await rm(mcpFolder, { recursive: true, force: true })
  await buildCommand()
  const base = process.env.BASE_PATH ?? '/'
  const [language = ''] = codes
  const exits = await Promise.all(
    codes.map((code) =>
      buildIn(code, 'src/node/write/mcp/build-engine.ts', { BASE_PATH: baseIn(code, { language, languages }, base) }),
    ),
  )
  if (exits.some((exit) => exit !== 0)) throw new Error('The server for assistants is not complete: see above.')
  writeOutput(join(mcpFolder, 'package.json'), await packageJson(codes))
}

async function buildCommand(): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: {
      outDir: mcpFolder,
      emptyOutDir: false,
      copyPublicDir: false,
      ssr: 'src/mcp/cli.ts',
      target: NODE_TARGET,
      minify: true,
      license: { fileName: 'licenses.txt' },
      rolldownOptions: { output: { entryFileNames: 'cli.js', codeSplitting: false } },
    },
  })
  await chmod(join(mcpFolder, 'cli.js'), 0o755)
}

/** As this package, without what only its sources need. */
async function packageJson(languages: string[]): Promise<string> {
  const { name, version, description, license, engines, bin } = JSON.parse(
    await readFile('package.json', 'utf8'),
  ) as Record<string, unknown> & { bin: Record<string, string> }
  const own = Object.fromEntries(Object.keys(bin).map((command) => [command, 'cli.js']))
  return JSON.stringify(
    { name, version, description, license, type: 'module', engines, bin: own, languages },
    undefined,
    2,
  )
}
