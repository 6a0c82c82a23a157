import { lazy, Suspense, useMemo } from 'react'
import questions from 'virtual:questions'
import site from 'virtual:site'
import { isError } from '../content-model/catalogue'
import type { Entry } from '../content-model/types'
import { paths } from '../paths'
import { useSearchParams } from '../router/hooks'
import { Link } from '../router/Link'
import { ErrorBoundary } from '../ui/ErrorBoundary'
import { useHydrated } from '../ui/use-hydrated'
import { commonestFirst } from './screen'
import { TreeFind } from './TreeFind'
import { TreeList } from './TreeList'
import { findIn, levelsUpTo, mapTree, outcomesOf, type MapNode } from './tree-map'
import { numbersOf } from './tree-numbers'
import { TreeNumbersView } from './TreeNumbersView'
import { useWide } from './use-wide'

/** Points beyond which a page would weigh megabytes; today's catalogue has a third of it. */
const MOST_POINTS = 2000

const TreePicture = lazy(async () => ({ default: (await import('./TreePicture')).TreePicture }))

/** The whole wizard at a glance: a picture where there is room, and the same as a list for everybody. */
export function TreePage({ data: { entries } }: { data: { entries: Entry[] } }) {
  const [query] = useSearchParams()
  const hydrated = useHydrated()
  const wanted = hydrated ? (query.get('find') ?? '') : ''
  const root = useMemo(() => mapTree(questions, commonestFirst(entries.filter(isError), site.commonest)), [entries])
  const found = useMemo(() => findIn(root, wanted), [root, wanted])
  const shown = useMemo(() => found && levelsUpTo(found, MOST_POINTS), [found])
  return (
    <>
      <h1 className="text-3xl">The question tree</h1>
      <p className="mt-3 max-w-read text-lg text-ink-soft">
        This is the whole wizard, drawn from the same data.{' '}
        <Link to={paths.diagnose()} className="link">
          Answer the questions
        </Link>{' '}
        if you have an error now.
      </p>
      <TreeNumbersView numbers={useMemo(() => numbersOf(root), [root])} />
      <TreeFind wanted={wanted} count={found ? outcomesOf(found).length : 0} />
      {shown ? <Drawings root={shown} isCut={shown !== found} wanted={wanted} /> : <NothingFound />}
    </>
  )
}

function Drawings({ root, isCut, wanted }: { root: MapNode; isCut: boolean; wanted: string }) {
  const isWide = useWide()
  return (
    <>
      {isCut && (
        <p className="mt-6 max-w-read">
          The tree is too large to show in full. Where it ends in a question, the wizard continues. Type a word above to
          see every path that has it.
        </p>
      )}
      {/* Keeps its room from the start, so that nothing moves when the picture comes. */}
      <section aria-labelledby="picture" className="mt-8 hidden min-h-[38rem] lg:block">
        <h2 id="picture" className="text-xl">
          As a picture
        </h2>
        <noscript>
          <p className="mt-2">The picture needs JavaScript. The list below shows the same thing.</p>
        </noscript>
        {isWide && (
          <ErrorBoundary
            fallback={<p className="mt-2">The picture didn’t load. The list below shows the same thing.</p>}
          >
            <Suspense fallback={<p className="mt-2">Drawing the picture…</p>}>
              <TreePicture key={wanted} root={root} isSearch={wanted !== ''} />
            </Suspense>
          </ErrorBoundary>
        )}
      </section>
      <section aria-labelledby="list" className="mt-8">
        <h2 id="list" className="text-xl">
          As a list
        </h2>
        <TreeList key={wanted} root={root} isOpen={wanted !== ''} />
      </section>
    </>
  )
}

function NothingFound() {
  return (
    <p className="mt-6">
      No answer or article has this.{' '}
      <Link to={paths.tree()} className="link">
        Show the whole tree
      </Link>
    </p>
  )
}
