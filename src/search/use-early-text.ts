import { useEffect, useEffectEvent, type RefObject } from 'react'

/** Takes over what was typed into the field before the script was there: hydration keeps it but tells nobody. */
export function useEarlyText(field: RefObject<HTMLInputElement | null>, take: (text: string) => void): void {
  const takeEarly = useEffectEvent(take)
  useEffect(() => {
    const input = field.current
    if (input && input.value !== '' && input === document.activeElement) takeEarly(input.value)
  }, [field])
}
