import { lazy, useState } from 'react'
import * as m from '#words'
import { LazyPart } from '../ui/Deferred'
import { useHydrated } from '../ui/hooks'
import type { ShareTarget } from './share-link'

const ShareDialog = lazy(async () => ({ default: (await import('./ShareDialog')).ShareDialog }))

/** Opens the dialog that makes a link to a page, for an email, a chat or a printed sheet. Needs JavaScript. */
export function ShareButton({ target, className = 'button text-sm' }: { target: ShareTarget; className?: string }) {
  const hydrated = useHydrated()
  const [isOpen, setOpen] = useState(false)
  if (!hydrated) return null
  return (
    <>
      <button type="button" className={className} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {m.share_make_link()}
      </button>
      {isOpen && (
        <LazyPart fallback={<span role="status">{m.share_opening()}</span>} failed={<LoadFailure />}>
          <ShareDialog target={target} onClose={() => setOpen(false)} />
        </LazyPart>
      )}
    </>
  )
}

function LoadFailure() {
  return <span role="alert">{m.share_failed()}</span>
}
