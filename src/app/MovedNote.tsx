import moved from 'virtual:moved'
import { useSearchParams } from 'react-router'
import { useHydrated } from '../ui/hooks'

/** Says that the address in the link has moved. */
export function MovedNote() {
  const [query] = useSearchParams()
  const isHydrated = useHydrated()
  const from = query.get('from') ?? ''
  const note = isHydrated && Object.hasOwn(moved, from) ? moved[from]?.note : undefined
  if (note === undefined) return null
  return (
    <p role="note" className="mb-4 max-w-read rounded-md border border-line bg-sunken p-4">
      You followed a link to <code className="break-all">{from}</code>, which has moved here. {note}
    </p>
  )
}
