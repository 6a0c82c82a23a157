import { useId, useState } from 'react'
import * as m from '#words'
import site from 'virtual:site'
import { STEPS_FOR } from '../content-model/sections'
import type { ArticleInfo, Entry, StepInfo } from '../content-model/types'
import { paths, withBase } from '../paths'
import { CopyButton } from '../ui/CopyButton'
import { Disclosure } from '../ui/Disclosure'
import { adminMessage } from './admin-message'

interface Props {
  entry: Entry
  /** The steps that only an administrator can do. */
  steps: readonly StepInfo[]
  /** The heading of the article that explains them. */
  anchor: string
  /** Reads the text of a single step from the page. */
  readLines?: () => string[]
}

/** Offers a message that asks an administrator for the steps only they can do. */
export function AdminMessage({ entry, steps, anchor, readLines = () => [] }: Props) {
  const href = withBase(paths.article(entry.id, anchor))
  const [whom, setWhom] = useState('')
  const text = () =>
    adminMessage({
      product: site.product,
      title: entry.title,
      steps: steps.map(({ title }) => ({ title, lines: readLines() })),
      address: new URL(href, window.location.href).href,
      whom,
    })
  return (
    <div className="mt-6 rounded-md border border-line bg-sunken p-4">
      <p className="mb-3">{steps.length === 1 ? m.diagnose_admin_send_step() : m.diagnose_admin_send_steps()}</p>
      <WhomField value={whom} onChange={setWhom} />
      <CopyButton text={text} label={m.diagnose_admin_copy()} />
    </div>
  )
}

/** The same for an article with separate steps for administrators: the message lists their titles. */
export function AdminRequest({ info: { entry, steps } }: { info: ArticleInfo }) {
  const adminSteps = steps.filter(({ audience }) => audience === 'admin')
  if (adminSteps.length === 0) return null
  return (
    <Disclosure className="mt-6" summary={m.diagnose_admin_offer()}>
      <AdminMessage entry={entry} steps={adminSteps} anchor={STEPS_FOR.admin.id} />
    </Disclosure>
  )
}

function WhomField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const id = useId()
  return (
    <div className="mb-4">
      <label htmlFor={id} className="block text-sm font-semibold">
        {m.diagnose_admin_whom()}
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
        {m.diagnose_admin_whom_hint()}
      </p>
    </div>
  )
}
