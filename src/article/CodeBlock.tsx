import type { ComponentProps } from 'react'
import { CopyButton } from '../ui/CopyButton'
import { textOf } from './text-of'

/** A block of code with a button that copies it. */
export function CodeBlock({ children }: ComponentProps<'pre'>) {
  return (
    <div className="mt-4 flex flex-col-reverse rounded-md border border-line-strong bg-surface">
      <pre tabIndex={0} className="overflow-x-auto p-4 font-mono text-sm leading-relaxed">
        {children}
      </pre>
      <div className="flex flex-wrap items-center justify-end gap-3 rounded-t-md border-b border-line bg-sunken px-2 py-1">
        <CopyButton text={() => textOf(children)} label="Copy code" className="button text-sm" />
      </div>
    </div>
  )
}
