import { lazy, useId, useMemo, useSyncExternalStore, type SubmitEvent } from 'react'
import * as m from '#words'
import questions from 'virtual:questions'
import site from 'virtual:site'
import { isError } from '../content-model/catalogue'
import type { Entry } from '../content-model/types'
import { paths, withBase } from '../paths'
import { useNavigate, useSearchParams } from 'react-router'
import { Link, TouchLink } from '../ui/Link'
import { LazyPart } from '../ui/Deferred'
import { aroundMark, MARK } from '../text/marks'
import { useHydrated } from '../ui/hooks'
import { Disclosure } from '../ui/Disclosure'
import { ScrollTable } from '../ui/boxes'
import { mostCommonFirst } from './outcome'
import { buildDisplayTree, filterTree, outcomesOf, truncateTree, type DisplayNode } from './tree'
import { treeStats, type ErrorStats, type TreeStats } from './tree-stats'
import { TreeList } from './TreeList'

/** A page with more points would weigh megabytes. On 2026-11-29 the tree had about a third of this. */
const MAX_POINTS = 2000

const TreePicture = lazy(async () => ({ default: (await import('./TreePicture')).TreePicture }))

/** The whole wizard at a glance: as a list, and on wide screens also as a picture. */
export function TreePage({ data: { entries } }: { data: { entries: Entry[] } }) {
  const [query] = useSearchParams()
  const hydrated = useHydrated()
  const wanted = hydrated ? (query.get('find') ?? '') : ''
  const root = useMemo(
    () => buildDisplayTree(questions, mostCommonFirst(entries.filter(isError), site.commonest)),
    [entries],
  )
  const stats = useMemo(() => treeStats(root), [root])
  const found = useMemo(() => filterTree(root, wanted), [root, wanted])
  const shown = useMemo(() => found && truncateTree(found, MAX_POINTS), [found])
  const [beforeLink, afterLink] = aroundMark(m.diagnose_tree_intro({ link: MARK }))
  return (
    <>
      <h1 className="text-3xl">{m.diagnose_tree()}</h1>
      <p className="mt-3 max-w-read text-lg text-ink-soft">
        {beforeLink}
        <Link to={paths.diagnose()} className="link">
          {m.diagnose_tree_intro_link()}
        </Link>
        {afterLink}
      </p>
      <Stats stats={stats} />
      <FindForm wanted={wanted} count={found ? outcomesOf(found).length : 0} />
      {shown ? <Views root={shown} isCut={shown !== found} wanted={wanted} /> : <NothingFound />}
    </>
  )
}

function Views({ root, isCut, wanted }: { root: DisplayNode; isCut: boolean; wanted: string }) {
  const isWide = useWide()
  return (
    <>
      {isCut && <p className="mt-6 max-w-read">{m.diagnose_tree_cut()}</p>}
      {/* Has its height from the start, so that nothing moves when the picture loads. */}
      <section aria-labelledby="picture" className="mt-8 hidden min-h-[38rem] lg:block">
        <h2 id="picture" className="text-xl">
          {m.diagnose_tree_picture()}
        </h2>
        <noscript>
          <p className="mt-2">{m.diagnose_tree_picture_script()}</p>
        </noscript>
        {isWide && (
          <LazyPart
            fallback={<p className="mt-2">{m.diagnose_tree_picture_drawing()}</p>}
            failed={<p className="mt-2">{m.diagnose_tree_picture_failed()}</p>}
          >
            <TreePicture key={wanted} root={root} isSearch={wanted !== ''} />
          </LazyPart>
        )}
      </section>
      <section aria-labelledby="list" className="mt-8">
        <h2 id="list" className="text-xl">
          {m.diagnose_tree_list()}
        </h2>
        <TreeList key={wanted} root={root} isOpen={wanted !== ''} />
      </section>
    </>
  )
}

function NothingFound() {
  return (
    <p className="mt-6">
      {m.diagnose_tree_none()}{' '}
      <Link to={paths.tree()} className="link">
        {m.diagnose_tree_show_all()}
      </Link>
    </p>
  )
}

/** Narrows the tree to the paths that contain a text, which goes into the address. */
function FindForm({ wanted, count }: { wanted: string; count: number }) {
  const id = useId()
  const action = withBase(paths.tree())
  const navigate = useNavigate()

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const text = new FormData(event.currentTarget).get('find')
    void navigate(paths.tree(typeof text === 'string' ? text.trim() : ''), { replace: true, preventScrollReset: true })
  }

  return (
    <form method="get" action={action} onSubmit={submit} className="mt-8">
      <label htmlFor={id} className="block font-semibold">
        {m.diagnose_tree_find_label()}
      </label>
      <div className="mt-1 flex max-w-read flex-wrap gap-3">
        <input
          id={id}
          key={wanted}
          name="find"
          defaultValue={wanted}
          autoComplete="off"
          className="field flex-1 basis-60"
        />
        <button type="submit" className="button">
          {m.diagnose_tree_find()}
        </button>
      </div>
      <p role="status" className="mt-2 text-sm text-ink-soft">
        {wanted !== '' && m.diagnose_tree_found({ count, text: wanted })}
      </p>
    </form>
  )
}

/** How well the wizard does: how many paths, how long, how clear, and how far it is to each error. */
function Stats({ stats }: { stats: TreeStats }) {
  const { pathCount, surePathCount, ambiguousPathCount, meanQuestions, maxQuestions, errors } = stats
  return (
    <>
      <dl className="mt-6 grid grid-cols-2 gap-4 lg:grid-cols-4">
        <Figure
          name={m.diagnose_tree_paths()}
          value={String(pathCount)}
          more={m.diagnose_tree_count_sure({ count: surePathCount })}
        />
        <Figure
          name={m.diagnose_tree_mean()}
          value={meanQuestions.toFixed(1)}
          more={m.diagnose_tree_without_unsure()}
        />
        <Figure name={m.diagnose_tree_most()} value={String(maxQuestions)} more={m.diagnose_tree_with_unsure()} />
        <Figure
          name={m.diagnose_tree_ambiguous()}
          value={String(ambiguousPathCount)}
          more={m.diagnose_tree_of_sure({ count: surePathCount })}
        />
      </dl>
      <Disclosure className="mt-4" summary={m.diagnose_tree_errors()}>
        <ScrollTable className="">
          <table className="w-full text-left text-sm">
            <thead className="bg-sunken">
              <tr>
                <th className="px-4 py-2.5">{m.diagnose_tree_column_error()}</th>
                <th className="px-4 py-2.5">{m.diagnose_tree_column_questions()}</th>
                <th className="px-4 py-2.5">{m.diagnose_tree_column_ways()}</th>
              </tr>
            </thead>
            <tbody className="divide-y divide-line">
              {errors.map((error) => (
                <ErrorRow key={error.error.id} stats={error} />
              ))}
            </tbody>
          </table>
        </ScrollTable>
      </Disclosure>
    </>
  )
}

function Figure({ name, value, more }: { name: string; value: string; more: string }) {
  return (
    <div className="card flex flex-col p-4">
      <dt className="text-sm text-ink-soft">{name}</dt>
      <dd>
        <span className="block text-2xl font-semibold">{value}</span>
        <span className="text-sm text-ink-soft">{more}</span>
      </dd>
    </div>
  )
}

function ErrorRow({ stats: { error, pathCount, fewest, most } }: { stats: ErrorStats }) {
  return (
    <tr>
      <td className="px-4 py-1.5">
        <TouchLink to={paths.article(error.id)}>{error.title}</TouchLink>
      </td>
      <td className="px-4 py-1.5">
        {pathCount === 0
          ? m.diagnose_tree_never_first()
          : fewest === most
            ? most
            : m.diagnose_tree_range({ fewest, most })}
      </td>
      <td className="px-4 py-1.5">{pathCount}</td>
    </tr>
  )
}

/** Screens wide enough for the picture: the breakpoint `lg` of the styles. */
const WIDE = '(min-width: 64rem)'

/** Whether the window is wide; false in the page written at build time. */
function useWide(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => window.matchMedia(WIDE).matches,
    () => false,
  )
}

function subscribe(listener: () => void): () => void {
  const query = window.matchMedia(WIDE)
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}
