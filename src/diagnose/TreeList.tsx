import * as m from '#words'
import { paths } from '../paths'
import { TouchLink } from '../ui/Link'
import { statePath } from './answers'
import type { DisplayNode } from './tree'

/** The tree as nested lists. Each question is a disclosure of its answers; each end links to its outcome. */
export function TreeList({ root, isOpen }: { root: DisplayNode; isOpen: boolean }) {
  return (
    <div className="mt-3">
      <p className="font-semibold">{root.question?.ask}</p>
      <Branches node={root} isOpen={isOpen} />
    </div>
  )
}

function Branches({ node, isOpen }: { node: DisplayNode; isOpen: boolean }) {
  return (
    <ul className="ml-1 border-l border-line pl-3 sm:pl-5">
      {node.branches.map((branch) => (
        <li key={branch.key}>
          <TreeItem node={branch} isOpen={isOpen} />
        </li>
      ))}
    </ul>
  )
}

function TreeItem({ node, isOpen }: { node: DisplayNode; isOpen: boolean }) {
  if (!node.question) return <OutcomeItem node={node} />
  return node.branches.length > 0 ? <QuestionItem node={node} isOpen={isOpen} /> : <WizardLink node={node} />
}

/** A question below the cut: its link opens the wizard there. */
function WizardLink({ node: { answer, answers, question } }: { node: DisplayNode }) {
  return (
    <p>
      {answer} → <TouchLink to={paths.diagnose(answers)}>{question?.ask}</TouchLink>
    </p>
  )
}

function QuestionItem({ node, isOpen }: { node: DisplayNode; isOpen: boolean }) {
  return (
    <details open={isOpen}>
      <summary className="min-h-11 cursor-pointer py-2.5">
        {node.answer} <span className="text-sm text-ink-soft">→ {node.question?.ask}</span>
      </summary>
      <Branches node={node} isOpen={isOpen} />
    </details>
  )
}

function OutcomeItem({ node: { answer, answers, articles } }: { node: DisplayNode }) {
  const [best, ...others] = articles
  return (
    <p>
      {answer} → <TouchLink to={statePath({ answers })}>{best?.title ?? m.diagnose_none_title()}</TouchLink>
      {others.length > 0 && (
        <span className="text-sm text-ink-soft">
          {' '}
          {others.length === 1
            ? m.diagnose_tree_or_one({ title: others[0]?.title ?? '' })
            : m.diagnose_tree_or_others({ count: others.length })}
        </span>
      )}
    </p>
  )
}
