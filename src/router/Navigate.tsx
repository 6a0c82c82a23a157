import { useEffect } from 'react'
import { useLocation, useNavigate } from './hooks'

/** Puts another address in place of the present one; where that is the same, nothing happens. */
export function Navigate({ to }: { to: string }) {
  const navigate = useNavigate()
  const { pathname, search } = useLocation()
  const isThere = to === pathname + search
  useEffect(() => {
    if (!isThere) void navigate(to, { replace: true })
  }, [navigate, to, isThere])
  return null
}
