import { useHref } from 'react-router'
import site from 'virtual:site'
import type { Entry, StepInfo } from '../catalog/types'
import { paths } from '../paths'
import { CopyButton } from '../ui/CopyButton'
import { adminMessage } from './admin-message'

/** A step only an administrator can do comes with the words to ask for it. */
export function AdminMessage({ entry, step }: { entry: Entry; step: StepInfo }) {
  const href = useHref(paths.article(entry.id, step.id))
  const text = () =>
    adminMessage({
      product: site.product,
      title: entry.title,
      step: step.title,
      address: new URL(href, window.location.href).href,
    })
  return (
    <div className="mt-6 rounded-md border border-line bg-sunken p-4">
      <p className="mb-3">Not an administrator? Send this step to the one in your company.</p>
      <CopyButton text={text} label="Copy a message for your administrator" />
    </div>
  )
}
