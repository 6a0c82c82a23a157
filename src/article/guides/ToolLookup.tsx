import { Children, isValidElement, useId, type ReactNode } from 'react'
import { useLocation, useSearchParams } from 'react-router'
import { useHydrated } from '../../ui/use-hydrated'
import './guides.css'

/** Parts under headings, with a field that narrows them. What is looked up stands in the address, as `?tool=`. */
export function ToolLookup({ children }: { children?: ReactNode }) {
  const id = useId()
  const hydrated = useHydrated()
  const { hash } = useLocation()
  const [query, setQuery] = useSearchParams()
  const wanted = hydrated ? (query.get('tool') ?? '').trim() : ''
  const parts = partsOf(children)
  const found = parts.filter((part) => holds(part, wanted))
  const look = (tool: string) => setQuery(tool === '' ? {} : { tool }, { replace: true, preventScrollReset: true })
  return (
    <>
      <div className="lookup" hidden={!hydrated}>
        <label htmlFor={id}>Find a tool or a task</label>
        <input
          id={id}
          // A link to one tool shows all of them again, and the field has to follow.
          key={`${hydrated} ${hash}`}
          type="search"
          className="field"
          autoComplete="off"
          defaultValue={wanted}
          onChange={(event) => look(event.target.value)}
        />
        <p role="status">{wanted !== '' && inWords(wanted, found.length, parts.length)}</p>
      </div>
      {found}
    </>
  )
}

function inWords(wanted: string, found: number, all: number): string {
  if (found === 0) return `No tool here matches “${wanted}”. The User Permissions Matrix, linked below, has every tool.`
  return `${found} of ${all} tools`
}

/** Every word that was typed begins a word of the part. */
function holds(part: ReactNode, wanted: string): boolean {
  const words = wordsIn(textOf(part))
  return wordsIn(wanted).every((typed) => words.some((word) => word.startsWith(typed)))
}

function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/[a-z0-9]+/g) ?? []
}

interface Holder {
  id?: string
  children?: ReactNode
}

/** What stands under each heading of the third level, the heading included. */
function partsOf(children: ReactNode): ReactNode[][] {
  const parts: ReactNode[][] = []
  for (const child of Children.toArray(children)) {
    // Headings that MDX has drawn are components; of what stands here they alone have an id.
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
