import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build as bundle } from 'vite'
import {
  type BuildManifest,
  BUILD_FILE,
  RECOVERY_FILE,
  SHORT_LINK_FILE,
  WORKER_FILE,
  parseBuildManifest,
} from '../../offline/build-manifest'
import { linkStyle } from './page-html'

interface Place {
  /** The folder that is published at the base. */
  out: string
  base: string
  id: string
}

/** The one that is in every page. */
const STYLE_SHEET = /^assets\/index-[^/]+\.css$/

/** Cards are shown in frames of other sites, not in the app. */
const NOT_KEPT = /^embed\//
/** Structured data and the tags of link previews: 5% of the saved help. */
const FOR_CRAWLERS = /<script type="application\/ld\+json">.*?<\/script>|<meta (?:property="og:|name="twitter:)[^>]*>/gs

/**
 * Names a build by what it consists of.
 *
 * @param parts texts that together change whenever a file for the browser changes
 */
export function buildId(...parts: string[]): string {
  return digest(parts.join('\0')).slice(0, 12)
}

/**
 * The shell with the name of the build and the script that recovers from missing files.
 *
 * @param isOn false marks pages: offline reading is switched off
 */
export function withRecovery(shell: string, { base, id }: Omit<Place, 'out'>, isOn = true): string {
  const facts = `data-build="${id}"${isOn ? '' : ' data-offline="off"'}`
  const script = `<script async fetchpriority="low" src="${base}${RECOVERY_FILE}"></script>`
  return shell.replace('<html', () => `<html ${facts}`).replace('<!--head-->', () => `${script}<!--head-->`)
}

/**
 * Writes what makes the finished site readable without a connection: all pages in one file, the
 * worker, the recovery script, the description of the build, and the files that tabs of the previous one need.
 *
 * @param isOn false writes the worker that removes itself instead
 * @returns the description
 */
export async function writeOffline(
  place: Place,
  isOn: boolean,
  previous: PreviousBuild | undefined,
): Promise<BuildManifest> {
  const { out } = place
  await bundleScript('src/offline/recover.ts', RECOVERY_FILE, place)
  await bundleScript('src/app/short-link.ts', SHORT_LINK_FILE, place)
  const build = await describe(place)
  await writeWorker(place, isOn, build)
  const withInherited = await inherit(out, build, previous)
  await writeFile(join(out, BUILD_FILE), `${JSON.stringify(withInherited)}\n`)
  return withInherited
}

/** @param isOn false writes the worker that removes itself, and all that was saved, from devices */
export async function writeWorker(place: Omit<Place, 'id'>, isOn: boolean, build?: BuildManifest): Promise<void> {
  await bundleScript(`src/offline/worker/${isOn ? 'sw' : 'kill'}.ts`, WORKER_FILE, place, build)
}

async function describe({ out, base, id }: Place): Promise<BuildManifest> {
  const names = await filesIn(out)
  const sheet = names.find((name) => STYLE_SHEET.test(name))
  const pages = await writePages(
    out,
    names.filter((name) => name.endsWith('.html') && !NOT_KEPT.test(name)),
    sheet === undefined ? undefined : base + sheet,
  )
  const assets = names.filter((name) => name.startsWith('assets/') && /\.(?:js|css)$/.test(name))
  const files = names.filter((name) => [RECOVERY_FILE, SHORT_LINK_FILE, 'icon.svg'].includes(name))
  const sizes = await Promise.all([pages, ...assets, ...files].map(async (name) => (await stat(join(out, name))).size))
  return { id, bytes: sizes.reduce((sum, size) => sum + size, 0), pages, assets, files }
}

/**
 * All pages in one file: one request, and a fraction of the size of pages that are compressed one by one. They link to the
 * style sheet in place of inlining it, which would be half of their size on the device, and leave out what only search
 * engines and link previews read.
 */
async function writePages(out: string, names: string[], sheet: string | undefined): Promise<string> {
  const pages = await Promise.all(
    names.map(async (name) => {
      const html = (await readFile(join(out, name), 'utf8')).replace(FOR_CRAWLERS, '')
      return [addressOf(name), sheet === undefined ? html : linkStyle(html, sheet)] as const
    }),
  )
  const text = JSON.stringify(Object.fromEntries(pages))
  const file = `pages-${digest(text).slice(0, 8)}.json`
  await writeFile(join(out, 'assets', file), text)
  return `assets/${file}`
}

/** `errors/503.html` answers at `errors/503`, `index.html` at the base itself. */
function addressOf(name: string): string {
  return name.replace(/\.html$/, '').replace(/^index$/, '')
}

async function filesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true })
  return names.map((name) => name.replaceAll('\\', '/')).toSorted()
}

async function bundleScript(
  entry: string,
  file: string,
  { out, base }: Pick<Place, 'out' | 'base'>,
  build?: BuildManifest,
): Promise<void> {
  await bundle({
    base,
    // Needs nothing of the app's own set-up, content least of all.
    configFile: false,
    logLevel: 'warn',
    define: { BUILD: JSON.stringify(build ?? null) },
    build: {
      outDir: out,
      emptyOutDir: false,
      copyPublicDir: false,
      manifest: false,
      rolldownOptions: {
        input: entry,
        output: { format: 'iife', entryFileNames: file, codeSplitting: false },
      },
    },
  })
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

type Files = Map<string, Buffer>

/** The assets of the build before this one, which open tabs may still request. */
interface PreviousBuild {
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
    const text = await readFile(join(folder, BUILD_FILE), 'utf8')
    const { id, assets, inherited = [] } = parseBuildManifest(JSON.parse(text))
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
    if (existsSync(file)) continue
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
