import site from 'virtual:site'
import { Note } from '../ui/Note'
import { useHydrated } from '../ui/use-hydrated'
import { ChooseSheets } from './ChooseSheets'
import type { Chosen } from './chosen'
import type { PrintData } from './print-loader'
import { Sheet } from './Sheet'

const NONE: Chosen = { entries: [], unknown: [] }

/** Several articles as one job for the printer. Which ones stands in the address; the page as built asks for them. */
export function PrintPage({ data }: { data: PrintData }) {
  const hydrated = useHydrated()
  const chosen = hydrated ? data.chosen : NONE
  const sheets = hydrated ? data.sheets : []
  return (
    <>
      <div className="off-paper">
        <h1 className="text-3xl">Print for the job site</h1>
        <p className="mt-3 max-w-read text-lg text-ink-soft">
          Choose the errors your crew sees, print them together and post them on the board. Each sheet has a QR code for
          phones.
        </p>
        <noscript>
          <p className="mt-4 max-w-read">
            Choosing several needs JavaScript. You can also print each article from its own page.
          </p>
        </noscript>
        <div hidden={!hydrated}>
          <Unknown words={chosen.unknown} />
          <div className="mt-5 flex flex-wrap items-center gap-4">
            <button
              type="button"
              className="button button-primary"
              disabled={sheets.length === 0}
              onClick={() => window.print()}
            >
              Print
            </button>
            <p role="status">{tellChosen(sheets.length)}</p>
          </div>
          <ChooseSheets key={String(hydrated)} entries={data.entries} chosen={chosen} />
        </div>
      </div>
      {sheets.map((article) => (
        <Sheet key={article.info.entry.id} article={article} />
      ))}
    </>
  )
}

function tellChosen(count: number): string {
  if (count === 0) return 'Nothing chosen yet.'
  return `${count} ${count === 1 ? 'article' : 'articles'} chosen. Each starts on a new page.`
}

/** What of the address is no article: nothing that was asked for disappears unsaid. */
function Unknown({ words }: { words: string[] }) {
  if (words.length === 0) return null
  return (
    <Note role="alert" className="mt-5 max-w-read">
      No article on {site.name} is called {words.map((word) => `“${word}”`).join(', ')}. The others are below.
    </Note>
  )
}
