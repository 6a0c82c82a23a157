// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest'
import * as z from 'zod/mini'
import { keptOnDevice } from './storage'

const pet = keptOnDevice({ key: 'pet', version: 2, schema: z.object({ name: z.string() }) })
const REX = { name: 'Rex' }

afterEach(() => localStorage.clear())

it('keeps a value until it is forgotten', () => {
  pet.write(REX)
  expect(pet.read()).toEqual(REX)
  expect(pet.parse(pet.text())).toEqual(REX)
  pet.forget()
  expect(pet.read()).toBeUndefined()
  expect(localStorage).toHaveLength(0)
})

describe('what cannot be read', () => {
  it.each([
    ['nothing', ''],
    ['cut off', '{"version":2,"value":{"na'],
    ['null', 'null'],
    ['a list', '[1]'],
    ['of another shape', '{"version":2,"value":{"name":7}}'],
    ['without a version', '{"name":"Rex"}'],
    ['of an earlier version', '{"version":1,"value":{"name":"Rex"}}'],
    ['of a later version', '{"version":3,"value":{"name":"Rex"}}'],
    ['aimed at the prototype', '{"version":2,"__proto__":{"value":{"name":"Rex"}}}'],
  ])('is dropped: %s', (_, text) => {
    localStorage.setItem('pet', text)
    expect(pet.read()).toBeUndefined()
    expect(localStorage.getItem('pet')).toBeNull()
  })
})

describe('where storage does not work', () => {
  const fail = (name: string) => () => {
    throw new DOMException('no', name)
  }

  it('blocked storage holds nothing', () => {
    for (const method of ['getItem', 'setItem', 'removeItem'] as const)
      vi.spyOn(Storage.prototype, method).mockImplementation(fail('SecurityError'))
    pet.write(REX)
    expect(pet.read()).toBeUndefined()
    expect(pet.text()).toBeNull()
    expect(() => pet.forget()).not.toThrow()
  })

  it('full storage keeps what it had', () => {
    pet.write(REX)
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(fail('QuotaExceededError'))
    pet.write({ name: 'Rover' })
    expect(pet.read()).toEqual(REX)
  })
})

describe('listening', () => {
  it.each([
    ['this tab', () => pet.write(REX), 1, 0],
    ['another tab', () => elsewhere('pet'), 1, 1],
    ['another tab that cleared everything', () => elsewhere(null), 1, 1],
    ['another tab and another thing', () => elsewhere('car'), 0, 0],
  ])('%s', (_, act, all, others) => {
    const heard = { all: vi.fn(), others: vi.fn() }
    const stops = [pet.subscribe(heard.all), pet.onOtherTabs(heard.others)]
    act()
    for (const stop of stops) stop()
    act()
    expect(heard.all).toHaveBeenCalledTimes(all)
    expect(heard.others).toHaveBeenCalledTimes(others)
  })

  const elsewhere = (key: string | null) => void window.dispatchEvent(new StorageEvent('storage', { key }))
})
