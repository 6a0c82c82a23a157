import type { ReactNode } from 'react'

export interface TellProps {
  /** Where the reader meets the error, as far as it is known: the answer to the first question. */
  where: string | undefined
}

interface Props {
  /** What the drawing shows, for those who do not see it. */
  label: string
  caption: string
  children: ReactNode
}

/** A small drawing of something to look for, in the colors of the page. */
export function Drawing({ label, caption, children }: Props) {
  return (
    <figure className="min-w-0">
      <svg
        role="img"
        aria-label={label}
        viewBox="0 0 200 120"
        className="w-full max-w-60 rounded-md border border-line bg-paper stroke-line-strong"
      >
        {children}
      </svg>
      <figcaption className="mt-1 text-sm text-ink-soft">{caption}</figcaption>
    </figure>
  )
}

/** The frame of a window, with the dots of its title bar. */
export function Window({ children }: { children?: ReactNode }) {
  return (
    <>
      <rect x="12" y="10" width="176" height="100" rx="6" className="fill-surface" strokeWidth="1.5" />
      <path d="M12 26H188" strokeWidth="1.5" />
      {[22, 31, 40].map((x) => (
        <circle key={x} cx={x} cy="18" r="2.5" className="fill-line-strong stroke-transparent" />
      ))}
      {children}
    </>
  )
}

/** A line of text too small to read. */
export function TextLine({ x, y, width }: { x: number; y: number; width: number }) {
  return <rect x={x} y={y} width={width} height="5" rx="2.5" className="fill-line stroke-transparent" />
}
