import { describe, expect, it } from 'vitest'
import { isTest, readModules } from './modules'

/** In lines. What is longer than it has to be is read by nobody. */
const FILE = { longest: 300, ofNineInTen: 250, median: 85 }
const FUNCTION = { longest: 120, median: 14 }

const everything = [...readModules('src'), ...readModules('test')]
const sources = everything.filter(({ file }) => file.startsWith('src') && !isTest(file))
const functions = sources.flatMap(({ file, functions }) => functions.map((each) => ({ file, ...each })))
const linesOf = ({ text }: { text: string }) => text.trimEnd().split('\n').length

describe('files', () => {
  it('none is long, tests included', () => {
    const long = everything.filter((module) => linesOf(module) > FILE.longest)
    expect(long.map(({ file }) => file)).toEqual([])
  })

  it('most are short', () => {
    expect(quantile(sources.map(linesOf), 0.5)).toBeLessThanOrEqual(FILE.median)
    expect(quantile(sources.map(linesOf), 0.9)).toBeLessThanOrEqual(FILE.ofNineInTen)
  })
})

describe('functions', () => {
  it('none is long', () => {
    const long = functions.filter(({ lines }) => lines > FUNCTION.longest)
    expect(long).toEqual([])
  })

  it('most are short', () => {
    expect(functions.length).toBeGreaterThan(sources.length)
    expect(
      quantile(
        functions.map(({ lines }) => lines),
        0.5,
      ),
    ).toBeLessThanOrEqual(FUNCTION.median)
  })
})

function quantile(numbers: number[], share: number): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length * share)] ?? Infinity
}
