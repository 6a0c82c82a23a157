import type { ComponentProps, ReactNode } from 'react'
import { ADVICE, FRAME } from '../content-model/sections'

/**
 * The mark behind words that are our own advice: it leads to where the article says so.
 *
 * @param Anchor the link of the place where the body stands
 */
export function adviceMark(Anchor: (props: ComponentProps<'a'>) => ReactNode) {
  return function AdviceMark() {
    return (
      <sup>
        <Anchor href={`#${FRAME.sources.id}`} aria-label={ADVICE.name}>
          {ADVICE.mark}
        </Anchor>
      </sup>
    )
  }
}
