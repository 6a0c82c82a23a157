import { Children, createContext, isValidElement, use, type ReactNode } from 'react'
import { useHydrated } from '../../ui/use-hydrated'
import './guides.css'
import { clearTicks, tick, useTicks } from './ticks'

const Name = createContext('')

interface Props {
  /** Permanent: ticks are kept under it. */
  name: string
  title: string
  children?: ReactNode
}

/** A list to tick off and to print. The ticks stay on this device. */
export function Checklist({ name, title, children }: Props) {
  const hydrated = useHydrated()
  const ticks = useTicks()
  const ids = Children.toArray(children).flatMap((child) =>
    isValidElement<CheckProps>(child) ? [`${name}/${child.props.id}`] : [],
  )
  const done = ids.filter((id) => ticks.includes(id)).length
  return (
    <div role="group" aria-label={title} className="checklist">
      <p className="title">{title}</p>
      <p className="on-paper">Site: ______________________ Checked by: ______________________ Date: ______________</p>
      <Name value={name}>
        <ul>{children}</ul>
      </Name>
      <div className="controls" hidden={!hydrated}>
        <p role="status">{`${done} of ${ids.length} done`}</p>
        <button type="button" className="button" onClick={() => printAlone()}>
          Print this checklist
        </button>
        <button type="button" className="button" onClick={() => clearTicks(ids)}>
          Uncheck all
        </button>
      </div>
    </div>
  )
}

interface CheckProps {
  /** Permanent, and unique in its list. */
  id: string
  children?: ReactNode
}

export function Check({ id, children }: CheckProps) {
  const key = `${use(Name)}/${id}`
  const isTicked = useTicks().includes(key)
  return (
    <li>
      <label>
        <input type="checkbox" checked={isTicked} onChange={(event) => tick(key, event.target.checked)} />
        <span>{children}</span>
      </label>
    </li>
  )
}

/** Prints the list without the page around it. */
function printAlone(): void {
  document.documentElement.dataset.print = 'checklist'
  window.print()
  delete document.documentElement.dataset.print
}
