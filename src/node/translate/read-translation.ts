import { HEAD } from '../../content-model/in-language'
import type { Entry } from '../../content-model/types'
import { type Translation, translationSchema } from '../../content-model/translation-schema'
import type { Examples } from '../read/examples'
import { parseYaml } from '../read/parse-yaml'
import type { Problem } from '../read/problem'
import { anchorsOf, type Article, readBody, takeApart } from '../read/read-article'
import { checkWords } from './check-words'
import { checkShape } from './shape'

interface Source {
  file: string
  text: string
  language: string
  /** The ids of the sections of which the original has changed since. */
  older: string[]
}

/**
 * Reads a translation of an article.
 *
 * @param original gives everything but the words
 * @returns the article in the language, with what is wrong in it
 */
export function readTranslation(
  { file, text, language, older }: Source,
  original: Article,
  { product, examples }: { product: string; examples: Examples },
): { article?: Article; problems: Problem[] } {
  const sheet = takeApart(file, text)
  if (!('identity' in sheet)) return { problems: sheet.problems }
  const head = parseYaml(translationSchema, sheet.yaml)
  const headProblems = 'problems' in head ? head.problems : []
  if ('problem' in sheet.body) return { problems: [...headProblems, sheet.body.problem] }
  const { tree } = sheet.body
  const { entry } = original
  const [isError, hasMessages] = [entry.collection === 'errors', entry.messages.length > 0]
  const { facts, faults } = readBody(tree, { product, isError, hasMessages, examples })
  if ('problems' in head) return { problems: [...headProblems, ...faults.map((fault) => ({ file, ...fault }))] }
  const { placeOf } = head
  const changed = new Set(older)
  if (!changed.has(HEAD)) faults.push(...checkWords(entry, head.data, placeOf))
  faults.push(...checkShape({ tree, text }, original, changed))
  const own = { ...inWordsOf(head.data, entry), ...olderOnPage(older, anchorsOf({ entry, facts })) }
  return {
    article: { file, text, entry: own, facts, tree, placeOf, language, original },
    problems: faults.map((fault) => ({ file, ...fault })),
  }
}

/** A section that the page does not have yet is missed at its top. */
function olderOnPage(older: string[], anchors: ReadonlySet<string>): Pick<Entry, 'older'> {
  const places = new Set(older.map((id) => (anchors.has(id) ? id : HEAD)))
  return places.size === 0 ? {} : { older: [...places] }
}

/** The entry in other words. Its own title stays as one of the words that people type. */
function inWordsOf({ title, summary, meanings, shown, notes, sourceNotes }: Translation, entry: Entry): Entry {
  return {
    ...entry,
    title,
    summary,
    aliases: title === entry.title ? entry.aliases : [...entry.aliases, entry.title],
    sources: entry.sources.map(({ note, ...source }) => ({
      ...source,
      ...(note !== undefined && { note: notes[source.name] ?? note }),
    })),
    ...(sourceNotes && { sourceNotes }),
    ...(Object.keys(meanings).length > 0 && { meanings }),
    ...(Object.keys(shown).length > 0 && { shown }),
  }
}
