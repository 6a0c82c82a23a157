import type { Maker } from '../content-model/types'
import { findMakers } from './maker-marks'
import { expect, it } from 'vitest'

const maker = (name: string, marks: Maker['marks'], more: Partial<Maker> = {}): Maker => ({
  name,
  advice: 'Ask.',
  passesOn: false,
  marks,
  ...more,
})
const makers = [
  maker('Carrier', { names: ['Carrier'], hosts: ['carrier.test'] }, { passesOn: true }),
  maker('Ledger', {
    codes: ['LDG#', '0xA0##'],
    headers: ['x-ledger-*', 'ledger_tid'],
    texts: ['LEDGER_LOCKED', "the period isn't open"],
    hosts: ['ledger.test'],
    names: ['Ledger'],
  }),
  maker('Own server', { fields: [['outcome', 'response_status']] }),
  maker('Nobody', { fields: [['fault', 'trace']], patterns: ['^[A-Z]{2}-\\d{4}(?=:)'] }, { isUnnamed: true }),
  maker('Store', { hosts: ['store.test'] }, { with: ['acme'] }),
]

it.each([
  ['LDG4711: no', 'Ledger', 'own', 'LDG4711'],
  ['failed with 0xA01F', 'Ledger', 'own', '0xA01F'],
  ['X-Ledger-Trace: 12', 'Ledger', 'own', 'X-Ledger-Trace'],
  ['{"ledger_tid":"12"}', 'Ledger', 'own', 'ledger_tid'],
  ['LEDGER_LOCKED', 'Ledger', 'own', 'LEDGER_LOCKED'],
  ['The period\nisn’t open', 'Ledger', 'own', 'The period\nisn’t open'],
  ['the+period+isnt+open', 'Ledger', 'own', 'the+period+isnt+open'],
  ['GET https://eu.api.ledger.test/v1', 'Ledger', 'host', 'eu.api.ledger.test'],
  ['Ledger: refused', 'Ledger', 'name', 'Ledger'],
  ['[Ledger] refused', 'Ledger', 'name', 'Ledger'],
  ['could not write to Ledger', 'Ledger', 'name', 'Ledger'],
  ['{"response_status": 504, "outcome": "failed"}', 'Own server', 'fields', ''],
  ['outcome=failed response_status=504', 'Own server', 'fields', ''],
  ['AB-1042: no', 'Nobody', 'shape', 'AB-1042'],
  ['seen\nAB-1042: no', 'Nobody', 'shape', 'AB-1042'],
  ['{"fault":{"trace":1}}', 'Nobody', 'shape', ''],
  ['https://store.test/acme/1', 'Store', 'host', 'store.test'],
])('%j is known by its mark', (text, name, sureness, seen) => {
  const [first] = findMakers(makers, text)
  expect(first).toMatchObject({ maker: { name }, sureness, seen })
})

it.each([
  'XLDG4711x',
  'see AB-1042: no',
  'LDG',
  'a ledger is a book',
  'she uses Ledgers',
  'mail to info@ledger.test.example',
  'notledger.test',
  'the outcome was good, response_status unknown',
  'https://store.test/other/1',
])('%j has no mark', (text) => {
  expect(findMakers(makers, text)).toEqual([])
})

it('says by which fields it knew, and puts a shape behind a name', () => {
  const seen = findMakers(makers, 'AB-1042: {"fault":1,"trace":2,"outcome":3,"response_status":500} Ledger')
  expect(seen.map(({ maker: { name } }) => name)).toEqual(['Own server', 'Nobody'])
  expect(seen.map(({ excerpt }) => excerpt)).toEqual(['outcome= response_status=', 'fault= trace='])
  expect(findMakers(makers, 'Ledger: AB-1042\nAB-1042: no').map(({ sureness }) => sureness)).toEqual(['name', 'shape'])
})

it('puts the surer mark first, and what writes before what passes on', () => {
  const seen = (text: string) => findMakers(makers, text).map(({ maker: { name } }) => name)
  expect(seen('Carrier: LDG1')).toEqual(['Ledger', 'Carrier'])
  expect(seen('https://carrier.test: in Ledger')).toEqual(['Carrier', 'Ledger'])
  expect(seen('Carrier: could not write to Ledger')).toEqual(['Ledger', 'Carrier'])
})
