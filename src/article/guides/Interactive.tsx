import type { ReactNode } from 'react'
import { useHydrated } from '../../ui/hooks'

interface Props {
  /** The accessible name. */
  name: string
  /** What the reader can change; hidden until JavaScript runs. */
  controls: ReactNode
  /** The words of the article that say the same without a picture. */
  words: ReactNode
  children: ReactNode
}

/** A picture that the reader can play with, below the words that say the same. */
export function Interactive({ name, controls, words, children }: Props) {
  const hydrated = useHydrated()
  return (
    <>
      {words}
      <div className="mt-4 rounded-md border border-line p-4" role="group" aria-label={name}>
        <div
          className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,15rem),1fr))] items-end gap-x-6 gap-y-3"
          hidden={!hydrated}
        >
          {controls}
        </div>
        {children}
      </div>
    </>
  )
}
