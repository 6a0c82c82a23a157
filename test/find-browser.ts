import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'msedge',
  'microsoft-edge',
]
const USUAL_PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/** A browser of the Chromium family that is on this machine: `CHROME_PATH`, the PATH, the usual places, Playwright's own. */
export function findBrowser(): string | undefined {
  const wanted = process.env.CHROME_PATH
  if (wanted) return wanted
  const folders = (process.env.PATH ?? '').split(delimiter)
  const endings = process.platform === 'win32' ? ['.exe'] : ['']
  const onPath = NAMES.flatMap((name) => folders.flatMap((folder) => endings.map((end) => join(folder, name + end))))
  return [...onPath, ...USUAL_PLACES, chromium.executablePath()].find((file) => existsSync(file))
}

/**
 * Finds a browser, or brings one: Playwright's download first, then Debian's package where the user is root.
 *
 * @throws one sentence that says what to do, when neither works
 */
export function ensureBrowser(): string {
  const found = findBrowser()
  if (found) return found
  const ways: [string, string[]][] = [
    ['npx', ['playwright', 'install', 'chromium']],
    ['apt-get', ['update']],
    ['apt-get', ['install', '-y', '--no-install-recommends', 'chromium']],
  ]
  for (const [command, args] of ways) {
    console.log(`No browser found. Trying: ${command} ${args.join(' ')}`)
    run(command, args)
    const brought = findBrowser()
    if (brought) return brought
  }
  throw new Error('No Chromium, Chrome or Edge was found. Install one, or set CHROME_PATH to its program file.')
}

function run(command: string, args: string[]): void {
  try {
    execFileSync(command, args, { stdio: 'inherit' })
  } catch {
    // The next way is tried; the last one ends in a sentence.
  }
}
