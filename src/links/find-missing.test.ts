import { beforeEach, describe, expect, it, vi } from 'vitest'

const moved = vi.hoisted(() => ({
  '/errors/old-name': { to: '/errors/503#causes', note: 'It is shown as 503 today.' },
  '/map': { to: '/tree', note: 'The map is a tree.' },
}))
vi.mock('virtual:moved', () => ({ default: moved }))

let findMissing: (url: URL) => Promise<{ redirect: string } | { missing: { id: string }[] }>
beforeEach(async () => {
  ;({ findMissing } = await import('./repair-url'))
})

async function found(path: string): Promise<string | undefined> {
  const answer = await findMissing(new URL(`https://help.example${path}`))
  return 'redirect' in answer ? answer.redirect : `offers ${answer.missing[0]?.id}`
}

describe('an address without a page', () => {
  it.each([
    ['/errors/503).', '/errors/503'],
    ['/errors/acount-locked', 'offers errors/account-locked'],
    ['/zzzz', 'offers undefined'],
    ['/errors/old-name', '/errors/503?from=/errors/old-name#causes'],
    ['/errors/Old_Name.', '/errors/503?from=/errors/old-name#causes'],
    ['/map', '/tree?from=/map'],
    ['/~', 'offers undefined'],
  ])('%s: %s', async (path, expected) => {
    expect(await found(path)).toBe(expected)
  })
})
