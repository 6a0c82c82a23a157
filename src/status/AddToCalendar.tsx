import site from 'virtual:site'
import { toIcs } from './ics'
import type { Planned } from './maintenance'

const LONG_ENOUGH = 60_000

/** A calendar file of one maintenance or of several, made on the device. Nothing where none has a start. */
export function AddToCalendar({ maintenances }: { maintenances: Planned[] }) {
  const [first, ...rest] = maintenances.filter(({ startsAt }) => startsAt !== undefined)
  if (!first) return null
  const isOne = rest.length === 0
  const label = isOne ? 'Add to calendar' : 'Add all to calendar'
  return (
    <button
      type="button"
      className="button mt-4"
      aria-label={isOne ? `${label}: ${first.name}` : undefined}
      onClick={() => download(maintenances, isOne ? first.id : 'all', Date.now())}
    >
      {label}
    </button>
  )
}

function download(maintenances: Planned[], name: string, now: number): void {
  const text = toIcs(maintenances, { product: site.product, page: site.status.page, now })
  const url = URL.createObjectURL(new Blob([text], { type: 'text/calendar;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = url
  link.download = `maintenance-${name.replace(/[^\w-]+/g, '')}.ics`
  link.click()
  // Some browsers read the address only after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), LONG_ENOUGH)
}
