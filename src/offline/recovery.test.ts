import { describe, expect, it } from 'vitest'
import { createRecovery, type RecoveryPage } from './recovery'

const HERE = 'https://help.example/errors/503'

function pageWith(facts: { server?: boolean; saved?: boolean; recovered?: string; isShown?: boolean }) {
  const did: string[] = []
  const page: RecoveryPage = {
    build: 'two',
    recovered: () => facts.recovered,
    isServerUp: async () => facts.server ?? false,
    isSaved: async () => facts.saved ?? false,
    deletePages: async () => void did.push('drop'),
    showProgress: (isInProgress) => void (facts.isShown = isInProgress),
    load: (address) => void did.push(address),
  }
  return { recovery: createRecovery(page), did }
}

describe('a page that lacks a file', () => {
  it.each([
    ['comes from the server, and no longer from what was saved', { server: true }, ['drop', HERE]],
    ['comes from the server where both have it', { server: true, saved: true }, ['drop', HERE]],
    ['comes from the device without a connection', { saved: true }, [HERE]],
    ['stays as it is where nothing has it', {}, []],
    ['is loaded again by a newer build', { server: true, recovered: 'one' }, ['drop', HERE]],
    ['is not loaded again by the same build', { server: true, saved: true, recovered: 'two' }, []],
  ])('%s', async (_, facts, expected) => {
    const { recovery, did } = pageWith(facts)
    await recovery.recover(HERE)
    expect(did).toEqual(expected)
  })

  it('is loaded once, even when more files are missing', async () => {
    const { recovery, did } = pageWith({ saved: true })
    await Promise.all([recovery.recover(HERE), recovery.recover(HERE)])
    await recovery.recover(HERE)
    expect(did).toEqual([HERE])
    expect(recovery.isAllowed()).toBe(false)
  })

  it('shows that nothing has it, and is tried again when the connection is back', async () => {
    const facts = { server: false, isShown: true }
    const { recovery, did } = pageWith(facts)
    await recovery.recover(HERE)
    expect(facts.isShown).toBe(false)
    facts.server = true
    await recovery.recover(HERE)
    expect(did).toEqual(['drop', HERE])
    expect(facts.isShown).toBe(true)
  })
})
