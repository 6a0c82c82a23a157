import { lazy, useCallback, useId, useRef, useState } from 'react'
import * as m from '#words'
import questions from 'virtual:questions'
import type { Question } from '../content-model/types'
import { withBase } from '../paths'
import { CopyButton } from '../ui/CopyButton'
import { LazyPart } from '../ui/Deferred'
import { Disclosure } from '../ui/Disclosure'
import {
  destinationsOf,
  headingOf,
  htmlSnippet,
  keyOf,
  plainSnippet,
  sharePath,
  type Destination,
  type ShareTarget,
} from './share-link'

const QrCode = lazy(async () => ({ default: (await import('./QrCode')).QrCode }))

/** The dialog that makes a link: choose where it opens and which answers it carries, then copy it. */
export function ShareDialog({ target, onClose }: { target: ShareTarget; onClose: () => void }) {
  const heading = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const open = useCallback((element: HTMLDialogElement | null) => {
    dialog.current = element
    if (element && !element.open) show(element)
  }, [])
  return (
    <dialog
      ref={open}
      aria-labelledby={heading}
      onClose={onClose}
      className="m-auto max-h-[calc(100dvh-2rem)] w-[min(44rem,calc(100vw-2rem))] rounded-lg border border-line bg-surface p-4 text-left text-base text-ink backdrop:bg-scrim sm:p-6"
    >
      <div className="flex items-start justify-between gap-4">
        <h2 id={heading} className="text-xl font-semibold">
          {m.share_make_link()}
        </h2>
        <button
          type="button"
          className="button"
          onClick={() => (dialog.current ? hide(dialog.current, onClose) : onClose())}
        >
          {m.share_close()}
        </button>
      </div>
      <LinkMaker target={target} />
    </dialog>
  )
}

/** Opens as a modal where the browser supports it, else in the flow of the page. */
function show(element: HTMLDialogElement): void {
  if (typeof element.showModal === 'function') element.showModal()
  else element.setAttribute('open', '')
}

function hide(element: HTMLDialogElement, onClose: () => void): void {
  if (typeof element.close === 'function') element.close()
  else onClose()
}

function LinkMaker({ target }: { target: ShareTarget }) {
  const destinations = destinationsOf(target)
  const [chosen, setChosen] = useState('')
  const [answers, setAnswers] = useState(target.answers)
  const destination = destinations.find((known) => keyOf(known) === chosen) ?? destinations[0] ?? { kind: 'answers' }
  const address = new URL(withBase(sharePath({ ...target, answers }, destination)), window.location.origin).href
  const summary = target.article?.summary ?? target.summary ?? ''
  const snippet = { heading: headingOf(target, destination), summary, address }
  return (
    <>
      <DestinationSelect target={target} destinations={destinations} value={keyOf(destination)} onChange={setChosen} />
      {destination.kind !== 'article' && <AnswerFields answers={answers} onChange={setAnswers} />}
      <div className="mt-5 grid gap-5 sm:grid-cols-[minmax(0,1fr)_auto]">
        <div className="min-w-0">
          <AddressField address={address} />
          <div className="mt-3 grid justify-items-start gap-2">
            <CopyButton text={address} label={m.share_copy_address()} className="button button-primary" />
            <CopyButton text={plainSnippet(snippet)} label={m.share_copy_text()} />
            <CopyButton text={htmlSnippet(snippet)} label={m.share_copy_html()} />
          </div>
        </div>
        <LazyPart fallback={<div className="size-44" />} failed={<p className="text-sm">{m.share_qr_failed()}</p>}>
          <QrCode text={address} />
        </LazyPart>
      </div>
      <Disclosure className="mt-4" summary={m.share_read_text()}>
        <p className="rounded-md border border-line bg-sunken p-3 text-sm wrap-anywhere whitespace-pre-line">
          {plainSnippet(snippet)}
        </p>
      </Disclosure>
    </>
  )
}

interface DestinationSelectProps {
  target: ShareTarget
  destinations: readonly Destination[]
  value: string
  onChange: (key: string) => void
}

/** Where the link opens. Renders nothing when there is only one choice. */
function DestinationSelect({ target, destinations, value, onChange }: DestinationSelectProps) {
  const id = useId()
  if (destinations.length < 2) return null
  return (
    <div className="mt-4">
      <label htmlFor={id} className="block text-sm font-semibold">
        {m.share_opens_at()}
      </label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)} className="field mt-1">
        {destinations.map((destination) => (
          <option key={keyOf(destination)} value={keyOf(destination)}>
            {labelOf(destination, target)}
          </option>
        ))}
      </select>
    </div>
  )
}

function labelOf(destination: Destination, { article }: ShareTarget): string {
  if (destination.kind === 'article') return m.share_to_article()
  if (destination.kind === 'answers') return m.share_to_questions()
  const step = article?.steps.find(({ id }) => id === destination.id)
  return m.share_to_step({ title: step?.title ?? destination.id })
}

type Answers = ShareTarget['answers']

/** The wizard answers that the link carries. Each can be changed or left out. */
function AnswerFields({ answers, onChange }: { answers: Answers; onChange: (answers: Answers) => void }) {
  const shown = questions.filter(({ id, only }) => only === undefined || answers[id] !== undefined)
  return (
    <fieldset className="mt-4 min-w-0">
      <legend className="text-sm font-semibold">{m.share_known_answers()}</legend>
      <p className="text-sm text-ink-soft">{m.share_answers_visible()}</p>
      <div className="mt-2 grid gap-3 sm:grid-cols-3">
        {shown.map((question) => (
          <AnswerField
            key={question.id}
            question={question}
            value={answers[question.id] ?? ''}
            onChange={(value) => onChange(withAnswer(answers, question.id, value))}
          />
        ))}
      </div>
    </fieldset>
  )
}

function withAnswer(answers: Answers, questionId: string, value: string): Answers {
  const { [questionId]: _, ...others } = answers
  return value === '' ? others : { ...others, [questionId]: value }
}

interface AnswerFieldProps {
  question: Question
  value: string
  onChange: (value: string) => void
}

function AnswerField({ question: { short, options }, value, onChange }: AnswerFieldProps) {
  const id = useId()
  const isListed = value === '' || options.some((option) => option.id === value)
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="block text-sm">
        {short}
      </label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)} className="field mt-1 text-sm">
        <option value="">{m.share_not_specified()}</option>
        {!isListed && <option value={value}>{m.share_not_sure()}</option>}
        {options.map(({ id: option, label }) => (
          <option key={option} value={option}>
            {label}
          </option>
        ))}
      </select>
    </div>
  )
}

function AddressField({ address }: { address: string }) {
  const id = useId()
  return (
    <>
      <label htmlFor={id} className="block text-sm font-semibold">
        {m.share_address()}
      </label>
      <input
        id={id}
        readOnly
        value={address}
        onFocus={(event) => event.currentTarget.select()}
        className="field mt-1 font-mono text-sm"
      />
    </>
  )
}
