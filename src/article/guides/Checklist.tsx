import * as m from '#words'
import { Children, createContext, isValidElement, use, type ReactNode } from 'react'
import { createPersistedStore, usePersisted } from '../../storage'
import { useHydrated } from '../../ui/hooks'

const Name = createContext('')

interface Props {
  /** Permanent: ticks are saved under it. */
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
    <div role="group" aria-label={title} className="checklist mt-4 rounded-md border border-line p-4">
      <p className="mt-0 font-semibold">{title}</p>
      <p className="hidden print:block">{m.article_checklist_fields()}</p>
      <Name value={name}>
        <ul className="list-none pl-0">{children}</ul>
      </Name>
      <div className="flex flex-wrap items-baseline gap-3 print:hidden" hidden={!hydrated}>
        <p role="status">{m.article_checklist_done({ done, all: ids.length })}</p>
        <button type="button" className="button" onClick={() => printAlone()}>
          {m.article_checklist_print()}
        </button>
        <button type="button" className="button" onClick={() => clearTicks(ids)}>
          {m.article_checklist_clear()}
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
      <label className="grid cursor-pointer grid-cols-[1.5rem_minmax(0,1fr)] gap-3 py-2">
        <input
          type="checkbox"
          className="size-6 accent-accent"
          checked={isTicked}
          onChange={(event) => tick(key, event.target.checked)}
        />
        <span>{children}</span>
      </label>
    </li>
  )
}

/** Prints the list without the page around it, see print.css. */
function printAlone(): void {
  document.documentElement.dataset.print = 'checklist'
  window.print()
  delete document.documentElement.dataset.print
}

type Ids = readonly string[]

const store = createPersistedStore({ key: 'ticks', version: 1, isValue: isStrings, fallsBackToMemory: true })
const NO_TICKS: Ids = []

/** The ids of all entries that are ticked on this device, whatever their checklist. */
function useTicks(): Ids {
  return usePersisted(store) ?? NO_TICKS
}

function tick(id: string, isTicked: boolean): void {
  const others = (store.read() ?? NO_TICKS).filter((known) => known !== id)
  store.write(isTicked ? [...others, id] : others)
}

function clearTicks(ids: Ids): void {
  store.write((store.read() ?? NO_TICKS).filter((id) => !ids.includes(id)))
}

function isStrings(value: unknown): value is Ids {
  return Array.isArray(value) && value.every((item) => typeof item === 'string')
}
