import type { ComponentProps, ReactNode } from 'react'

interface Props extends ComponentProps<'details'> {
  /** The line that opens and closes it. */
  summary: ReactNode
  summaryClass?: string
}

/** Text behind a line that opens it. The browser's own element, so it works without JavaScript. */
export function Disclosure({ summary, summaryClass = '', children, ...props }: Props) {
  return (
    <details {...props}>
      <summary className={`link w-fit cursor-pointer py-2.5 ${summaryClass}`.trimEnd()}>{summary}</summary>
      {children}
    </details>
  )
}
