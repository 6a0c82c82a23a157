import { describe, expect, it } from 'vitest'
import { languageOf } from './query-language'

describe('the language of a question', () => {
  it.each([
    ['no me deja subir las fotos', 'es'],
    ['el procore no me deja subir fotos', 'es'],
    ['me sale error 503 en el cel', 'es'],
    ['por qué no llegan los correos', 'es'],
    ['my photos do not upload', 'en'],
    ['why does it say permission denied', 'en'],
  ])('%s', (query, language) => expect(languageOf(query)).toBe(language))

  it.each(['503', '', 'procore error 404', 'invalid_grant'])('is unknown in “%s”', (query) =>
    expect(languageOf(query)).toBeUndefined(),
  )
})
