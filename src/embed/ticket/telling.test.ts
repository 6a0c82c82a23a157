import { describe, expect, it } from 'vitest'
import { tellingParts } from './telling'

describe('the sentences that may say what is wrong', () => {
  it.each([
    ['a greeting', 'Hi support team,\nthe daily log is locked for me.', 'the daily log is locked for me.'],
    ['a greeting in the same line', 'Hello Ana, the daily log is locked for me.', 'the daily log is locked for me.'],
    [
      'a signature',
      'The daily log is locked.\n\nBest regards,\nTom Becker\nSuite 404, Denver',
      'The daily log is locked.',
    ],
    ['the signature of a phone', 'The daily log is locked.\nSent from my iPhone', 'The daily log is locked.'],
    [
      'a Spanish frame',
      'Buenos días:\nlas fotos no suben desde ayer.\nSaludos,\nJorge',
      'las fotos no suben desde ayer.',
    ],
    [
      'headers of a mail',
      'From: Dan <dan@acme.example>\nSent: Monday\nTo: Support\n\nThe daily log is locked.',
      'The daily log is locked.',
    ],
    ['small talk', 'The daily log is locked. Please advise. Let me know soon.', 'The daily log is locked.'],
    [
      'legal lines',
      'The daily log is locked.\n\nThis mail is confidential and for the intended recipient only.',
      'The daily log is locked.',
    ],
  ])('leave out %s', (_, text, telling) => {
    expect(tellingParts(text)).toEqual([telling])
  })

  it('the subject counts, without what mail programs put in front', () => {
    expect(tellingParts('Subject: RE: FW: Budget is locked again\n\nplease see below')).toContain(
      'Budget is locked again',
    )
  })

  it('after a signature, the mail that is quoted is read', () => {
    const text =
      'Still the same.\nThanks,\nKelly\n\nOn Mon, Nov 23, 2026 Support wrote:\n> Which page says that it is locked?'
    expect(tellingParts(text)).toContain('Which page says that it is locked?')
  })

  it('lines are joined, sentences are told apart, and two in a row count together', () => {
    const text = 'I opened the\nbudget of Elm Street. It says that it is locked.'
    const [first, second] = ['I opened the budget of Elm Street.', 'It says that it is locked.']
    expect(tellingParts(text)).toEqual([first, second, `${first} ${second}`])
  })

  it('a short sentence counts only with the one before', () => {
    expect(tellingParts('Somebody asked for the door code. I forgot it.')).toEqual([
      'Somebody asked for the door code.',
      'Somebody asked for the door code. I forgot it.',
    ])
    expect(tellingParts('Budget locked')).toEqual(['Budget locked'])
  })

  it('of a long ticket the start and the end are read, and no more than a few dozen sentences', () => {
    const middle = 'The concrete was poured as planned.\n'.repeat(20_000)
    const parts = tellingParts(`The first line is this one.\n${middle}The last line is this one.`)
    expect(parts).toContain('The first line is this one.')
    expect(parts.some((part) => part.includes('The last line is this one.'))).toBe(true)
    expect(tellingParts(Array.from({ length: 500 }, (_, at) => `This is line number ${at}.`).join('\n\n')).length).toBe(
      79,
    )
  })
})
