import { useEffect } from 'react'
import { useNavigate } from './hooks'

/** Leads on from a page that has nothing to show, in its place. */
export function Navigate({ to }: { to: string }) {
  const navigate = useNavigate()
  useEffect(() => void navigate(to, { replace: true }), [navigate, to])
  return null
}
