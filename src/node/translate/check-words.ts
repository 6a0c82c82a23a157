import type { Entry } from '../../content-model/types'
import type { Translation } from '../../content-model/translation-schema'
import type { PlaceOf } from '../read/parse-yaml'
import { didYouMean, type Fault, type Place } from '../read/problem'

interface Found extends Omit<Fault, keyof Place> {
  path: PropertyKey[]
}

/** Two words of a language; a name, a code or a header needs no meaning. */
const SENTENCE = /\p{L}{3,} \p{L}{2,}/u

/** Holds the words of a translation's frontmatter against those of the original: none too many, none missing. */
export function checkWords(entry: Entry, words: Translation, placeOf: PlaceOf): Fault[] {
  const messages = entry.messages.map(({ text }) => text)
  const noted = entry.sources.flatMap(({ name, note }) => (note === undefined ? [] : [name]))
  return [
    ...strangers('meanings', words.meanings, messages, 'the text of a message, word for word'),
    ...strangers('shown', words.shown, messages, 'the text of a message, word for word'),
    ...strangers('notes', words.notes, noted, 'the name of a source that has a note'),
    ...missing(
      'meanings',
      words.meanings,
      messages.filter((text) => SENTENCE.test(text)),
    ),
    ...missing('notes', words.notes, noted),
    ...otherHoles(words.meanings),
    ...otherCount(entry.sourceNotes?.length ?? 0, words.sourceNotes?.length ?? 0),
  ].map(({ path, ...fault }) => ({ ...placeOf(path), ...fault }))
}

function strangers(field: string, given: Record<string, string>, known: string[], expected: string): Found[] {
  return Object.keys(given)
    .filter((text) => !known.includes(text))
    .map((text) => ({
      path: [field, text],
      about: field,
      found: `"${text}"`,
      expected,
      fix: didYouMean(text, known, 'Copy it from the original, or take it out.'),
    }))
}

function missing(field: string, given: Record<string, string>, needed: string[]): Found[] {
  return [...new Set(needed)]
    .filter((text) => given[text] === undefined)
    .map((text) => ({
      path: [field],
      about: field,
      found: `nothing for "${text}"`,
      expected: 'the words of each in the language',
      fix: `Write '${text.replaceAll("'", "''")}': and what it says.`,
    }))
}

const HOLE = /\{[^{}]*\}/g

function otherHoles(meanings: Record<string, string>): Found[] {
  return Object.entries(meanings).flatMap(([text, meaning]) => {
    const holes = text.startsWith('{"') ? [] : (text.match(HOLE) ?? [])
    const strange = (meaning.match(HOLE) ?? []).find((hole) => !text.includes(hole))
    if (strange === undefined) return []
    return [
      {
        path: ['meanings', text],
        about: 'meanings',
        found: strange,
        expected:
          holes.length === 0 ? 'no {hole}: the message has none' : `the holes of the message: ${holes.join(', ')}`,
        fix: 'Write the hole as the message has it.',
      },
    ]
  })
}

function otherCount(original: number, given: number): Found[] {
  if (original === given) return []
  return [
    {
      path: ['sourceNotes'],
      about: 'sourceNotes',
      found: `${given}`,
      expected: `${original}, as in the original and in its order`,
      fix: 'Translate each of them, one for one.',
    },
  ]
}
