import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import { expect, test } from '@playwright/test'
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client'
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio'
import { startFakeStatus } from '../fake-status/server'

/** What `npm run mcp:build` wrote, packed, and installed in an empty folder without a network. */
const run = promisify(execFile)
let folder: string
let command: string

test.describe.configure({ mode: 'serial' })
test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'assistants-'))
  await run('npm', ['pack', './dist-mcp', '--pack-destination', folder])
  const [packed = ''] = await readdir(folder)
  await writeFile(join(folder, 'package.json'), '{}')
  await run('npm', ['install', '--offline', '--no-audit', '--no-fund', `./${packed}`], { cwd: folder })
  const [installed = ''] = await readdir(join(folder, 'node_modules/.bin'))
  command = join(folder, 'node_modules/.bin', installed)
  expect(await readdir(join(folder, 'node_modules'))).toHaveLength(3)
})
test.afterAll(() => rm(folder, { recursive: true, force: true }))

/** The command with an input; resolves whatever its exit code. */
async function type(words: string[], input: Iterable<string> = []) {
  const child = spawn(command, words)
  const said = { output: '', notes: '' }
  child.stdout.setEncoding('utf8').on('data', (part: string) => (said.output += part))
  child.stderr.setEncoding('utf8').on('data', (part: string) => (said.notes += part))
  for (const part of input) if (!child.stdin.write(part)) await once(child.stdin, 'drain')
  child.stdin.end()
  const [code] = (await once(child, 'close')) as [number]
  return { code, ...said }
}

const createClient = () => new Client({ name: 'journey', version: '1' })

/** Asks for one code in each language, and for many at once. */
async function expectAnswers(client: Client) {
  expect((await client.listTools()).tools).toHaveLength(6)
  const codes = [400, 401, 403, 404, 408, 409, 422, 429, 500, 503]
  const asked = Array.from({ length: 100 }, (_, at) => ({
    query: String(codes[at % codes.length]),
    language: at % 2 === 0 ? 'en' : 'es',
  }))
  const answers = await Promise.all(asked.map((input) => client.callTool({ name: 'search_errors', arguments: input })))
  const first = answers.map(({ structuredContent }) => {
    const [result] = (structuredContent as { results: { id: string; url: string }[] }).results
    return [result?.id, result?.url.includes('/es/')]
  })
  expect(first).toEqual(asked.map(({ query, language }) => [`errors/${query}`, language === 'es']))
  const article = await client.callTool({ name: 'get_article', arguments: { id: '503', language: 'es' } })
  expect(JSON.stringify(article.content)).toContain('servicio no disponible')
}

test('an assistant asks over standard input and output', async () => {
  const client = createClient()
  await client.connect(new StdioClientTransport({ command, args: ['mcp'], cwd: folder }))
  await expectAnswers(client)
  await client.close()
})

test('a team asks over HTTP', async () => {
  const server = spawn(command, ['mcp', '--http', '--port', '0', '--rate', '100000'])
  const [line] = (await once(createInterface(server.stderr), 'line')) as [string]
  const address = /http:\S+\/mcp/.exec(line)?.[0] ?? ''
  const client = createClient()
  await client.connect(new StreamableHTTPClientTransport(new URL(address)))
  await expectAnswers(client)
  await client.close()
  server.kill()
  await once(server, 'close')
})

test('a pasted error is explained in either language', async () => {
  const body = ['HTTP/1.1 403 Forbidden\n\n', '{"errors":"You do not have permission"}']
  const english = await type(['explain'], body)
  expect([english.code, english.notes]).toEqual([0, ''])
  expect(english.output).toContain('Recognized as an HTTP response with code 403.')
  const spanish = await type(['explain', '--language', 'es', '--json'], body)
  expect(JSON.parse(spanish.output)).toMatchObject({ code: 403, isKnown: true })
  expect(spanish.output).toContain('/es/errors/403')
})

test('a long log is read as it comes, and a reader may leave', async () => {
  const entry = (at: number) => `2026-11-21T14:05:00Z ERROR call ${at} to api.procore.com got status=503\n`
  function* log() {
    for (let at = 0; at < 300; at += 1) yield Array.from({ length: 1000 }, (_, one) => entry(at * 1000 + one)).join('')
  }
  const { code, output } = await type(['explain', '--json'], log())
  expect(code).toBe(0)
  expect(JSON.parse(output)).toMatchObject({ lines: 300_000, errors: [{ count: 300_000, code: 503 }] })
  const { stdout } = await run('sh', ['-c', `printf 503 | ${command} explain | head -n 1`])
  expect(stdout).toMatch(/\w/)
})

test('the exit code says how the service is', async () => {
  const feeds = await startFakeStatus()
  const code = async (scenario: string) => (await type(['status', '--status-url', feeds.feed(scenario)])).code
  expect([await code('operational'), await code('critical'), await code('refused')]).toEqual([0, 1, 2])
  await feeds.close()
})
