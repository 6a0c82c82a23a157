import type { Problem } from '../content/problem'
import type { Article } from '../content/read-article'
import { bannedIn, quotesWithBanned } from './banned'
import { FEWEST_ALIASES } from './limits'
import { proseOf, type Block } from './prose'
import { hardReading, longSentences, type Fault } from './readable'
import { sentencesOf } from './sentences'
import { beginsWithVerb } from './verbs'

/** Holds the words of all articles against docs/writing.md. What the parts of a body are is checked when it is read. */
export function proofread(articles: Article[]): Problem[] {
  const quotes = quotesWithBanned(articles.flatMap(({ entry }) => [entry.title, ...entry.messages]))
  return articles.flatMap((article) => {
    const blocks = proseOf(article)
    const sentences = blocks.flatMap(sentencesOf)
    const faults = [
      ...longSentences(sentences),
      ...hardReading(sentences, article.entry.audience),
      ...blocks.flatMap((block) => bannedWords(block, quotes)),
      ...blocks.flatMap(stepWithoutVerb),
      ...fewAliases(article),
    ]
    return faults.map((fault) => ({ file: article.file, ...fault }))
  })
}

function bannedWords(block: Block, quotes: string[]): Fault[] {
  return bannedIn(block, quotes).map(({ word, index }) => ({
    line: block.line + block.text.slice(0, index).split('\n').length - 1,
    message: `"${word}" stands outside a quoted message: "${around(block.text, index)}"`,
  }))
}

function stepWithoutVerb({ isStep, line, text }: Block): Fault[] {
  if (!isStep || beginsWithVerb(text)) return []
  return [{ line, message: `<Step title="${text}"> begins with no verb (see src/build/writing/verbs.ts)` }]
}

function fewAliases({ entry: { aliases }, lineOf }: Article): Fault[] {
  if (aliases.length >= FEWEST_ALIASES) return []
  return [
    {
      line: lineOf(['aliases']),
      message: `aliases: ${aliases.length} other wordings, at least ${FEWEST_ALIASES} make it findable`,
    },
  ]
}

function around(text: string, index: number): string {
  const [from, to] = [Math.max(0, index - 40), index + 40]
  return text.slice(from, to).replace(/\s+/g, ' ').trim()
}
