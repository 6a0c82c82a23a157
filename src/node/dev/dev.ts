import { spawn } from 'node:child_process'
import { language } from '../read/places'

/**
 * `npm run dev`: Vite, in a process with `--conditions` for the words of the site's language, because its plugins write
 * titles of sections and names of topics. `SITE_LANGUAGE=es npm run dev` shows the site in Spanish.
 */
const vite = ['node_modules/vite/bin/vite.js', '--configLoader', 'native', ...process.argv.slice(2)]
const child = spawn(process.execPath, [`--conditions=${language}`, '--import', 'tsx', ...vite], { stdio: 'inherit' })
child.once('close', (code) => {
  process.exitCode = code ?? 1
})
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => child.kill(signal))
