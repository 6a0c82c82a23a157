import type { ReactNode } from 'react'
import * as m from '#words'

interface Props {
  /** The accessible name of the frame. */
  label?: string
  className?: string
  /** The table. */
  children: ReactNode
}

/** A frame in which a wide table scrolls sideways. It takes the focus, so that the keyboard can scroll it too. */
export function ScrollTable({ label = m.ui_table(), className = 'mt-4', children }: Props) {
  return (
    <div
      className={`overflow-x-auto rounded-md border border-line ${className}`}
      tabIndex={0}
      role="group"
      aria-label={label}
    >
      {children}
    </div>
  )
}
