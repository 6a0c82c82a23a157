import { encode } from 'uqr'
import { expect, it } from 'vitest'
import { qrCode } from './write-og-images'

const ADDRESS = 'https://procore-troubleshooter.example/e/account-locked'

/** The dark modules that the strokes of a file cover. */
function modulesOf(svg: string): string[] {
  const [, strokes = ''] = /stroke="#000" d="([^"]*)"/.exec(svg) ?? []
  let [x, y] = [0, 0]
  return [...strokes.matchAll(/([Mmh])(-?\d+)(?: (\d+))?/g)].flatMap(([, command, first, second]) => {
    if (command === 'M') [x, y] = [Number(first), Number(second)]
    else if (command === 'm') x += Number(first)
    else return Array.from({ length: Number(first) }, () => `${x++},${y}`)
    return []
  })
}

it('covers exactly the dark modules of the code', () => {
  const { data } = encode(ADDRESS, { ecc: 'M', border: 4 })
  const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`${x},${y}`] : [])))
  expect(modulesOf(qrCode(ADDRESS))).toEqual(dark)
})
