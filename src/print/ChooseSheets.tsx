import { useState } from 'react'
import { KIND_LABELS } from '../content-model/labels'
import { isError } from '../content-model/catalogue'
import type { Entry } from '../content-model/types'
import { KINDS } from '../content-model/enums'
import { paths } from '../paths'
import { useNavigate } from '../router/hooks'
import { Disclosure } from '../ui/Disclosure'
import { toggled, type Chosen } from './chosen'

/** Every article as a box to tick. The choice goes into the address at once. */
export function ChooseSheets({ entries, chosen }: { entries: Entry[]; chosen: Chosen }) {
  const navigate = useNavigate()
  // Boxes answer at once; the address, once its articles have loaded, has the last word.
  const [ticked, setTicked] = useState({ from: chosen, entries: chosen.entries })
  // An empty board begins with the choice; the first tick does not fold it away.
  const [isOpen] = useState(chosen.entries.length === 0)
  const now = ticked.from === chosen ? ticked.entries : chosen.entries
  const choose = (entry: Entry) => {
    const entriesNow = toggled(now, entry)
    setTicked({ from: chosen, entries: entriesNow })
    void navigate(paths.print(entriesNow.map(({ slug }) => slug)), { replace: true, preventScrollReset: true })
  }
  const groups = [
    ...KINDS.map((kind) => ({
      title: KIND_LABELS[kind],
      members: entries.filter((entry) => isError(entry) && entry.kind === kind),
    })),
    { title: 'Guides and FAQs', members: entries.filter((entry) => !isError(entry)) },
  ]
  return (
    <Disclosure summary="Choose articles" summaryClass="font-semibold" className="mt-6" open={isOpen}>
      {groups.map(({ title, members }) => (
        <fieldset key={title} className="mt-4 min-w-0">
          <legend className="font-semibold">{title}</legend>
          <ul className="mt-1 columns-[18rem] gap-x-8">
            {members.map((entry) => (
              <li key={entry.id} className="break-inside-avoid">
                <label className="flex min-h-11 items-center gap-3">
                  <input
                    type="checkbox"
                    className="size-5 shrink-0 accent-accent"
                    checked={now.includes(entry)}
                    onChange={() => choose(entry)}
                  />
                  {entry.title}
                </label>
              </li>
            ))}
          </ul>
        </fieldset>
      ))}
    </Disclosure>
  )
}
