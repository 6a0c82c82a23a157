import site from 'virtual:site'
import { paths } from '../paths'
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
  return (
    <div className="max-w-read">
      <h1 className="text-3xl">{product} status</h1>
      <p className="mt-3 text-lg text-ink-soft">
        What {product} itself reports on <StatusPageLink />, updated while this page is open.
      </p>
      <ErrorBoundary fallback={<p className="mt-6">The live status couldn’t be shown. Open the status page.</p>}>
        <LiveStatus />
      </ErrorBoundary>
      <section aria-labelledby="only-you" className="mt-10">
        <h2 id="only-you" className="text-xl">
          No problem listed, but it still fails?
        </h2>
        <p className="mt-2">
          You may see an error minutes before a notice is posted. Problems at one company or on one network are never
          listed.{' '}
          <Link to={paths.diagnose()} className="link">
            Find your error in a few questions
          </Link>
        </p>
      </section>
      <ErrorBoundary fallback={null}>
        <AtSection />
        <HistorySection />
      </ErrorBoundary>
      <section aria-labelledby="told" className="mt-10">
        <h2 id="told" className="text-xl">
          Get notified when something changes
        </h2>
        <p className="mt-2">
          The status page can send you updates on each incident, from start to end, by email, text message (SMS) or RSS.
          Open <StatusPageLink /> and choose how to subscribe. If one person in each office subscribes, no one else has
          to keep checking.
        </p>
        {site.help.subscribe && (
          <p className="mt-2">
            <Link to={site.help.subscribe} className="link">
              How to use the status page
            </Link>
          </p>
        )}
      </section>
      <UptimeSection />
    </div>
  )
}
