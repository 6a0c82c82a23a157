import { describe, expect, test } from 'vitest'
import entries from 'virtual:catalogue'
import hidden from '../../test/fixtures/secrets-hidden.jsonl?raw'
import { fieldsFor, type FieldValues, type Sender } from './fields'
import { exportPacket } from './packet'
import { readError, maskPaste } from './read-error'
import { FORMATS } from './support-link'

/** A text with `§` in place of the secret. */
interface Shape {
  where: string
  text: string
  secret: string
}

const SHAPES = hidden
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Shape)
const SENDERS: Sender[] = ['user', 'developer']

const filled = ({ text, secret }: Shape) => text.replace('§', () => secret)

/** Everything that can leave the page: the packet in each format, and the email as sent and as read. */
function out(sender: Sender, values: FieldValues): string {
  return FORMATS.flatMap((format) => {
    const { text, email } = exportPacket({
      sender,
      values,
      format,
      leftOut: new Set(),
      topic: '401 Unauthorized',
      zone: 'America/Denver',
    })
    return [text, email.href, decodeURIComponent(email.href)]
  }).join('\n')
}

/** As plain text, inside a JSON string and URL-encoded. */
function expectHidden(output: string, { secret }: Shape): void {
  expect(output).not.toContain(secret)
  expect(output).not.toContain(JSON.stringify(secret).slice(1, -1))
  expect(output).not.toContain(encodeURIComponent(secret))
}

test('there are at least fifty shapes', () => {
  expect(SHAPES.length).toBeGreaterThanOrEqual(50)
})

describe.each(SENDERS)('nothing that a %s sends reveals', (sender) => {
  test.each(SHAPES)('$where, in any line', (shape) => {
    for (const { id } of fieldsFor(sender)) expectHidden(out(sender, { [id]: filled(shape) }), shape)
  })

  test.each(SHAPES)('$where, in all lines at once', (shape) => {
    const values = Object.fromEntries(fieldsFor(sender).map(({ id }) => [id, filled(shape)]))
    expectHidden(out(sender, values), shape)
  })
})

describe('a pasted error', () => {
  test.each(SHAPES)('hides $where immediately, and puts it into no field', async (shape) => {
    const settings: [before: string, after: string][] = [
      ['', ''],
      ['HTTP/1.1 401 Unauthorized\nContent-Type: application/json\n\n', ''],
      ['', '\nHTTP/1.1 401 Unauthorized\n\n{"errors":["The access token is invalid"]}'],
      ['2026-11-21T21:05:09Z ERROR POST https://api.procore.com/rest/v1.0/me failed: ', ''],
    ]
    for (const [before, after] of settings) {
      const safe = maskPaste(before + filled(shape) + after)
      expectHidden(safe, shape)
      const { values } = await readError(safe, entries)
      expectHidden(JSON.stringify(values), shape)
      expectHidden(out('developer', values), shape)
    }
  })

  test('still shows the facts that support needs', async () => {
    const safe = maskPaste(
      'curl -H "Authorization: Bearer 3f9a1c77be0d4e5f8a6b2c1d" https://api.procore.com/rest/v1.0/projects/12345/rfis\nHTTP/1.1 403 Forbidden\nx-request-id: 6f1c2d3e-4b5a-6978-8a9b-0c1d2e3f4a5b\n\n{"errors":["App is not connected to this company."]}',
    )
    const { values, article } = await readError(safe, entries)
    expect(values).toEqual({
      method: 'GET',
      url: 'https://api.procore.com/rest/v1.0/projects/12345/rfis',
      requestHeaders: 'Authorization: Bearer [access token hidden]',
      responseStatus: '403 Forbidden',
      responseBody: '{"errors":["App is not connected to this company."]}',
      message: 'App is not connected to this company.',
      requestId: '6f1c2d3e-4b5a-6978-8a9b-0c1d2e3f4a5b',
      projectId: '12345',
    })
    expect(article).toBe('errors/app-not-connected')
  })
})
