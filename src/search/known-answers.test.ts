import { expect, test } from 'vitest'
import entries from 'virtual:catalogue'
import knownOptions from 'virtual:known-options'
import { isPaste } from '../paste/paste-kind'
import { recognize } from '../paste/recognize'
import { knownAnswers } from './known-answers'

test.each([
  ['403', { code: '403' }],
  ['four oh three', { code: '403' }],
  ['403 or 404', {}],
  ['511', {}],
  ['300 photos', {}],
  ['export is slow', {}],
  ['HTTP/1.1 429 Too Many Requests', { where: 'connected', code: '429' }],
  ['{"error":"server_busy"}', { where: 'connected' }],
  ['<html><title>502 Bad Gateway</title></html>', { where: 'screen', code: '502' }],
  ['https://login.procore.com/?x=1', { where: 'login' }],
  ['https://api.procore.com/rest/v1.0/companies', { where: 'connected' }],
  ['https\\\\app.procore.com/87654/project/home', { where: 'screen' }],
])('%s tells the wizard %j', (query, answers) => {
  const recognition = isPaste(query) ? recognize(query, entries, new Date(0)) : undefined
  expect(knownAnswers(query, recognition, knownOptions)).toEqual(answers)
})

test("the code of another maker's error tells the wizard nothing", () => {
  const text = 'HTTP/1.1 403 Forbidden'
  const foreign = { ...recognize(text, entries, new Date(0)), maker: { name: 'Acme', advice: '' } }
  expect(knownAnswers(text, foreign, knownOptions)).toEqual({})
})
