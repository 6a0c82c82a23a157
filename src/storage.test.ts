// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest'
import * as v from 'valibot'
import { createPersistedStore } from './storage'

const isValue = (value: unknown) => v.is(v.object({ name: v.string() }), value)
const pet = createPersistedStore({ key: 'pet', version: 2, isValue })
const tame = createPersistedStore({ key: 'tame', version: 1, isValue, fallsBackToMemory: true })
const REX = { name: 'Rex' }

afterEach(() => localStorage.clear())

it('keeps a value until it is cleared', () => {
  pet.write(REX)
  expect(pet.read()).toEqual(REX)
  pet.clear()
  expect(pet.read()).toBeUndefined()
  expect(localStorage).toHaveLength(0)
})

it('gives the same object while nothing changes', () => {
  pet.write(REX)
  const before = pet.read()
  expect(pet.read()).toBe(before)
  localStorage.setItem('pet', JSON.stringify({ version: 2, value: { name: 'Rover' } }))
  expect(pet.read()).toEqual({ name: 'Rover' })
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
    expect(() => pet.clear()).not.toThrow()
  })

  it('full storage keeps what it had', () => {
    pet.write(REX)
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(fail('QuotaExceededError'))
    pet.write({ name: 'Rover' })
    expect(pet.read()).toEqual(REX)
  })

  it('memory takes over where a store asks for it, until storage works again', () => {
    const setItem = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(fail('QuotaExceededError'))
    tame.write(REX)
    expect(tame.read()).toBe(REX)
    setItem.mockRestore()
    tame.write({ name: 'Rover' })
    localStorage.removeItem('tame')
    expect(tame.read()).toBeUndefined()
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
