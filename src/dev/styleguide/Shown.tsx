import type { ReactNode } from 'react'

/** One part of the style guide under its name. */
export function Shown({ name, children }: { name: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="mb-3 border-b border-line-strong pb-1 text-lg">{name}</h2>
      {children}
    </section>
  )
}
