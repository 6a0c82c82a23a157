import { createRoot } from 'react-dom/client'
import '../../diagnose/diagnose.css'
import '../../theme.css'
import { createMemoryRouter, RouterProvider } from 'react-router'
import entries from 'virtual:catalogue'
import { isError, screenOf } from '../../content-model/catalogue'
import { Foundations, Pieces, Shown } from './Pieces'
import { Commonest } from '../../app/HomePage'
import { NotFound } from '../../app/NotFound'
import { RouteError } from '../../app/RouteError'
import { Cause, Step, Steps, Verify } from '../../article/parts'
import { MessageSection } from '../../article/MessageSection'
import { CardList } from '../../article/CardList'
import type { ScreenKind, ErrorEntry } from '../../content-model/types'
import { NextSteps } from '../../search/AnswerView'
import { ResultItem } from '../../search/ResultItem'

/** Every part of the pages in every state, to be looked at: light, dark, forced colors, 320 pixels, 200 % text. */
function StyleguidePage() {
  return (
    <main className="mx-auto grid max-w-page gap-12 px-4 py-8">
      <h1 className="text-3xl">Style guide</h1>
      <Foundations />
      <Pieces />
      <Screens errors={entries.filter(isError)} />
    </main>
  )
}

const KINDS: ScreenKind[] = ['page', 'login', 'notice', 'reply']

/** What articles, results and failures are made of. */
function Screens({ errors }: { errors: ErrorEntry[] }) {
  const some = KINDS.flatMap((kind) => errors.filter((entry) => screenOf(entry) === kind).slice(0, 2))
  const cards = some.map((entry) => ({
    ...entry,
    message: entry.messages[0]?.text ?? entry.title,
    screen: screenOf(entry),
  }))
  return (
    <>
      <Shown name="Errors of the home page as they look">
        <Commonest cards={cards} />
      </Shown>
      <Shown name="Directory">
        <CardList cards={some} />
      </Shown>
      <Shown name="Messages as seen">
        {some.map((entry) => (
          <MessageSection key={entry.id} entry={entry} />
        ))}
      </Shown>
      <Shown name="Parts of an article">
        <div className="prose max-w-read">
          <Steps>
            <Step id="one" who="you" title="Do this first">
              <p>In these words.</p>
            </Step>
            <Step id="two" who="admin" title="Then let this be done">
              <p>By somebody else.</p>
            </Step>
          </Steps>
          <Cause title="A cause">Why it happens.</Cause>
          <Verify>It works again.</Verify>
        </div>
      </Shown>
      <Shown name="Results">
        <ol className="rows">
          {some.map((entry) => (
            <ResultItem
              key={entry.id}
              card={entry}
              result={{
                ...entry,
                why: { label: 'Matches the title' },
                marks: { title: [[0, 6]], summary: [], quote: [] },
              }}
            />
          ))}
        </ol>
        <NextSteps title="Not what you’re looking for?" answers={{}} />
      </Shown>
      <Shown name="Not found, and did not load">
        <NotFound data={{ missing: some.slice(0, 2) }} />
        <RouteError />
      </Shown>
    </>
  )
}

const place = document.getElementById('root')
if (place) {
  const router = createMemoryRouter([{ path: '*', Component: StyleguidePage }])
  createRoot(place).render(<RouterProvider router={router} />)
}
