import { useState } from 'react'
import * as m from '#words'
import site from 'virtual:site'
import { useNavigate } from 'react-router'
import { isError } from '../content-model/catalogue'
import { KINDS } from '../content-model/enums'
import { KIND_LABELS } from '../content-model/labels'
import type { Entry } from '../content-model/types'
import { paths } from '../paths'
import { Disclosure } from '../ui/Disclosure'
import { Note } from '../ui/boxes'
import { useHydrated } from '../ui/hooks'
import { toggleEntry, type PrintData, type PrintSelection } from './print-loader'
import { Sheet } from './Sheet'

const NOTHING_SELECTED: PrintSelection = { entries: [], unknown: [] }

/** Several articles as one print job. The selection is in the address; the prerendered page has none. */
export function PrintPage({ data }: { data: PrintData }) {
  const hydrated = useHydrated()
  const selection = hydrated ? data.selection : NOTHING_SELECTED
  const articles = hydrated ? data.articles : []
  return (
    <>
      <div className="off-paper">
        <h1 className="text-3xl">{m.print_title()}</h1>
        <p className="mt-3 max-w-read text-lg text-ink-soft">{m.print_intro()}</p>
        <noscript>
          <p className="mt-4 max-w-read">{m.print_needs_script()}</p>
        </noscript>
        <div hidden={!hydrated}>
          <UnknownWords words={selection.unknown} />
          <div className="mt-5 flex flex-wrap items-center gap-4">
            <button
              type="button"
              className="button button-primary"
              disabled={articles.length === 0}
              onClick={() => window.print()}
            >
              {m.print_now()}
            </button>
            <p role="status">
              {articles.length === 0 ? m.print_chosen_none() : m.print_chosen({ count: articles.length })}
            </p>
          </div>
          <ArticleChoice key={String(hydrated)} entries={data.entries} selection={selection} />
        </div>
      </div>
      {articles.map((article) => (
        <Sheet key={article.info.entry.id} article={article} />
      ))}
    </>
  )
}

/** Names the words of the address that match no article. */
function UnknownWords({ words }: { words: string[] }) {
  if (words.length === 0) return null
  return (
    <Note role="alert" className="mt-5 max-w-read">
      {m.print_unknown({ site: site.name, words: words.map((word) => `“${word}”`).join(', ') })}
    </Note>
  )
}

/** A checkbox for every article. Each change goes into the address immediately. */
function ArticleChoice({ entries, selection }: { entries: Entry[]; selection: PrintSelection }) {
  const navigate = useNavigate()
  // Checkboxes react immediately. Once the articles of the address have loaded, the address decides.
  const [checked, setChecked] = useState({ from: selection, entries: selection.entries })
  // Open when nothing is selected at first, and not collapsed by the first selection.
  const [isOpen] = useState(selection.entries.length === 0)
  const current = checked.from === selection ? checked.entries : selection.entries
  const choose = (entry: Entry) => {
    const next = toggleEntry(current, entry)
    setChecked({ from: selection, entries: next })
    void navigate(paths.print(next.map(({ slug }) => slug)), { replace: true, preventScrollReset: true })
  }
  const groups = [
    ...KINDS.map((kind) => ({
      title: KIND_LABELS[kind],
      members: entries.filter((entry) => isError(entry) && entry.kind === kind),
    })),
    { title: m.app_guides(), members: entries.filter((entry) => !isError(entry)) },
  ]
  return (
    <Disclosure summary={m.print_choose()} summaryClass="font-semibold" className="mt-6" open={isOpen}>
      {groups.map(({ title, members }) => (
        <fieldset key={title} className="mt-4 min-w-0">
          <legend className="font-semibold">{title}</legend>
          <ul className="mt-1 columns-[18rem] gap-x-8">
            {members.map((entry) => (
              <li key={entry.id} className="break-inside-avoid">
                <label className="flex min-h-11 items-center gap-3">
                  <input
                    type="checkbox"
                    className="size-5 shrink-0 accent-accent"
                    checked={current.includes(entry)}
                    onChange={() => choose(entry)}
                  />
                  <span className="min-w-0 break-words">{entry.title}</span>
                </label>
              </li>
            ))}
          </ul>
        </fieldset>
      ))}
    </Disclosure>
  )
}
