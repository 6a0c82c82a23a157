import { lazy, Suspense, useState } from 'react'
import { ErrorBoundary } from '../ui/ErrorBoundary'
import { useHydrated } from '../ui/use-hydrated'
import type { ShareTarget } from './share-link'

const ShareDialog = lazy(async () => ({ default: (await import('./ShareDialog')).ShareDialog }))

/** Opens the dialog that makes a link to a page, for an e-mail, a chat or a printed sheet. Needs JavaScript. */
export function ShareButton({ target, className = 'button text-sm' }: { target: ShareTarget; className?: string }) {
  const hydrated = useHydrated()
  const [isOpen, setOpen] = useState(false)
  if (!hydrated) return null
  return (
    <>
      <button type="button" className={className} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        Make a link
      </button>
      {isOpen && (
        <ErrorBoundary fallback={<NotLoaded />}>
          <Suspense fallback={<span role="status">Opening…</span>}>
            <ShareDialog target={target} onClose={() => setOpen(false)} />
          </Suspense>
        </ErrorBoundary>
      )}
    </>
  )
}

function NotLoaded() {
  return <span role="alert">This part didn’t load. Copy this page’s address from your browser.</span>
}
