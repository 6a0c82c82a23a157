import type { ComponentProps } from 'react'

/** A boxed warning: something about this page that the reader should know before relying on it. */
export function Note({ className = '', ...props }: ComponentProps<'p'>) {
  return <p {...props} className={`rounded-md border border-line bg-warn-soft p-3 text-warn ${className}`.trimEnd()} />
}
