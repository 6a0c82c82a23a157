import site from 'virtual:site'
import { Link } from '../router/Link'
import { durationWords } from '../time/duration'
import { LEVELS, MONTH, outage, YEAR } from './uptime'
import { UptimeFigure } from './UptimeFigure'

/** What an uptime figure leaves, to try out and as a table for everyone. */
export function UptimeSection() {
  return (
    <section aria-labelledby="uptime" className="mt-10">
      <h2 id="uptime" className="text-xl">
        What an uptime figure means
      </h2>
      <p className="mt-2">
        Uptime is the share of time a service works. The rest is the longest outage it allows. Planned maintenance is
        often counted separately.{' '}
        {site.help.uptime && (
          <Link to={site.help.uptime} className="link">
            What {site.product} says
          </Link>
        )}
      </p>
      <UptimeFigure />
      <table className="mt-5 w-full text-left wrap-anywhere">
        <caption className="pb-1 text-left text-sm text-ink-soft">The longest outage an uptime allows</caption>
        <thead className="text-sm text-ink-soft">
          <tr className="border-b border-line-strong">
            {['Uptime', 'In 30 days', 'In a year'].map((column) => (
              <th key={column} scope="col" className="py-2 pr-3">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {LEVELS.map((level) => (
            <tr key={level} className="border-b border-line align-top">
              <th scope="row" className="py-2 pr-3 font-semibold whitespace-nowrap">
                {level}%
              </th>
              <td className="py-2 pr-3">{durationWords(outage(level, MONTH))}</td>
              <td className="py-2">{durationWords(outage(level, YEAR))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
