import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

/** What readers are sent may be passed on with its notice alone. */
const SENT = ['MIT', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD']
/** Tools stay here: they may ask for more, as long as it does not reach what they make. */
const TOOLS = [...SENT, 'MIT-0', 'MPL-2.0', 'LGPL-3.0-or-later', 'BlueOak-1.0.0', 'CC0-1.0', 'OFL-1.1']
/** Packages that say nothing in their data, and what their own files say. */
const SAID_ELSEWHERE: Record<string, string> = {
  'node_modules/format': 'MIT',
  'node_modules/@inlang/plugin-message-format': 'MIT',
  'node_modules/sqlite-wasm-kysely': 'MIT',
}

interface Locked {
  dev?: boolean
  license?: string
}

// Ours; npm would not run a test without it.
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> }

it('every package may be used as it is', () => {
  const others = Object.entries(packages)
    .filter(([name]) => name !== '')
    .map(([name, { dev, license = SAID_ELSEWHERE[name] ?? 'none' }]) => ({ name, dev, license }))
    .filter(({ dev, license }) => !license.split(' AND ').every((each) => (dev ? TOOLS : SENT).includes(each)))
  expect(others).toEqual([])
})
