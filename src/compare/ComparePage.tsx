import * as m from '#words'
import site from 'virtual:site'
import { useNavigate } from 'react-router'
import { isError, nameOf } from '../content-model/catalogue'
import { KINDS } from '../content-model/enums'
import { KIND_LABELS, RETRY_LABELS, fixersInWords } from '../content-model/labels'
import type { ErrorEntry } from '../content-model/types'
import { paths, withBase } from '../paths'
import { Link } from '../ui/Link'
import { CopyButton } from '../ui/CopyButton'
import { Scripted } from '../ui/Deferred'
import { ScrollTable } from '../ui/boxes'
import { useHydrated } from '../ui/hooks'
import { type CompareData, type CompareRequest, findConfusedPairs } from './pair'
import { PairTable } from './PairTable'

/** Two errors side by side. The choice is in the address; the prerendered page has none. */
export function ComparePage({ data }: { data: CompareData }) {
  const hydrated = useHydrated()
  const request = hydrated ? data.request : { unknown: [] }
  const pair = hydrated ? data.pair : undefined
  const errors = data.entries.filter(isError)
  const names = pair && { first: nameOf(pair[0].info.entry), second: nameOf(pair[1].info.entry) }
  const heading = names ? m.compare_heading(names) : m.compare_title()
  return (
    <>
      <title>{`${heading} | ${site.name}`}</title>
      <h1 className="text-3xl">{heading}</h1>
      <p className="mt-3 max-w-read text-lg text-ink-soft">{m.compare_intro()}</p>
      <noscript>
        <p className="mt-4 max-w-read">{m.compare_needs_script()}</p>
      </noscript>
      <Scripted>
        <ChoosePair errors={errors} request={request} />
        <p role="status" className="mt-3 min-h-6 text-ink-soft">
          {names ? m.compare_below(names) : choiceHint(request)}
        </p>
      </Scripted>
      {pair ? <PairSection pair={pair} /> : <Suggestions errors={errors} isHidden={!hydrated} />}
      <Scripted worksWithout>
        <CodesTable errors={errors} />
      </Scripted>
    </>
  )
}

function PairSection({ pair }: { pair: NonNullable<CompareData['pair']> }) {
  const [a, b] = pair.map(({ info }) => info.entry.slug)
  return (
    <>
      <PairTable pair={pair} />
      <div className="mt-4 flex flex-wrap gap-3">
        <CopyButton
          text={() => new URL(withBase(paths.compare({ a, b })), window.location.href).href}
          label={m.compare_copy_link()}
        />
      </div>
    </>
  )
}

/** Why an address does not name two different errors, and what to do about it. */
function choiceHint({ a, b, unknown }: CompareRequest): string {
  const [first, second] = unknown
  if (first !== undefined)
    return second === undefined ? m.compare_unknown({ word: first }) : m.compare_unknown_both({ first, second })
  if (a && a.id === b?.id) return m.compare_same_twice({ name: nameOf(a) })
  if (a ?? b) return m.compare_choose_other()
  return m.compare_choose_two()
}

const MAX_SUGGESTIONS = 12

function Suggestions({ errors, isHidden }: { errors: ErrorEntry[]; isHidden: boolean }) {
  return (
    <section aria-labelledby="mixed-up" className="mt-8" hidden={isHidden}>
      <h2 id="mixed-up" className="text-xl">
        {m.compare_often_confused()}
      </h2>
      <ul className="mt-3 flex flex-wrap gap-3">
        {findConfusedPairs(errors)
          .slice(0, MAX_SUGGESTIONS)
          .map(([a, b]) => (
            <li key={a.slug + b.slug}>
              <Link to={paths.compare({ a: a.slug, b: b.slug })} className="button">
                {m.compare_pair({ first: nameOf(a), second: nameOf(b) })}
              </Link>
            </li>
          ))}
      </ul>
    </section>
  )
}

interface ChoosePairProps {
  errors: ErrorEntry[]
  request: CompareRequest
}

/** Two lists to choose from. Each choice goes into the address immediately. */
function ChoosePair({ errors, request: { a, b } }: ChoosePairProps) {
  const navigate = useNavigate()
  const choose = (change: { a?: string; b?: string }) =>
    void navigate(paths.compare({ a: a?.slug, b: b?.slug, ...change }), { replace: true, preventScrollReset: true })
  return (
    <form className="mt-6 grid gap-4 sm:grid-cols-2" onSubmit={(event) => event.preventDefault()}>
      <ErrorSelect label={m.compare_first()} errors={errors} value={a} onChoose={(slug) => choose({ a: slug })} />
      <ErrorSelect label={m.compare_second()} errors={errors} value={b} onChoose={(slug) => choose({ b: slug })} />
    </form>
  )
}

interface ErrorSelectProps {
  label: string
  errors: ErrorEntry[]
  value: ErrorEntry | undefined
  onChoose: (slug: string) => void
}

function ErrorSelect({ label, errors, value, onChoose }: ErrorSelectProps) {
  return (
    <label className="block text-sm font-semibold">
      {label}
      <select
        className="field mt-1 font-normal"
        value={value?.slug ?? ''}
        onChange={(event) => onChoose(event.target.value)}
      >
        <option value="">{m.compare_choose_one()}</option>
        {KINDS.map((kind) => (
          <optgroup key={kind} label={KIND_LABELS[kind]}>
            {errors
              .filter((error) => error.kind === kind)
              .map(({ slug, title }) => (
                <option key={slug} value={slug}>
                  {title}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </label>
  )
}

/** The main facts of every HTTP error. Works without JavaScript, unlike the comparison. */
function CodesTable({ errors }: { errors: ErrorEntry[] }) {
  return (
    <section aria-labelledby="all-numbers" className="mt-12">
      <h2 id="all-numbers" className="text-xl">
        {m.compare_all_numbers()}
      </h2>
      <ScrollTable label={m.compare_all_numbers()}>
        <table className="w-full text-left text-sm max-sm:table-fixed max-sm:wrap-break-word max-sm:[&_:is(td,th)]:px-2 [&_:is(td,th)]:p-3 [&_:is(td,th)]:align-top [&_tbody_tr]:border-t [&_tbody_tr]:border-line">
          <thead className="bg-sunken">
            <tr>
              <th scope="col">{m.compare_error()}</th>
              <th scope="col">{m.compare_who_can_fix()}</th>
              <th scope="col">{m.compare_try_again()}</th>
            </tr>
          </thead>
          <tbody>
            {errors
              .filter(({ kind }) => kind === 'http')
              .map(({ id, title, fixedBy, retry }) => (
                <tr key={id}>
                  <th scope="row" className="font-semibold">
                    <Link to={paths.article(id)} className="link">
                      {title}
                    </Link>
                  </th>
                  <td>{fixersInWords(fixedBy)}</td>
                  <td>{RETRY_LABELS[retry]}</td>
                </tr>
              ))}
          </tbody>
        </table>
      </ScrollTable>
    </section>
  )
}
