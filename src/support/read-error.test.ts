import { describe, expect, test, vi } from 'vitest'
import entries from 'virtual:catalogue'
import { NOTHING_READ, readError, maskPaste } from './read-error'

describe('a pasted error', () => {
  test.each([
    [
      '{"errors":["App is not connected to this company."]}',
      undefined,
      'App is not connected to this company.',
      'errors/app-not-connected',
    ],
    ['Error: Request failed with status code 429', '429', 'Error: Request failed with status code 429', 'errors/429'],
    ['hello', undefined, 'hello', undefined],
  ])('%s', async (text, responseStatus, message, article) => {
    const read = await readError(text, entries)
    expect(read.values).toMatchObject({ message })
    expect(read.values.responseStatus).toBe(responseStatus)
    expect(read.article).toBe(article)
  })

  test('takes the message of a stack trace without its frames', async () => {
    const { values } = await readError(
      'Faraday::ServerError: status 500\n    at a (/b.js:1:2)\n    at c (/d.js:3:4)',
      entries,
    )
    expect(values.message).toBe('Faraday::ServerError: status 500')
  })

  test.each(['', ' \n'])('has no values for %j', async (text) => {
    expect(await readError(text, entries)).toBe(NOTHING_READ)
  })

  test('is read without recognition when the recognition code cannot load', async () => {
    vi.doMock('../paste/recognize', () => {
      throw new Error('offline')
    })
    vi.resetModules()
    const { readError: readPlainly } = await import('./read-error')
    expect(await readPlainly('GET /rest/v1.0/me failed', entries)).toEqual({
      values: { method: 'GET', url: '/rest/v1.0/me', message: 'GET /rest/v1.0/me failed' },
    })
    expect(await readPlainly('403 {"errors":["a"]}', entries)).toEqual({
      values: { responseBody: '{"errors":["a"]}', message: '' },
    })
    vi.doUnmock('../paste/recognize')
  })

  test('is cut at a maximum length', () => {
    expect(maskPaste('a\r\nb')).toBe('a\nb')
    expect(maskPaste('word '.repeat(50_000)).length).toBe(100_000)
  })
})
