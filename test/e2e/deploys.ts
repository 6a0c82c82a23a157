import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeWorker, inherit, readPreviousBuild } from '../../src/node/write/offline'
import { startSite } from '../../src/node/dev/site-server'
import { parseBuildManifest, BUILD_FILE } from '../../src/offline/build-manifest'

const HASHED = /-([\w-]{8})(\.(?:js|css|json))$/
const TEXT = /\.(?:html|js|css|json)$/
/** Folders that no journey of a deploy opens: without them a version is copied in a third of the time. */
const UNOPENED = /^dist\/(?:api|e|embed|faq|guides|og|qr)$/

/** A host that gets one version after the other at the same address. */
export interface Host {
  url: (path: string) => string
  /** Publishes a version whose hashed files all have names of their own, with those of the version before. */
  deploy: (version: number) => Promise<void>
  /** Takes a file away from the version that is there. */
  lose: (name: RegExp) => Promise<void>
  /** Publishes the worker that removes itself. */
  kill: () => Promise<void>
  close: () => Promise<void>
}

/** Starts a host with version 1 of the finished build. */
export async function startHost(): Promise<Host> {
  const home = await mkdtemp(join(tmpdir(), 'deploys-'))
  const folder = (version: number) => join(home, String(version))
  let current = 0
  let server: Server | undefined
  let port = 0

  async function serve(): Promise<void> {
    await stop(server)
    server = await startSite(folder(current), port)
    ;({ port } = server.address() as AddressInfo)
  }

  async function deploy(version: number): Promise<void> {
    const previous = current === 0 ? undefined : await readPreviousBuild(folder(current))
    await copyAs(version, folder(version))
    const file = join(folder(version), BUILD_FILE)
    const build = parseBuildManifest(JSON.parse(await readFile(file, 'utf8')))
    await writeFile(file, JSON.stringify(await inherit(folder(version), build, previous)))
    current = version
    await serve()
  }

  async function lose(name: RegExp): Promise<void> {
    const assets = join(folder(current), 'assets')
    for (const file of await readdir(assets)) if (name.test(file)) await rm(join(assets, file))
    await serve()
  }

  async function kill(): Promise<void> {
    await writeWorker({ out: folder(current), base: '/' }, false)
    await serve()
  }

  async function close(): Promise<void> {
    await stop(server)
    await rm(home, { recursive: true, force: true })
  }

  await deploy(1)
  return { url: (path) => `http://localhost:${port}${path}`, deploy, lose, kill, close }
}

async function stop(server: Server | undefined): Promise<void> {
  if (!server) return
  await new Promise((resolve) => {
    server.close(resolve)
    server.closeAllConnections()
  })
}

/** The build as if something in every file had changed: each hashed file has another name, and so has the build. */
async function copyAs(version: number, target: string): Promise<void> {
  const { id, inherited = [] } = parseBuildManifest(JSON.parse(await readFile(join('dist', BUILD_FILE), 'utf8')))
  await cp('dist', target, { recursive: true, filter: (file) => !/\.(?:br|gz|md)$/.test(file) && !UNOPENED.test(file) })
  await Promise.all(inherited.map((name) => rm(join(target, name), { force: true })))
  const names = (await readdir(target, { recursive: true })).filter((name) => TEXT.test(name))
  const hashes = new Set(names.flatMap((name) => (name.startsWith('assets') ? (HASHED.exec(name)?.[1] ?? []) : [])))
  const known = new RegExp(`-(${[...hashes].join('|')})(?=\\.(?:js|css|json))|${id}`, 'g')
  const renamed = (text: string) =>
    text.replace(known, (found, hash?: string) => (hash ? `-${version}${hash.slice(1)}` : version + found.slice(1)))
  for (const name of names) {
    const file = join(target, name)
    const text = await readFile(file, 'utf8')
    const changed = renamed(text)
    if (changed !== text) await writeFile(file, changed)
    if (renamed(name) !== name) await rename(file, join(target, renamed(name)))
  }
}
