import { fixersInWords, RETRY_LABELS } from '../content-model/labels'
import type { ErrorEntry } from '../content-model/types'
import { paths } from '../paths'
import { Link } from '../router/Link'
import { ScrollTable } from '../ui/ScrollTable'

/** Every error with a number in one table, also where no two can be chosen. */
export function CodesTable({ errors }: { errors: ErrorEntry[] }) {
  return (
    <section aria-labelledby="all-numbers" className="mt-12">
      <h2 id="all-numbers" className="text-xl">
        Every number at a glance
      </h2>
      <ScrollTable label="Every number at a glance">
        <table className="w-full text-left text-sm max-sm:table-fixed max-sm:wrap-break-word max-sm:[&_:is(td,th)]:px-2 [&_:is(td,th)]:p-3 [&_:is(td,th)]:align-top [&_tbody_tr]:border-t [&_tbody_tr]:border-line">
          <thead className="bg-sunken">
            <tr>
              <th scope="col">Error</th>
              <th scope="col">Who can fix it</th>
              <th scope="col">Try again?</th>
            </tr>
          </thead>
          <tbody>
            {errors
              .filter(({ kind }) => kind === 'http')
              .map(({ id, title, fixedBy, retry }) => (
                <tr key={id}>
                  <th scope="row" className="font-semibold">
                    <Link to={paths.article(id)} className="link">
                      {title}
                    </Link>
                  </th>
                  <td>{fixersInWords(fixedBy)}</td>
                  <td>{RETRY_LABELS[retry]}</td>
                </tr>
              ))}
          </tbody>
        </table>
      </ScrollTable>
    </section>
  )
}
