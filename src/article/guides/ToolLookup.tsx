import * as m from '#words'
import { Children, isValidElement, useId, type ReactNode } from 'react'
import { useLocation, useSearchParams } from 'react-router'
import { fold } from '../../text/plain'
import { useHydrated } from '../../ui/hooks'

/** Parts under headings, with a field that filters them. The filter is part of the address, as `?tool=`. */
export function ToolLookup({ children }: { children?: ReactNode }) {
  const id = useId()
  const hydrated = useHydrated()
  const { hash } = useLocation()
  const [query, setQuery] = useSearchParams()
  const wanted = hydrated ? (query.get('tool') ?? '').trim() : ''
  const parts = partsOf(children)
  const found = parts.filter((part) => holds(part, wanted))
  const filter = (tool: string) => setQuery(tool === '' ? {} : { tool }, { replace: true, preventScrollReset: true })
  return (
    <>
      <div className="mt-4" hidden={!hydrated}>
        <label htmlFor={id} className="font-semibold">
          {m.article_tools_find()}
        </label>
        <input
          id={id}
          // A link to one tool clears the filter, and the field has to follow.
          key={`${hydrated} ${hash}`}
          type="search"
          className="field"
          autoComplete="off"
          defaultValue={wanted}
          onChange={(event) => filter(event.target.value)}
        />
        <p role="status" className="min-h-[1.5em] text-sm">
          {wanted !== '' && countText(wanted, found.length, parts.length)}
        </p>
      </div>
      {found}
    </>
  )
}

function countText(wanted: string, found: number, all: number): string {
  return found === 0 ? m.article_tools_none({ wanted }) : m.article_tools_found({ found, all })
}

/** Whether each typed word is the beginning of a word of the part. */
function holds(part: ReactNode, wanted: string): boolean {
  const words = wordsIn(textOf(part))
  return wordsIn(wanted).every((typed) => words.some((word) => word.startsWith(typed)))
}

function wordsIn(text: string): string[] {
  return fold(text).match(/[a-z0-9]+/g) ?? []
}

interface Holder {
  id?: string
  children?: ReactNode
}

/** Splits at headings of the third level. Each part begins with its heading. */
function partsOf(children: ReactNode): ReactNode[][] {
  const parts: ReactNode[][] = []
  for (const child of Children.toArray(children)) {
    // MDX turns headings into components; nothing else here has an id.
    if (isValidElement<Holder>(child) && (child.type === 'h3' || child.props.id !== undefined)) parts.push([])
    parts.at(-1)?.push(child)
  }
  return parts
}

function textOf(node: ReactNode): string {
  if (typeof node === 'string' || typeof node === 'number') return `${node} `
  if (Array.isArray(node)) return node.map(textOf).join('')
  return isValidElement<Holder>(node) ? textOf(node.props.children) : ''
}
