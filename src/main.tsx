import { startTransition } from 'react'
import { repairedAddress } from './app/repair-address'
import './theme.css'
import './print.css'
import { readLook, applyLook } from './ui/look'

applyLook(readLook())
const repaired = repairedAddress(location)
if (repaired !== undefined) history.replaceState(history.state, '', repaired)
void start()

/** Piece by piece, so that on a slow phone no piece delays a tap or a scroll. */
async function start() {
  const root = document.querySelector<HTMLElement>('#root')
  if (!root) return
  const { createRoot, hydrateRoot } = await import('react-dom/client')
  await turn()
  const { startApp } = await import('./app/start')
  await turn()
  const isWritten = root.dataset.path === location.pathname
  const { app, isWhole } = await startApp(isWritten)
  if (!isWritten) {
    // Not the page written at build time: development, or the not-found page, which any address gets.
    removeBuiltHead()
    root.replaceChildren()
    createRoot(root).render(app)
    return
  }
  // What was written at build time stays readable, and its links work.
  if (!isWhole) return
  await turn()
  // React renders a transition in short pieces; anything else it renders in one.
  startTransition(() => void hydrateRoot(root, app))
}

/** Lets the browser answer the reader first. */
function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}

function removeBuiltHead() {
  for (const element of document.head.querySelectorAll(
    'title, meta[name="description"], meta[name="robots"], meta[property], link[rel="canonical"], link[rel="alternate"][hreflang]',
  ))
    element.remove()
}
