import { useId, useState } from 'react'
import { useHref } from 'react-router'
import site from 'virtual:site'
import type { Entry, StepInfo } from '../catalog/types'
import { paths } from '../paths'
import { CopyButton } from '../ui/CopyButton'
import { adminMessage } from './admin-message'

interface Props {
  entry: Entry
  step: StepInfo
  /** The words of the step as they stand on the page. */
  readWords: () => string[]
}

/** A step only an administrator can do comes with the words to ask for it. */
export function AdminMessage({ entry, step, readWords }: Props) {
  const href = useHref(paths.article(entry.id, step.id))
  const [whom, setWhom] = useState('')
  const text = () =>
    adminMessage({
      product: site.product,
      title: entry.title,
      step: step.title,
      words: readWords(),
      address: new URL(href, window.location.href).href,
      whom,
    })
  return (
    <div className="mt-6 rounded-md border border-line bg-sunken p-4">
      <p className="mb-3">Not an administrator? Send this step to the one in your company.</p>
      <WhomField value={whom} onChange={setWhom} />
      <CopyButton text={text} label="Copy a message for your administrator" />
    </div>
  )
}

function WhomField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const id = useId()
  return (
    <div className="mb-4">
      <label htmlFor={id} className="block text-sm font-semibold">
        Who needs it, and in which project (optional)
      </label>
      <input
        id={id}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        autoComplete="off"
        aria-describedby={`${id}-hint`}
        className="field mt-1"
      />
      <p id={`${id}-hint`} className="mt-1 text-sm text-ink-soft">
        Goes into the message only. It is not stored.
      </p>
    </div>
  )
}
