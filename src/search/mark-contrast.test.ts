import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

/** WCAG 2.2, 1.4.6: what text of any size needs for the highest grade. */
const LEAST = 7

const tokens = readFileSync('src/theme/tokens.css', 'utf8')

/** The values of a color in the light and in the dark theme. */
function values(name: string): string[] {
  return new RegExp(`--color-${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(tokens)?.slice(1) ?? []
}

/** The relative luminance of a color such as `#ffe08a`, as WCAG defines it. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(color.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [dim = 0, bright = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (bright + 0.05) / (dim + 0.05)
}

describe('the words of a query can be read where they are marked', () => {
  it.each([
    ['light', 0],
    ['dark', 1],
  ])('in the %s theme, on the site and in portals', (_, scheme) => {
    const [ink, mark] = [values('ink')[scheme] ?? '', values('mark')[scheme] ?? '']
    expect([ink, mark]).toEqual([expect.stringMatching(/^#\w{6}$/), expect.stringMatching(/^#\w{6}$/)])
    expect(contrast(ink, mark)).toBeGreaterThanOrEqual(LEAST)
  })
})
