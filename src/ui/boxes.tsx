import type { ComponentProps, ReactNode } from 'react'
import * as m from '#words'

/** A boxed warning: something about this page that the reader should know before relying on it. */
export function Note({ className = '', ...props }: ComponentProps<'p'>) {
  return <p {...props} className={`rounded-md border border-line bg-warn-soft p-3 text-warn ${className}`.trimEnd()} />
}

interface ScrollTableProps {
  /** The accessible name of the frame. */
  label?: string
  className?: string
  /** The table. */
  children: ReactNode
}

/** A frame in which a wide table scrolls sideways. It takes the focus, so that the keyboard can scroll it too. */
export function ScrollTable({ label = m.ui_table(), className = 'mt-4', children }: ScrollTableProps) {
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
