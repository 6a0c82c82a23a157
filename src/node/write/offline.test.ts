import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { BuildManifest } from '../../offline/build-manifest'
import { inherit, readPreviousBuild } from './offline'

let home: string

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'previous-'))
})

afterEach(() => rm(home, { recursive: true }))

/** Writes a build with one file of its own, after another one. */
async function build(id: string, after?: string): Promise<string> {
  const folder = join(home, id + Math.random())
  const description: BuildManifest = { id, bytes: 1, pages: '', assets: [`assets/${id}.js`], files: [] }
  await mkdir(join(folder, 'assets'), { recursive: true })
  await writeFile(join(folder, 'assets', `${id}.js`), id)
  const previous = after === undefined ? undefined : await readPreviousBuild(after)
  await writeFile(join(folder, 'build.json'), JSON.stringify(await inherit(folder, description, previous)))
  return folder
}

const filesOf = (folder: string) => readdir(join(folder, 'assets'))

describe('files of the build before', () => {
  it('stay for one build, not for ever', async () => {
    const one = await build('one')
    const two = await build('two', one)
    expect(await filesOf(two)).toEqual(['one.js', 'two.js'])
    expect(await filesOf(await build('three', two))).toEqual(['three.js', 'two.js'])
  })

  it('stay when the same content is built again', async () => {
    const two = await build('two', await build('one'))
    expect(await filesOf(await build('two', two))).toEqual(['one.js', 'two.js'])
  })
})

it.each([
  ['no folder', undefined],
  ['no JSON', '<!doctype html>'],
  ['another shape', '{"id":1}'],
])('takes %s for no build', async (_, text) => {
  if (text !== undefined) await writeFile(join(home, 'build.json'), text)
  expect(await readPreviousBuild(text === undefined ? join(home, 'nowhere') : home)).toBeUndefined()
})

it('never reads what is not a hashed file of the build', async () => {
  const description: BuildManifest = {
    id: 'x',
    bytes: 1,
    pages: '',
    assets: ['../secret.js', 'assets/../../x.js'],
    files: [],
  }
  await writeFile(join(home, 'build.json'), JSON.stringify(description))
  expect((await readPreviousBuild(home))?.own.size).toBe(0)
})
