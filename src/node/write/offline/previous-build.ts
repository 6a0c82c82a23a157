import { access, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type BuildManifest, parseBuildManifest, BUILD_FILE } from '../../../offline/build-manifest'

type Files = Map<string, Buffer>

/** The assets of the build before this one, which open tabs may still request. */
export interface PreviousBuild {
  id: string
  /** Its own hashed files, by name from the base. */
  own: Files
  /** Assets that it took over from the build before it. */
  inherited: Files
}

/**
 * Reads the hashed files of a finished build.
 *
 * @param folder where it was written to
 * @returns nothing when there is none that can be read
 */
export async function readPreviousBuild(folder: string): Promise<PreviousBuild | undefined> {
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
 * Copies the previous build's assets into this one, for tabs that still run it. Two builds with the same ID count as
 * one.
 *
 * @returns the description of this build with what it inherited
 */
export async function inherit(
  out: string,
  build: BuildManifest,
  previous: PreviousBuild | undefined,
): Promise<BuildManifest> {
  const files = (previous?.id === build.id ? previous.inherited : previous?.own) ?? new Map<string, Buffer>()
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

/** The manifest comes from the disk: a name in it must not lead outside the folder. */
function isAsset(name: string): boolean {
  return /^assets\/[\w.-]+$/.test(name)
}

function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  )
}
