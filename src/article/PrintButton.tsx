import { useHydrated } from '../ui/use-hydrated'

/** Opens the browser's own dialog, which some phones hide well. Needs JavaScript. */
export function PrintButton() {
  const hydrated = useHydrated()
  if (!hydrated) return null
  return (
    <button type="button" className="button text-sm" onClick={() => window.print()}>
      Print
    </button>
  )
}
