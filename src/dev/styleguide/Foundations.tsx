import { HangingSign } from '../../ui/HangingSign'
import { Shown } from './Shown'

const SURFACES = [
  'bg-paper',
  'bg-surface',
  'bg-sunken',
  'bg-accent-soft',
  'bg-good-soft',
  'bg-warn-soft',
  'bg-bad-soft',
]
const TEXTS = ['text-ink', 'text-ink-soft', 'text-accent', 'text-good', 'text-warn', 'text-bad']
const SIZES = ['text-3xl', 'text-2xl', 'text-xl', 'text-lg', 'text-base', 'text-sm', 'text-xs']

/** Colors on each other, sizes of type, the sign. */
export function Foundations() {
  return (
    <>
      <Shown name="Text on surfaces">
        <div className="grid gap-2 sm:grid-cols-3">
          {SURFACES.map((surface) => (
            <ul key={surface} className={`border border-line p-3 ${surface}`}>
              {TEXTS.map((text) => (
                <li key={text} className={text}>
                  {text} on {surface}
                </li>
              ))}
            </ul>
          ))}
        </div>
      </Shown>
      <Shown name="Sizes">
        {SIZES.map((size) => (
          <p key={size} className={size}>
            What does it show you? {size}
          </p>
        ))}
      </Shown>
      <Shown name="Signs">
        <p className="flex flex-wrap items-center gap-4 text-3xl">
          <span className="sign">503</span>
          <span className="sign sign-plain">401</span>
          <span className="sign hung">404</span>
          <HangingSign className="w-52">503</HangingSign>
        </p>
      </Shown>
    </>
  )
}
