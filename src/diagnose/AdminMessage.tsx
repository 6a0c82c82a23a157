import { useId, useState } from 'react'
import * as m from '#words'
import site from 'virtual:site'
import { ADVICE, STEPS_FOR } from '../content-model/sections'
import type { ArticleInfo, Entry, StepInfo } from '../content-model/types'
import { paths, withBase } from '../paths'
import { inOneLine } from '../text/plain'
import { CopyButton } from '../ui/CopyButton'
import { Disclosure } from '../ui/Disclosure'

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

interface Request {
  product: string
  /** What the person sees: the title of the article. */
  title: string
  /** What to do, in order, with the text of each step where it is known. */
  steps: readonly { title: string; lines: readonly string[] }[]
  /** Where the steps are explained. */
  address: string
  /** Who needs it and where, in the person's own words; may be empty. */
  whom: string
}

/** A message that asks an administrator for steps: what to do, where, and for whom. */
export function adminMessage({ product, title, steps, address, whom }: Request): string {
  const isSingle = steps.length === 1
  return [
    m.diagnose_request_greeting(),
    '',
    m.diagnose_request_seen({ product, title }),
    isSingle ? m.diagnose_request_step() : m.diagnose_request_steps(),
    '',
    ...steps.flatMap((step, index) => [isSingle ? step.title : `${index + 1}. ${step.title}`, ...step.lines]),
    '',
    ...(whom.trim() ? [m.diagnose_request_for({ whom: whom.trim() })] : []),
    isSingle ? m.diagnose_request_how_step({ address }) : m.diagnose_request_how_steps({ address }),
    '',
    m.diagnose_request_thanks(),
  ].join('\n')
}

/** Elements whose text becomes one line. */
const BLOCKS = 'p, li, pre, h3, h4, td, th'

/** The text of a rendered step as plain lines, list items with a dash. */
export function toPlainLines(element: Element): string[] {
  return [...element.querySelectorAll(BLOCKS)]
    .filter((block) => block.querySelector(BLOCKS) === null)
    .map((block) => ({ mark: block.closest('li') ? '- ' : '', text: plainText(block) }))
    .filter(({ text }) => text !== '')
    .map(({ mark, text }) => mark + text)
}

/** Drops the advice mark, which means nothing without its footnote. */
function plainText({ textContent }: Element): string {
  return inOneLine(textContent.replaceAll(ADVICE.mark, ''))
}
