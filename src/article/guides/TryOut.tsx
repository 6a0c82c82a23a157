import type { ReactNode } from 'react'
import { useHydrated } from '../../ui/use-hydrated'
import './guides.css'

interface Props {
  /** What can be tried, for those who hear the page. */
  name: string
  /** What the reader can change; hidden while nothing would follow it. */
  controls: ReactNode
  /** The words of the article that say the same without a picture. */
  words: ReactNode
  children: ReactNode
}

/** A picture that follows what the reader changes, below the words that say the same. */
export function TryOut({ name, controls, words, children }: Props) {
  const hydrated = useHydrated()
  return (
    <>
      {words}
      <div className="picture" role="group" aria-label={name}>
        <div className="controls" hidden={!hydrated}>
          {controls}
        </div>
        {children}
      </div>
    </>
  )
}
