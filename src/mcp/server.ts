import { McpServer, type CallToolResult, ResourceTemplate, type JSONRPCMessage } from '@modelcontextprotocol/server'
import { z } from 'zod'
import { maskSecrets } from '../paste/secrets'
import type { Answer } from './find'
import type { Engine } from './engine'
import type { LoadEngine, Manifest } from './languages'
import { toMarkdown } from './lines'
import * as shapes from './shapes'

export interface ServerOptions {
  manifest: Manifest
  load: LoadEngine
  /** The language in which the server speaks, and answers where none is asked for. */
  language: string
  statusUrl?: string
}

/** Nothing here writes, and only the status comes from elsewhere. */
const READS = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false }

/**
 * The server for assistants: tools, articles as resources and a prompt. It has no state, so each connection and each
 * HTTP request may have its own.
 */
export async function createServer(options: ServerOptions): Promise<McpServer> {
  const { manifest, load, language } = options
  const { words } = await load(language)
  const server = new SafeServer(
    { name: manifest.command, title: words.site, version: manifest.version },
    { instructions: words.instructions },
  )
  addTools(server, options, await load(language))
  await addArticles(server, options)
  server.registerPrompt(
    'troubleshoot',
    {
      title: words.prompt.title,
      description: words.prompt.description,
      argsSchema: z.object({ error: z.string().trim().min(1).max(shapes.LONGEST_TEXT).describe(words.prompt.error) }),
    },
    ({ error }) => {
      const text = words.ask(maskSecrets(error).text)
      return { messages: [{ role: 'user', content: { type: 'text', text } }] }
    },
  )
  return server
}

function addTools(server: McpServer, { manifest, load, language, statusUrl }: ServerOptions, { words }: Engine): void {
  const inputs = shapes.inputsOf(words.inputs, manifest.languages)
  const { tools } = words
  const engine = (asked: string | undefined) => load(asked ?? language)
  server.registerTool(
    'search_errors',
    { ...tools.search_errors, inputSchema: inputs.search, outputSchema: shapes.searchAnswer, annotations: READS },
    async (asked) => reply(await (await engine(asked.language)).searchErrors(asked.query)),
  )
  server.registerTool(
    'explain_error',
    { ...tools.explain_error, inputSchema: inputs.explain, outputSchema: shapes.explanation, annotations: READS },
    async (asked) => reply(await (await engine(asked.language)).explainError(asked.text, new Date())),
  )
  server.registerTool(
    'get_article',
    { ...tools.get_article, inputSchema: inputs.article, outputSchema: shapes.article, annotations: READS },
    async (asked) => {
      const article = await (await engine(asked.language)).getArticle(asked.id, asked.format)
      if (!article) throw new Error(words.noArticle)
      return reply(article)
    },
  )
  server.registerTool(
    'diagnose',
    { ...tools.diagnose, inputSchema: inputs.diagnose, outputSchema: shapes.diagnosis, annotations: READS },
    async (asked) => reply((await engine(asked.language)).diagnose(asked.answers)),
  )
  server.registerTool(
    'service_status',
    {
      ...tools.service_status,
      inputSchema: inputs.status,
      outputSchema: shapes.serviceStatus,
      annotations: { ...READS, openWorldHint: true },
    },
    async (asked) => reply(await (await engine(asked.language)).serviceStatus(statusUrl)),
  )
  server.registerTool(
    'support_packet',
    { ...tools.support_packet, inputSchema: inputs.packet, outputSchema: shapes.supportPacket, annotations: READS },
    async (asked) => reply((await engine(asked.language)).supportPacket(asked)),
  )
}

/** An answer in both forms. JSON drops what is undefined, which the schemas would not let through. */
function reply({ data, lines }: Answer<unknown>): CallToolResult {
  const structuredContent = JSON.parse(JSON.stringify(data)) as Record<string, unknown>
  return { content: [{ type: 'text', text: toMarkdown(lines) }], structuredContent }
}

const MARKDOWN = 'text/markdown'

/** The articles of the server's language are listed; those of the others have addresses of the same form. */
async function addArticles(server: McpServer, { manifest, load, language }: ServerOptions): Promise<void> {
  const { articles, words } = await load(language)
  const resources = articles.map(({ id, title, summary }) => ({
    uri: `article://${language}/${id}`,
    name: id,
    title,
    description: summary,
    mimeType: MARKDOWN,
  }))
  const template = new ResourceTemplate('article://{language}/{collection}/{slug}', {
    list: () => ({ resources }),
    complete: { language: () => manifest.languages },
  })
  server.registerResource('articles', template, { ...words.articles, mimeType: MARKDOWN }, async (uri, asked) => {
    const known = manifest.languages.find((one) => one === asked.language)
    const id = `${String(asked.collection)}/${String(asked.slug)}`
    const article = known && (await (await load(known)).getArticle(id, 'markdown'))
    if (!article) throw new Error(words.noArticle)
    return { contents: [{ uri: uri.href, mimeType: MARKDOWN, text: article.data.markdown ?? '' }] }
  })
}

/** Errors repeat what was asked, such as the name of a tool that does not exist: secrets in them are masked, too. */
class SafeServer extends McpServer {
  override async connect(transport: Parameters<McpServer['connect']>[0]): Promise<void> {
    const send = transport.send.bind(transport)
    transport.send = (message, options) => send(maskedError(message), options)
    await super.connect(transport)
  }
}

const LONGEST_ERROR = 600

function maskedError(message: JSONRPCMessage): JSONRPCMessage {
  if ('error' in message) return { ...message, error: maskedIn(message.error) as typeof message.error }
  if (!('result' in message) || message.result.isError !== true) return message
  return { ...message, result: maskedIn(message.result) as typeof message.result }
}

/** The same value with its texts masked and cut. */
function maskedIn(value: unknown): unknown {
  if (typeof value === 'string') return maskSecrets(value).text.slice(0, LONGEST_ERROR)
  if (Array.isArray(value)) return value.map(maskedIn)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, maskedIn(one)]))
}
