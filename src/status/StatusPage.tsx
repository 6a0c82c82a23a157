import * as m from '#words'
import site from 'virtual:site'
import { paths } from '../paths'
import { aroundMark, MARK } from '../text/around-mark'
import { Link } from '../ui/Link'
import { ErrorBoundary } from '../ui/ErrorBoundary'
import { AtSection } from './AtSection'
import { HistorySection } from './HistorySection'
import { LiveStatus } from './LiveStatus'
import { StatusPageLink } from './StatusLine'
import { UptimeSection } from './UptimeSection'

/** What the status page reports now, its history, and how to be notified of changes. */
export function StatusPage() {
  const { product } = site
  const [beforePage, afterPage] = aroundMark(m.status_intro({ product, link: MARK }))
  const [beforeSubscribe, afterSubscribe] = aroundMark(m.status_subscribe({ link: MARK }))
  return (
    <div className="max-w-read">
      <h1 className="text-3xl">{m.status_title({ product })}</h1>
      <p className="mt-3 text-lg text-ink-soft">
        {beforePage}
        <StatusPageLink />
        {afterPage}
      </p>
      <ErrorBoundary fallback={<p className="mt-6">{m.status_not_shown()}</p>}>
        <LiveStatus />
      </ErrorBoundary>
      <section aria-labelledby="only-you" className="mt-10">
        <h2 id="only-you" className="text-xl">
          {m.status_only_you_title()}
        </h2>
        <p className="mt-2">
          {m.status_only_you()}{' '}
          <Link to={paths.diagnose()} className="link">
            {m.status_only_you_diagnose()}
          </Link>
        </p>
      </section>
      <ErrorBoundary fallback={null}>
        <AtSection />
        <HistorySection />
      </ErrorBoundary>
      <section aria-labelledby="told" className="mt-10">
        <h2 id="told" className="text-xl">
          {m.status_subscribe_title()}
        </h2>
        <p className="mt-2">
          {beforeSubscribe}
          <StatusPageLink />
          {afterSubscribe}
        </p>
        {site.help.subscribe && (
          <p className="mt-2">
            <Link to={site.help.subscribe} className="link">
              {m.status_subscribe_how()}
            </Link>
          </p>
        )}
      </section>
      <UptimeSection />
    </div>
  )
}
