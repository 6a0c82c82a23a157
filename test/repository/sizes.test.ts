import { expect, it } from 'vitest'
import { isTest, readModules } from './modules'

/** In lines. What is longer holds more than one subject. */
const LONGEST_FILE = 300
const LONGEST_FUNCTION = 90

const modules = [...readModules('src'), ...readModules('test')]

it('no file is long, tests included', () => {
  const long = modules.filter(({ text }) => text.trimEnd().split('\n').length > LONGEST_FILE)
  expect(long.map(({ file }) => file)).toEqual([])
})

it('no function is long', () => {
  const long = modules
    .filter(({ file }) => file.startsWith('src') && !isTest(file))
    .flatMap(({ file, functions }) => functions.map((each) => ({ file, ...each })))
    .filter(({ lines }) => lines > LONGEST_FUNCTION)
  expect(long).toEqual([])
})
