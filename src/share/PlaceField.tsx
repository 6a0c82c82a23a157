import { useId } from 'react'
import { keyOf, type Place, type ShareTarget } from './share-link'

interface Props {
  target: ShareTarget
  places: readonly Place[]
  value: string
  onChange: (key: string) => void
}

/** Where the link opens. Not drawn where there is one place only. */
export function PlaceField({ target, places, value, onChange }: Props) {
  const id = useId()
  if (places.length < 2) return null
  return (
    <div className="mt-4">
      <label htmlFor={id} className="block text-sm font-semibold">
        Opens at
      </label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)} className="field mt-1">
        {places.map((place) => (
          <option key={keyOf(place)} value={keyOf(place)}>
            {labelOf(place, target)}
          </option>
        ))}
      </select>
    </div>
  )
}

function labelOf(place: Place, { article }: ShareTarget): string {
  if (place.kind === 'article') return 'The article'
  if (place.kind === 'answers') return 'The questions, with the answers below'
  const index = article?.steps.findIndex((step) => step.id === place.id) ?? -1
  return `Step: ${article?.steps[index]?.title ?? place.id}`
}
