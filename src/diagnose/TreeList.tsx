import { Link } from 'react-router'
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
        <li key={branch.key}>{branch.question ? <Fold node={branch} isOpen={isOpen} /> : <End node={branch} />}</li>
      ))}
    </ul>
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
    <p className="py-1.5">
      {answer} →{' '}
      <Link to={statePath({ answers })} className="link inline-block py-1.5">
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
