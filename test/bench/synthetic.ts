import { draw } from '../draw'
import type { Catalogue } from '../eval/real-search'

const SWAPPED = 4
const NEW_WORDS = 6

/**
 * A catalogue of any size, made of the real one: the same articles over and over, a part of their words swapped
 * for others of the catalogue, and some words that no other article has. Always the same.
 */
export function enlarge(data: Catalogue, size: number): Catalogue {
  const words = [...new Set(Object.values(data.texts).flatMap((text) => text.split(/\s+/)))]
  const next = draw(1)
  const vary = (text: string) =>
    text.replace(/\S+/g, (word) => (next(SWAPPED) === 0 ? (words[next(words.length)] ?? word) : word))
  const texts: Catalogue['texts'] = {}
  const entries = Array.from({ length: size }, (_, number) => {
    const model = data.entries[number % data.entries.length]
    if (!model) throw new Error('There is no article to start from')
    if (number < data.entries.length) {
      texts[model.id] = data.texts[model.id] ?? ''
      return model
    }
    const slug = `${model.slug}-${number}`
    const id = `errors/${slug}` as const
    const own = Array.from({ length: NEW_WORDS }, () => `${words[next(words.length)] ?? ''}${letters(next(10_000))}`)
    texts[id] = `${vary(data.texts[model.id] ?? '')}\n${own.join(' ')}`
    return {
      ...model,
      id,
      slug,
      title: vary(model.title),
      summary: vary(model.summary),
      messages: model.messages.map((message) => ({ ...message, text: vary(message.text) })),
      aliases: model.aliases.map(vary),
    }
  })
  return { ...data, entries, texts }
}

function letters(number: number): string {
  return String(number).replace(/\d/g, (digit) => 'abcdefghij'.charAt(Number(digit)))
}
