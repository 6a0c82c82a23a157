/**
 * Keeps the preview of an article fresh while it is written. Runs in development only, in a page of its own
 * (`src/node/dev/preview`); the app never imports it.
 */
const { check = '', markdown = '' } = document.body.dataset

for (const frame of document.querySelectorAll('iframe')) frame.addEventListener('load', () => dress(frame))
void readAgain()
import.meta.hot?.on('preview:changed', () => void readAgain())
import.meta.hot?.on('vite:afterUpdate', dressAll)

async function readAgain(): Promise<void> {
  await Promise.all([show('#check', check), show('#markdown', markdown)])
}

async function show(selector: string, address: string): Promise<void> {
  const element = document.querySelector(selector)
  if (!element) return
  const response = await fetch(address, { cache: 'no-store' })
  // While an article has mistakes, its last good Markdown stays.
  if (response.ok) element.textContent = await response.text()
}

function dressAll(): void {
  for (const frame of document.querySelectorAll('iframe')) dress(frame)
}

/** Mistakes are shown once, above the frames; and paper has its own rules, whatever the device's own colors are. */
function dress(frame: HTMLIFrameElement): void {
  const inside = frame.contentDocument
  if (!inside) return
  const style = inside.createElement('style')
  style.textContent = 'vite-error-overlay { display: none }'
  inside.head.append(style)
  if (frame.dataset.paper === undefined) return
  inside.documentElement.dataset.theme = 'light'
  for (const sheet of inside.styleSheets) putOnPaper(sheet.cssRules)
}

function putOnPaper(rules: CSSRuleList): void {
  for (const rule of rules) {
    if ('media' in rule) setMedia(rule.media)
    if ('cssRules' in rule) putOnPaper(rule.cssRules as CSSRuleList)
  }
}

function setMedia(media: unknown): void {
  // A rule of a frame is no instance of this window's classes.
  if (typeof media !== 'object' || media === null || !('mediaText' in media)) return
  const text = String(media.mediaText)
  if (/\bprint\b/.test(text)) media.mediaText = 'all'
  else if (/\bscreen\b/.test(text)) media.mediaText = 'not all'
}
