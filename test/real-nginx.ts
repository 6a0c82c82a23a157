import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const BROTLI = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so'

/** The nginx of this machine, and whether it sends brotli; nothing where there is none. */
export function findNginx(): { program: string; brotli: boolean } | undefined {
  for (const program of [process.env.NGINX_PATH, 'nginx', '/usr/sbin/nginx'])
    if (program && spawnSync(program, ['-v']).status === 0) return { program, brotli: existsSync(BROTLI) }
  return undefined
}

/**
 * Starts nginx with `deploy/nginx.conf` as it is written, but for the places of this machine: port, folder, process id.
 *
 * @param folder a build
 * @throws with what nginx says of the configuration
 */
export async function startNginx(folder: string): Promise<{ origin: string; stop: () => Promise<void> }> {
  const found = findNginx()
  if (!found) throw new Error('There is no nginx')
  const place = await mkdtemp(join(tmpdir(), 'nginx-'))
  const port = await freePort()
  const config = join(place, 'nginx.conf')
  const text = await readFile('deploy/nginx.conf', 'utf8')
  await writeFile(
    config,
    text
      .replaceAll('/srv/troubleshooter', folder)
      .replace('listen 8080', `listen 127.0.0.1:${port}`)
      .replaceAll(' /tmp/nginx', ` ${place}/nginx`)
      .replace(found.brotli ? '' : /^.*brotli_static on;\n/m, ''),
  )
  const child = spawn(found.program, ['-c', config, '-g', 'daemon off;'], { stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.on('data', (text: Buffer) => void (said += text.toString()))
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const origin = `http://127.0.0.1:${port}`
  await answers(origin, ended).catch(() => {
    throw new Error(`nginx did not start: ${said}`)
  })
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
    await rm(place, { recursive: true, force: true })
  }
  return { origin, stop }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  // An address object, because it listens on a port.
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

/** Asks until it answers; fails when the program ended first. */
async function answers(origin: string, ended: Promise<void>): Promise<void> {
  let isOver = false
  void ended.then(() => (isOver = true))
  for (;;) {
    if (
      await fetch(origin).then(
        () => true,
        () => false,
      )
    )
      return
    if (isOver) throw new Error('ended')
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
