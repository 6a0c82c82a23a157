import { describe, expect, it } from 'vitest'
import hidden from '../../test/fixtures/secrets-hidden.jsonl?raw'
import { SECRET, WRITTEN } from '../../test/fixtures/secrets-written'
import { maskQuery } from './recorder'
import { batchSchema } from './schema'

describe('what is searched for is masked before it is sent', () => {
  it.each([
    ['cannot print the sheet', 'cannot print the sheet'],
    ['  cannot   print\tit ', 'cannot print it'],
    ['403 on the drawings tool', '403 on the drawings tool'],
    ['difference between 500 and 503', 'difference between 500 and 503'],
    ['error 0x80070005 on login', 'error *** on login'],
    ['project 562949953 is gone', 'project *** is gone'],
    ['invoice INV-20-4417-9 missing', 'invoice *** missing'],
    ['call me 415-555-0134 please', 'call me *** please'],
    ['kim.lee@harborline.example cannot log in', '*** cannot log in'],
    ['kim@harborline cannot log in', '*** cannot log in'],
    ['login for app.harborline.example fails', 'login for *** fails'],
    ['server 10.20.30.40 refuses', 'server *** refuses'],
    ['file C:\\Users\\kim\\plan is locked', 'file *** is locked'],
    ['share \\\\nas\\plans not found', 'share *** not found'],
    ['my password is hunter2hunter', 'my password is ***'],
    ['día de obra sin fotos', 'día de obra sin fotos'],
  ])('%s', (query, masked) => {
    expect(maskQuery(query)).toBe(masked)
  })

  it.each([
    ['nothing', '   '],
    ['an address without its beginning', 'app.harborline.example/projects/12 is blank'],
    ['an address', 'https://app.harborline.example/project/12'],
    ['a reply', '{"error":"invalid_grant"}'],
    ['several lines', 'it does not work\nsince Monday'],
    ['more than anybody types', `the ${'very '.repeat(25)}long story`],
    ['a number alone', '562949953'],
    ['an email address alone', 'kim@harborline.example'],
  ])('%s is not sent at all', (_, query) => {
    expect(maskQuery(query)).toBeUndefined()
  })

  it('no secret gets through, however it is written', () => {
    const known = hidden
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { text: string; secret: string })
      .map(({ text, secret }) => ({ text: text.replaceAll('§', secret), secret }))
    const written = WRITTEN.map((text) => ({ text, secret: SECRET }))
    expect(known.length).toBeGreaterThan(100)
    const leaked = [...known, ...written].filter(({ text, secret }) => maskQuery(text)?.includes(secret))
    expect(leaked.map(({ text }) => text)).toEqual([])
  })

  it('a masked query fits the schema and stays as it is', () => {
    for (const query of [
      'kim@harborline cannot log in',
      'project 562949953 is gone',
      'a@b.example c:\\d 12345 x.example yard',
    ]) {
      const masked = maskQuery(query) ?? expect.fail()
      expect(maskQuery(masked)).toBe(masked)
      const body = { version: 1, language: 'en', events: [{ kind: 'no-answer', query: masked }] }
      expect(batchSchema.safeParse(body).error).toBeUndefined()
    }
  })
})
