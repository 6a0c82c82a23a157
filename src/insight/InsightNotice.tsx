import * as m from '#words'
import site from 'virtual:site'
import { Disclosure } from '../ui/Disclosure'
import { useHydrated } from '../ui/hooks'
import { optsOut } from './insight'

/** Says what this site counts, where that goes, and how to turn it off; only where `site.yaml` names an endpoint. */
export function InsightNotice() {
  const isHydrated = useHydrated()
  if (!site.events) return null
  const { host } = new URL(site.events.endpoint)
  return (
    <Disclosure className="max-w-read" summary={m.insight_title()}>
      <p>{m.insight_why({ host })}</p>
      <ul className="mt-2 list-disc pl-5">
        {[m.insight_searches(), m.insight_articles(), m.insight_wizard()].map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
      <p className="mt-2">{m.insight_masked()}</p>
      <p className="mt-2">{m.insight_nobody({ host })}</p>
      <p className="mt-2">{isHydrated && optsOut() ? m.insight_is_off() : m.insight_turn_off()}</p>
    </Disclosure>
  )
}
