import { lazy, Suspense, useCallback, useId, useRef, useState } from 'react'
import questions from 'virtual:questions'
import { withBase } from '../paths'
import { CopyButton } from '../ui/CopyButton'
import { ErrorBoundary } from '../ui/ErrorBoundary'
import { FactFields } from './FactFields'
import { PlaceField } from './PlaceField'
import { headingOf, keyOf, placesOf, sharePath, type ShareTarget } from './share-link'
import { htmlSnippet, plainSnippet } from './snippets'

const QrCode = lazy(async () => ({ default: (await import('./QrCode')).QrCode }))

/** Makes a link: where it opens, which facts it carries, and the ways to hand it on. */
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
          Make a link
        </h2>
        <button
          type="button"
          className="button"
          onClick={() => (dialog.current ? hide(dialog.current, onClose) : onClose())}
        >
          Close
        </button>
      </div>
      <LinkMaker target={target} />
    </dialog>
  )
}

/** As a modal where the browser knows how; else in the flow of the page. */
function show(element: HTMLDialogElement): void {
  if (typeof element.showModal === 'function') element.showModal()
  else element.setAttribute('open', '')
}

function hide(element: HTMLDialogElement, onClose: () => void): void {
  if (typeof element.close === 'function') element.close()
  else onClose()
}

function LinkMaker({ target }: { target: ShareTarget }) {
  const places = placesOf(target)
  const [chosen, setChosen] = useState('')
  const [answers, setAnswers] = useState(target.answers)
  const place = places.find((known) => keyOf(known) === chosen) ?? places[0] ?? { kind: 'answers' }
  const carried = { ...target, answers }
  const address = new URL(withBase(sharePath(carried, place)), window.location.origin).href
  const words = { heading: headingOf(target, place), summary: summaryOf(target), address }
  return (
    <>
      <PlaceField target={target} places={places} value={keyOf(place)} onChange={setChosen} />
      {place.kind !== 'article' && <FactFields questions={questions} answers={answers} onChange={setAnswers} />}
      <div className="mt-5 grid gap-5 sm:grid-cols-[minmax(0,1fr)_auto]">
        <div className="min-w-0">
          <AddressField address={address} />
          <div className="mt-3 grid justify-items-start gap-2">
            <CopyButton text={address} label="Copy the address" className="button button-primary" />
            <CopyButton text={plainSnippet(words)} label="Copy as text for an email" />
            <CopyButton text={htmlSnippet(words)} label="Copy as HTML for an email" />
          </div>
        </div>
        <ErrorBoundary fallback={<p className="text-sm">The QR code did not load.</p>}>
          <Suspense fallback={<div className="size-44" />}>
            <QrCode text={address} />
          </Suspense>
        </ErrorBoundary>
      </div>
      <Preview text={plainSnippet(words)} />
    </>
  )
}

function summaryOf({ article, summary = '' }: ShareTarget): string {
  return article?.summary ?? summary
}

function AddressField({ address }: { address: string }) {
  const id = useId()
  return (
    <>
      <label htmlFor={id} className="block text-sm font-semibold">
        Address
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

function Preview({ text }: { text: string }) {
  return (
    <details className="mt-4">
      <summary className="link w-fit cursor-pointer py-2.5">Read the text</summary>
      <p className="rounded-md border border-line bg-sunken p-3 text-sm wrap-anywhere whitespace-pre-line">{text}</p>
    </details>
  )
}
