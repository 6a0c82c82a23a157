import site from 'virtual:site'
import { isError } from '../content-model/catalogue'
import { paths, withBase } from '../paths'
import { Link } from '../router/Link'
import { CopyButton } from '../ui/CopyButton'
import { Scripted } from '../ui/Scripted'
import { useHydrated } from '../ui/use-hydrated'
import { ChoosePair } from './ChoosePair'
import { CodesTable } from './CodesTable'
import type { CompareData } from './compare-loader'
import { nameOf } from '../content-model/entry'
import { mixedUp, type Asked } from './pair'
import { PairTable } from './PairTable'

/** Two errors side by side. Which two stands in the address; the page as built asks for them. */
export function ComparePage({ data }: { data: CompareData }) {
  const hydrated = useHydrated()
  const asked = hydrated ? data.asked : { unknown: [] }
  const pair = hydrated ? data.pair : undefined
  const errors = data.entries.filter(isError)
  const heading = pair ? pair.map(({ info }) => nameOf(info.entry)).join(' or ') + '?' : 'Compare two errors'
  return (
    <>
      <title>{`${heading} | ${site.name}`}</title>
      <h1 className="text-3xl">{heading}</h1>
      <p className="mt-3 max-w-read text-lg text-ink-soft">
        Two errors side by side: what they mean, who can fix them, and what to do first.
      </p>
      <noscript>
        <p className="mt-4 max-w-read">
          Comparing two errors side by side needs JavaScript. The list below has the main facts for every number.
        </p>
      </noscript>
      <Scripted>
        <ChoosePair errors={errors} asked={asked} />
        <p role="status" className="mt-3 min-h-6 text-ink-soft">
          {pair ? `${heading.slice(0, -1)}, side by side below.` : whatToChoose(asked)}
        </p>
      </Scripted>
      {pair ? <PairSection pair={pair} /> : <Suggestions errors={errors} isHidden={!hydrated} />}
      <Scripted worksWithout>
        <CodesTable errors={errors} />
      </Scripted>
    </>
  )
}

function PairSection({ pair }: { pair: NonNullable<CompareData['pair']> }) {
  const [a, b] = pair.map(({ info }) => info.entry.slug)
  return (
    <>
      <PairTable pair={pair} />
      <div className="mt-4 flex flex-wrap gap-3">
        <CopyButton
          text={() => new URL(withBase(paths.compare({ a, b })), window.location.href).href}
          label="Copy link to this comparison"
        />
      </div>
    </>
  )
}

/** What keeps an address from naming two errors, and what to do about it. */
function whatToChoose({ a, b, unknown }: Asked): string {
  if (unknown.length > 0)
    return `No error here is called ${unknown.map((word) => `“${word}”`).join(' or ')}. Choose from the lists.`
  if (a && a.id === b?.id) return `Both are ${nameOf(a)}. Choose a different one to compare.`
  if (a ?? b) return 'Choose the other error.'
  return 'Choose two errors.'
}

const MOST_SUGGESTED = 12

function Suggestions({ errors, isHidden }: { errors: CompareData['entries']; isHidden: boolean }) {
  return (
    <section aria-labelledby="mixed-up" className="mt-8" hidden={isHidden}>
      <h2 id="mixed-up" className="text-xl">
        Often confused
      </h2>
      <ul className="mt-3 flex flex-wrap gap-3">
        {mixedUp(errors)
          .slice(0, MOST_SUGGESTED)
          .map(([a, b]) => (
            <li key={a.slug + b.slug}>
              <Link to={paths.compare({ a: a.slug, b: b.slug })} className="button">
                {nameOf(a)} or {nameOf(b)}
              </Link>
            </li>
          ))}
      </ul>
    </section>
  )
}
