import { paths } from '../paths'
import { Link } from '../router/Link'
import type { ErrorNumbers, TreeNumbers } from './tree-numbers'

/** How the wizard does: how many ways, how long, how clear, and how far it is to each error. */
export function TreeNumbersView({ numbers }: { numbers: TreeNumbers }) {
  const { ways, sureWays, ambiguousWays, meanQuestions, mostQuestions, errors } = numbers
  return (
    <>
      <dl className="mt-6 grid grid-cols-2 gap-4 lg:grid-cols-4">
        <Figure name="Paths" value={String(ways)} more={`${sureWays} without “I'm not sure”`} />
        <Figure name="Average questions" value={meanQuestions.toFixed(1)} more="without “I'm not sure”" />
        <Figure name="Most questions" value={String(mostQuestions)} more="“I'm not sure” included" />
        <Figure
          name="Ends in several articles"
          value={String(ambiguousWays)}
          more={`of ${sureWays} paths without “I'm not sure”`}
        />
      </dl>
      <details className="mt-4">
        <summary className="link w-fit cursor-pointer py-2.5">Questions to reach each error</summary>
        <div className="overflow-x-auto rounded-md border border-line" tabIndex={0} role="group" aria-label="Table">
          <table className="w-full text-left text-sm">
            <thead className="bg-sunken">
              <tr>
                <th className="px-4 py-2.5">Error</th>
                <th className="px-4 py-2.5">Questions</th>
                <th className="px-4 py-2.5">Ways</th>
              </tr>
            </thead>
            <tbody className="divide-y divide-line">
              {errors.map((error) => (
                <ErrorRow key={error.error.id} numbers={error} />
              ))}
            </tbody>
          </table>
        </div>
      </details>
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

function ErrorRow({ numbers: { error, ways, fewest, most } }: { numbers: ErrorNumbers }) {
  return (
    <tr>
      <td className="px-4 py-1.5">
        <Link to={paths.article(error.id)} className="link inline-flex min-h-11 items-center">
          {error.title}
        </Link>
      </td>
      <td className="px-4 py-1.5">
        {ways === 0 ? 'never the first match' : fewest === most ? most : `${fewest} to ${most}`}
      </td>
      <td className="px-4 py-1.5">{ways}</td>
    </tr>
  )
}
