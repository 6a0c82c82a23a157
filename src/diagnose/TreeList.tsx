import { paths } from '../paths'
import { Link } from '../router/Link'
import { statePath } from './answers'
import type { MapNode } from './tree-map'

/** The tree as lists within lists. Each question folds its answers; each end leads to its outcome. */
export function TreeList({ root, isOpen }: { root: MapNode; isOpen: boolean }) {
  return (
    <div className="mt-3">
      <p className="font-semibold">{root.question?.ask}</p>
      <Branches node={root} isOpen={isOpen} />
    </div>
  )
}

function Branches({ node, isOpen }: { node: MapNode; isOpen: boolean }) {
  return (
    <ul className="ml-1 border-l border-line pl-3 sm:pl-5">
      {node.branches.map((branch) => (
        <li key={branch.key}>
          <Point node={branch} isOpen={isOpen} />
        </li>
      ))}
    </ul>
  )
}

function Point({ node, isOpen }: { node: MapNode; isOpen: boolean }) {
  if (!node.question) return <End node={node} />
  return node.branches.length > 0 ? <Fold node={node} isOpen={isOpen} /> : <GoOn node={node} />
}

/** A question whose answers the page leaves to the wizard. */
function GoOn({ node: { answer, answers, question } }: { node: MapNode }) {
  return (
    <p>
      {answer} →{' '}
      <Link to={paths.diagnose(answers)} className="link inline-flex min-h-11 items-center">
        {question?.ask}
      </Link>
    </p>
  )
}

function Fold({ node, isOpen }: { node: MapNode; isOpen: boolean }) {
  return (
    <details open={isOpen}>
      <summary className="min-h-11 cursor-pointer py-2.5">
        {node.answer} <span className="text-sm text-ink-soft">→ {node.question?.ask}</span>
      </summary>
      <Branches node={node} isOpen={isOpen} />
    </details>
  )
}

function End({ node: { answer, answers, articles } }: { node: MapNode }) {
  const [best, ...others] = articles
  return (
    <p>
      {answer} →{' '}
      <Link to={statePath({ answers })} className="link inline-flex min-h-11 items-center">
        {best?.title}
      </Link>
      {others.length > 0 && (
        <span className="text-sm text-ink-soft">
          {' '}
          or {others.length === 1 ? others[0]?.title : `${others.length} others`}
        </span>
      )}
    </p>
  )
}
