import entries from 'virtual:catalogue'
import site from 'virtual:site'
import * as m from '#words'
import { findByKey, toArticleId, findById } from '../content-model/catalogue'
import { paths } from '../paths'
import { addressOf, explainError, prepareSearch, recognizeRecord, searchErrors, type Answer } from './find'
import { logReport } from './log-report'
import { diagnose } from './wizard'
import { line, lines } from './lines'
import { serviceStatus } from './status'
import type { ARTICLE_FORMATS, ArticleAnswer, InputWords, PacketAnswer } from './shapes'
import { exportPacket } from '../support/packet'
import { FIELD_IDS, fieldsFor, type FieldId, type FieldValues, type Sender } from '../support/fields'
import type { Format } from '../support/support-link'
import { formatLocalInput, parseLocalInput } from '../time/local-input'

/** An article as the site publishes it for programs. */
export interface PublishedArticle {
  markdown: string
  data: Record<string, unknown>
}

/** The articles by id. They are read when the first is asked for. */
type ReadArticles = () => Promise<Record<string, PublishedArticle>>

/**
 * All that the site knows in one language, for programs that are no browser: a bundle for each language. What it answers
 * comes from the modules that the pages are made of, so both give the same answers.
 */
export function createEngine(readArticles: ReadArticles) {
  let articles: ReturnType<ReadArticles> | undefined
  return {
    language: site.language,
    words,
    commandWords,
    articles: entries.map(({ id, title, summary }) => ({ id, title, summary })),
    prepareSearch,
    searchErrors,
    explainError,
    recognizeRecord,
    logReport,
    diagnose,
    serviceStatus,
    supportPacket,
    /** @param id of an article; its slug, its code or its address will do */
    async getArticle(id: string, format: (typeof ARTICLE_FORMATS)[number]): Promise<Answer<ArticleAnswer> | undefined> {
      const entry = entries.find((one) => one.id === idIn(id)) ?? findByKey(entries, id)
      const published = entry && (await (articles ??= readArticles()))[entry.id]
      if (!entry || !published) return undefined
      const { title, summary } = entry
      const { markdown, data } = published
      const content = format === 'json' ? { data } : { markdown }
      const text = format === 'json' ? JSON.stringify(data, undefined, 2) : markdown
      return {
        data: { id: entry.id, title, summary, url: addressOf(paths.article(entry.id)), ...content },
        lines: [line('text', text)],
      }
    },
  }
}

export type Engine = ReturnType<typeof createEngine>

/** The id in an address of the site, with or without its host, its base and the ending of a twin. */
function idIn(address: string): string | undefined {
  const path = /(?:errors|guides|faq)\/[a-z0-9-]+/.exec(address)?.[0]
  return path === undefined ? undefined : toArticleId(path)
}

/** What a tool, a resource or a prompt is called, and what it says of itself. */
interface Named {
  title: string
  description: string
}

const { product, name } = site

const named = (title: string, description: string): Named => ({ title, description })

const TOOLS = {
  search_errors: named(m.mcp_tool_search(), m.mcp_tool_search_about({ product })),
  explain_error: named(m.mcp_tool_explain(), m.mcp_tool_explain_about({ product })),
  get_article: named(m.mcp_tool_article(), m.mcp_tool_article_about()),
  diagnose: named(m.mcp_tool_diagnose(), m.mcp_tool_diagnose_about()),
  service_status: named(m.mcp_tool_status({ product }), m.mcp_tool_status_about()),
  support_packet: named(m.mcp_tool_packet(), m.mcp_tool_packet_about()),
}

const INPUTS: InputWords = {
  query: m.mcp_input_query(),
  text: m.mcp_input_text(),
  language: m.mcp_input_language(),
  id: m.mcp_input_id(),
  format: m.mcp_input_format(),
  answers: m.mcp_input_answers(),
  packetFields: m.mcp_input_fields(),
  sender: m.mcp_input_sender(),
  packetFormat: m.mcp_input_packet_format(),
  fields: packetFields(),
}

/** What the server says of itself in the language of this bundle. */
const words = {
  site: name,
  instructions: m.mcp_instructions({ product }),
  tools: TOOLS,
  inputs: INPUTS,
  articles: named(m.mcp_articles(), m.mcp_articles_about()),
  prompt: { ...named(m.mcp_prompt(), m.mcp_prompt_about({ product })), error: m.mcp_prompt_error() },
  /** What the prompt asks of an assistant. */
  ask: (error: string) => m.mcp_prompt_ask({ product, error }),
  noArticle: m.mcp_no_article(),
}

/** What the command says. */
const commandWords = {
  help: (command: string) => m.mcp_help({ command, product }),
  unknownCommand: (command: string) => m.mcp_help_hint({ command }),
  listening: (address: string) => m.mcp_listening({ address }),
  nothingRead: m.mcp_nothing_read(),
}

/** A case for support, as a caller describes it. */
interface Case {
  fields: Readonly<Record<string, string | undefined>>
  sender: Sender
  /** The id of the article about the problem. */
  article?: string
  format: Format
}

/** A field or an article that does not exist, or an invalid time. Its message says what is expected. */
class WrongCase extends Error {
  override name = 'WrongCase'
}

/**
 * The message to support, as the site's own page writes it, with secrets hidden.
 *
 * @throws {WrongCase}
 */
function supportPacket({ fields, sender, article, format }: Case): Answer<PacketAnswer> {
  const isUnknown = Object.keys(fields).some((id) => !isField(id))
  if (isUnknown) throw new WrongCase(m.mcp_unknown_field({ known: FIELD_IDS.join(', ') }))
  const about = article === undefined ? undefined : findById(entries, article)
  if (article !== undefined && !about) throw new WrongCase(m.mcp_no_article())
  const { text, email, masked, hasScreenshot } = exportPacket({
    sender,
    values: { ...(fields as FieldValues), time: localTime(fields.time) },
    leftOut: new Set(),
    topic: about?.title,
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    format,
  })
  const hidden = masked > 0 && line('quiet', m.paste_secrets_hidden({ count: masked }))
  return { data: { text, mailto: email.href, masked, hasScreenshot }, lines: lines(line('text', text), hidden) }
}

/** The fields of both kinds of senders with their labels. */
function packetFields(): Record<string, string> {
  const all = [...fieldsFor('user'), ...fieldsFor('developer')]
  return Object.fromEntries(all.map(({ id, label }) => [id, label]))
}

/** A time as the form has it: local to this device. One with a zone is converted. */
function localTime(time: string | undefined): string | undefined {
  if (time === undefined || time === '' || parseLocalInput(time) !== undefined) return time
  const read = new Date(time)
  if (Number.isNaN(read.getTime())) throw new WrongCase(m.mcp_unreadable_time())
  return formatLocalInput(read)
}

function isField(id: string): id is FieldId {
  return FIELD_IDS.some((known) => known === id)
}
