import { Link } from '../ui/Link'

interface Item {
  to: string
  label: string
  /** How many articles it has. */
  count: number
}

/** Groups of articles, each a link with its count. */
export function TopicList({ items, columns }: { items: readonly Item[]; columns: string }) {
  return (
    <ul className={`mt-3 grid gap-x-6 border-t border-line-strong sm:grid-cols-2 ${columns}`}>
      {items.map(({ to, label, count }) => (
        <li key={to} className="border-b border-line">
          <Link to={to} className="flex min-h-11 items-center justify-between gap-3">
            <span className="link">{label}</span> <span className="text-sm text-ink-soft">{count}</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
