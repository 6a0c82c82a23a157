import { encode } from 'uqr'
import { describe, expect, it } from 'vitest'
import { qrPath } from './QrCode'

/** Paints the path on a grid, as a browser would. */
function paint({ path, size }: NonNullable<ReturnType<typeof qrPath>>): boolean[][] {
  const grid = Array.from({ length: size }, () => Array.from({ length: size }, () => false))
  let [x, y] = [0, 0]
  for (const [, command, first, second] of path.matchAll(/([Mmh])(-?\d+)(?: (\d+))?/g)) {
    const from = x
    x = command === 'M' ? Number(first) : x + Number(first)
    if (command === 'M') y = Number(second)
    if (command === 'h') grid[y]?.fill(true, from, x)
  }
  return grid
}

describe('a QR code', () => {
  it.each(['https://x.example/e/503', 'x', 'é'.repeat(300)])('paints what was encoded of %s', (text) => {
    const code = qrPath(text) ?? expect.fail('no code')
    expect(paint(code)).toEqual(encode(text, { ecc: 'M', border: 4 }).data)
  })

  it('has the quiet zone and the three corners that cameras look for', () => {
    const code = qrPath('https://x.example/e/503') ?? expect.fail('no code')
    const grid = paint(code)
    const far = code.size - 5
    expect(grid.slice(0, 4).flat()).not.toContain(true)
    expect([grid[4]?.[4], grid[4]?.[far], grid[far]?.[4], grid[5]?.[5]]).toEqual([true, true, true, false])
    expect(grid[4]?.slice(4, 11)).toEqual(Array.from({ length: 7 }, () => true))
  })

  it('is undefined for a text that is too long', () => {
    expect(qrPath('x'.repeat(5000))).toBeUndefined()
  })
})
