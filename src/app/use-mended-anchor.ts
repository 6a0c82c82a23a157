import { useEffect } from 'react'
import { useLocation, useNavigate } from 'react-router'

/**
 * Leads an anchor that no element has to the one it was before a mail program or a sentence changed it. Which ids there
 * are only the page itself knows, and the search for one is loaded for the few who need it.
 */
export function useMendedAnchor(): void {
  const { pathname, search, hash } = useLocation()
  const navigate = useNavigate()
  useEffect(() => {
    if (hash === '' || document.querySelector(`#${CSS.escape(hash.slice(1))}`)) return undefined
    let isCurrent = true
    const mend = async () => {
      const { mendAnchor } = await import('../catalog/mend-anchor')
      const ids = [...document.querySelectorAll('main [id]')].map(({ id }) => id)
      const id = mendAnchor(hash, ids)
      if (isCurrent && id !== undefined) await navigate({ pathname, search, hash: id }, { replace: true })
    }
    // Without it the page shows from its top, as it does already.
    mend().catch(() => undefined)
    return () => {
      isCurrent = false
    }
  }, [pathname, search, hash, navigate])
}
