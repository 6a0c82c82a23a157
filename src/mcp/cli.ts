#!/usr/bin/env node
import { Console } from 'node:console'
import { runCommand } from './command'
import { builtEngines, readManifest } from './languages'

// Standard output is for answers alone: the protocol and pipes read it.
globalThis.console = new Console(process.stderr)
const folder = new URL('./', import.meta.url)

// Whoever reads from a pipe may have seen enough.
process.stdout.on('error', () => process.exit())

/** What is typed or piped in, as text. The protocol reads bytes, so this begins with the first who asks. */
async function* typed(): AsyncGenerator<string> {
  process.stdin.setEncoding('utf8')
  for await (const part of process.stdin) yield String(part)
}

try {
  process.exitCode = await runCommand(process.argv.slice(2), {
    manifest: readManifest(folder),
    load: builtEngines(folder),
    input: typed(),
    output: process.stdout,
    notes: process.stderr,
  })
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 70
}
