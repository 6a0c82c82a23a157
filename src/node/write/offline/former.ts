import { access, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseBuildManifest, type BuildManifest } from '../../../offline/build-manifest'
import { BUILD_FILE } from '../../../offline/cache-names'

type Files = Map<string, Buffer>

/** The build before this one, as far as open tabs may still ask for it. */
export interface Former {
  id: string
  /** Its own hashed files, by name from the base. */
  own: Files
  /** Those it inherited from the build before it. */
  inherited: Files
}

/**
 * Reads the hashed files of a finished build.
 *
 * @param folder where it was written to
 * @returns nothing when there is none that can be read
 */
export async function readFormer(folder: string): Promise<Former | undefined> {
  try {
    const {
      id,
      assets,
      inherited = [],
    } = parseBuildManifest(JSON.parse(await readFile(join(folder, BUILD_FILE), 'utf8')))
    return { id, own: await readFiles(folder, assets), inherited: await readFiles(folder, inherited) }
  } catch {
    return undefined
  }
}

/**
 * Puts the files of the build before beside those of this one, so that tabs it opened find them. Builds of the
 * same content count as one.
 *
 * @returns the description of this build with what it inherited
 */
export async function inherit(out: string, build: BuildManifest, former: Former | undefined): Promise<BuildManifest> {
  const files = (former?.id === build.id ? former.inherited : former?.own) ?? new Map<string, Buffer>()
  const inherited: string[] = []
  for (const [name, content] of files) {
    const file = join(out, name)
    if (await exists(file)) continue
    await writeFile(file, content)
    inherited.push(name)
  }
  return { ...build, inherited }
}

async function readFiles(folder: string, names: string[]): Promise<Files> {
  const files: Files = new Map()
  for (const name of names.filter(isAsset)) {
    const content = await readFile(join(folder, name)).catch(() => undefined)
    if (content) files.set(name, content)
  }
  return files
}

/** A description is a file like any other: it must not name what is outside. */
function isAsset(name: string): boolean {
  return /^assets\/[\w.-]+$/.test(name)
}

function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  )
}
