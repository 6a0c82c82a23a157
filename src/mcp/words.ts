import * as m from '#words'
import site from 'virtual:site'
import { packetFields } from './packet'
import type { InputWords } from './shapes'

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
export const words = {
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
export const commandWords = {
  help: (command: string) => m.mcp_help({ command, product }),
  unknownCommand: (command: string) => m.mcp_help_hint({ command }),
  listening: (address: string) => m.mcp_listening({ address }),
  nothingRead: m.mcp_nothing_read(),
}
