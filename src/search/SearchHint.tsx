import { useHydrated } from '../ui/use-hydrated'

/** Shows the shortcut to those who have a keyboard and a wide screen; its name depends on the device. */
export function SearchHint({ size }: { size: 'header' | 'hero' }) {
  const isHydrated = useHydrated()
  if (!isHydrated) return null
  const isApple = /mac|iphone|ipad/i.test(navigator.userAgent)
  return (
    <kbd
      aria-hidden="true"
      className={`pointer-events-none absolute hidden rounded-sm border border-line bg-sunken px-1.5 font-sans text-sm text-ink-soft pointer-fine:lg:peer-placeholder-shown:block ${size === 'hero' ? 'right-20' : 'right-12'}`}
    >
      {isApple ? '⌘K' : 'Ctrl K'}
    </kbd>
  )
}
