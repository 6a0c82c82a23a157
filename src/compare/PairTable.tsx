import type { ReactNode } from 'react'
import * as m from '#words'
import questions from 'virtual:questions'
import site from 'virtual:site'
import { ArticlePart } from '../article/ArticleBody'
import type { LoadedArticle } from '../content-model/article'
import { isError, nameOf } from '../content-model/catalogue'
import { AUDIENCE_LABELS, CONTACT_LABELS, FIXER_LABELS, RETRY_LABELS, fixersInWords } from '../content-model/labels'
import { PARTS, withProduct } from '../content-model/sections'
import type { ErrorEntry } from '../content-model/types'
import { paths } from '../paths'
import { Link } from '../ui/Link'
import { findDifferences } from './pair'

interface Row {
  name: string
  cells: [ReactNode, ReactNode]
  /** True when both cells have the same text. */
  isSame?: boolean
}

const ROW =
  'grid gap-x-6 border-b border-line py-3 min-[30rem]:grid-cols-2 min-[60rem]:grid-cols-[12rem_repeat(2,minmax(0,1fr))]'
/** A cell above the two columns, or beside them where there is room. */
const WIDE = 'min-w-0 py-1.5 min-[30rem]:col-span-full min-[60rem]:col-auto'

/**
 * A table whose columns stack on narrow screens. Built with roles instead of table elements, because some browsers drop
 * the table semantics of elements whose `display` changes.
 */
export function PairTable({ pair }: { pair: [LoadedArticle, LoadedArticle] }) {
  const [a, b] = pair
  const [first, second] = [a.info.entry, b.info.entry]
  if (!isError(first) || !isError(second)) return null
  return (
    <div
      role="table"
      aria-label={m.compare_table({ first: nameOf(first), second: nameOf(second) })}
      className="mt-4 [&_.prose_:is(ul,ol)]:mt-0 [&_.prose>:first-child]:mt-0"
    >
      <div role="rowgroup">
        <div role="row" className={ROW}>
          <div role="cell" className={WIDE} />
          {[first, second].map(({ id, title }) => (
            <div role="columnheader" key={id} className="min-w-0 py-1.5 text-[length:var(--text-lg)] font-semibold">
              <Link to={paths.article(id)} className="link">
                {title}
              </Link>
            </div>
          ))}
        </div>
      </div>
      <div role="rowgroup">
        {rowsOf(a, b, first, second).map(({ name, cells, isSame }) => (
          <div role="row" key={name} className={ROW}>
            <div role="rowheader" className={`font-semibold ${WIDE}`}>
              {name} {isSame && <span className="chip ml-1 font-normal">{m.compare_same()}</span>}
            </div>
            {cells.map((cell, index) => (
              <div role="cell" key={index === 0 ? first.id : second.id} className="min-w-0 py-1.5">
                <p aria-hidden="true" className="text-sm text-ink-soft min-[30rem]:hidden">
                  {nameOf(index === 0 ? first : second)}
                </p>
                {cell}
              </div>
            ))}
          </div>
        ))}
      </div>
    </div>
  )
}

function rowsOf(a: LoadedArticle, b: LoadedArticle, first: ErrorEntry, second: ErrorEntry): Row[] {
  const text = (name: string, textOf: (entry: ErrorEntry) => string): Row => {
    const cells: Row['cells'] = [textOf(first), textOf(second)]
    return { name, cells, isSame: cells[0] === cells[1] }
  }
  const part = (name: 'Meaning' | 'WorkSafe'): Row => ({
    name: withProduct(PARTS[name].title, site.product),
    cells: [<ArticlePart key="a" article={a} part={name} />, <ArticlePart key="b" article={b} part={name} />],
  })
  return [
    text(m.compare_in_short(), ({ summary }) => summary),
    text(m.compare_number(), ({ codes }) => codes.join(', ') || m.compare_no_number()),
    text(m.compare_who_sees(), ({ audience }) => audience.map((one) => AUDIENCE_LABELS[one]).join(', ')),
    text(m.compare_who_can_fix(), ({ fixedBy }) => fixersInWords(fixedBy)),
    text(m.compare_try_again(), ({ retry }) => RETRY_LABELS[retry]),
    { name: m.compare_first_step(), cells: [<FirstStep key="a" article={a} />, <FirstStep key="b" article={b} />] },
    part('WorkSafe'),
    part('Meaning'),
    ...findDifferences(questions, first, second).map(({ question, a, b }) => ({
      name: question,
      cells: [<Answers key="a" labels={a} />, <Answers key="b" labels={b} />] satisfies Row['cells'],
    })),
    { name: PARTS.Escalate.title, cells: [<Contacts key="a" article={a} />, <Contacts key="b" article={b} />] },
  ]
}

function FirstStep({ article: { info } }: { article: LoadedArticle }) {
  const [step] = info.steps
  if (!step) return null
  return (
    <p>
      <Link to={paths.article(info.entry.id, step.id)} className="link">
        {step.title}
      </Link>
      {step.who !== 'you' && ` (${m.compare_who_can_do({ who: FIXER_LABELS[step.who] })})`}
    </p>
  )
}

function Answers({ labels }: { labels: string[] }) {
  return (
    <ul className="list-disc pl-5">
      {labels.map((label) => (
        <li key={label}>{label}</li>
      ))}
    </ul>
  )
}

function Contacts({ article: { info } }: { article: LoadedArticle }) {
  return (
    <ol className="list-decimal pl-5">
      {info.escalate?.to.map((contact) => (
        <li key={contact}>{CONTACT_LABELS[contact]}</li>
      ))}
    </ol>
  )
}
