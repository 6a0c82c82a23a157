import * as m from '#words'
import { CardList } from '../article/CardList'
import type { Missing } from '../links/repair-url'
import { paths } from '../paths'
import { Link } from '../ui/Link'

/** An address that leads nowhere: the nearest articles, and the ways on. */
export function NotFound({ data: { missing } }: { data: Missing }) {
  return (
    <div className="max-w-read">
      <p aria-hidden="true" className="sign hung">
        404
      </p>
      <h1 className="text-3xl">{m.app_missing_title()}</h1>
      <p className="mt-3 text-lg text-ink-soft">{m.app_missing_text()}</p>
      {missing.length > 0 && (
        <section aria-labelledby="nearest" className="mt-6">
          <h2 id="nearest" className="text-xl">
            {m.app_missing_suggestions()}
          </h2>
          <CardList cards={missing} label={m.app_missing_closest()} />
        </section>
      )}
      <div className="mt-8 flex flex-wrap gap-3">
        <Link to={paths.errors()} className="button button-primary">
          {m.app_see_all_errors()}
        </Link>
        <Link to={paths.diagnose()} className="button">
          {m.app_what_are_you_seeing()}
        </Link>
        <Link to={paths.home()} className="button">
          {m.app_go_home()}
        </Link>
      </div>
    </div>
  )
}
