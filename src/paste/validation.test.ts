import { describe, expect, it } from 'vitest'
import { refusesValue, refusesValueIn } from './validation'

describe('a message', () => {
  it.each([
    "Subject can't be blank",
    'quantity must be greater than 0',
    'Email has already been taken',
    'due_date: is invalid',
    'vendor must exist',
    'Spec section is required',
    'title is too long (maximum is 255 characters)',
    'The budget line cannot be updated for a locked budget.',
    "date can't be in the future",
    'Invalid State Code for Country',
    '[Acme Error] amount: is not a number',
  ])('refuses a value: %s', (text) => {
    expect(refusesValue(text)).toBe(true)
  })

  it.each([
    'You must be logged in',
    'The access token is invalid',
    'Your account must be active',
    'Project cannot be found',
    'Not Found',
    'App is not connected to this company.',
  ])('refuses somebody or something else: %s', (text) => {
    expect(refusesValue(text)).toBe(false)
  })
})

describe('among other words', () => {
  it.each([
    '[Acme Error] The amount cannot be updated for a locked budget.',
    'Error: quantity must be positive',
    'note\ncost_code_id must exist',
    'Number has already been taken',
    'The executed date field is required',
  ])('a line refuses a value: %s', (text) => {
    expect(refusesValueIn(text)).toBe(true)
  })

  it.each([
    'The meeting must be moved to Friday',
    'A hard hat is required on site',
    "The pump truck can't be there before nine",
    'The plans are missing a sheet, see page 4',
  ])('talk is talk: %s', (text) => {
    expect(refusesValueIn(text)).toBe(false)
  })
})
