import { useState, type ReactNode } from 'react'
import { Slider } from '../../ui/Slider'
import { busiestMoment, playBackoff, type Backoff, type Retry } from './backoff'
import { Interactive } from './Interactive'

const START: Backoff = { workers: 8, retries: 5, retryAfter: 0, hasJitter: true, seed: 1 }
const [WIDTH, ROW, EDGE] = [600, 14, 8]

/** When workers that failed together try again. Its children say the same without a picture. */
export function BackoffPicture({ children }: { children?: ReactNode }) {
  const [plan, setPlan] = useState(START)
  const change = (part: Partial<Backoff>) => setPlan({ ...plan, ...part })
  const tries = playBackoff(plan)
  const end = Math.max(1, ...tries.map((worker) => worker.at(-1)?.at ?? 0))
  return (
    <Interactive name="See the waits" words={children} controls={<Controls plan={plan} change={change} />}>
      <figure className="mt-4">
        <figcaption className="text-sm">{`Each row is one of ${plan.workers} workers and each dot is one try, from 0 to ${Math.ceil(end)} seconds`}</figcaption>
        <svg viewBox={`0 0 ${WIDTH} ${plan.workers * ROW + 2}`} aria-hidden="true" className="mt-1.5 block w-full">
          {tries.map((worker, row) => (
            <g key={row}>
              <line className="stroke-line-strong" x1={0} x2={WIDTH} y1={(row + 0.5) * ROW} y2={(row + 0.5) * ROW} />
              {worker.map(({ at }, index) => (
                <circle
                  key={index}
                  className="fill-accent stroke-accent [fill-opacity:0.6]"
                  r={5}
                  cx={EDGE + (at / end) * (WIDTH - 2 * EDGE)}
                  cy={(row + 0.5) * ROW}
                />
              ))}
            </g>
          ))}
        </svg>
      </figure>
      <p role="status">
        {`${plan.hasJitter ? 'With' : 'Without'} jitter, ${busiestMoment(tries)} of the ${plan.workers * plan.retries} tries fall in the busiest tenth of a second.`}
      </p>
      <TriesTable tries={tries[0] ?? []} />
    </Interactive>
  )
}

function Controls({ plan, change }: { plan: Backoff; change: (part: Partial<Backoff>) => void }) {
  return (
    <>
      <Slider
        label="Retries"
        text={`${plan.retries} ${plan.retries === 1 ? 'try' : 'tries'}`}
        min={1}
        max={7}
        value={plan.retries}
        onChange={(retries) => change({ retries })}
      />
      <Slider
        label="Retry-After"
        text={`${plan.retryAfter} seconds`}
        min={0}
        max={60}
        step={5}
        value={plan.retryAfter}
        onChange={(retryAfter) => change({ retryAfter })}
      />
      <label className="flex min-h-11 items-center gap-2 text-sm">
        <input
          type="checkbox"
          className="size-6 accent-accent"
          checked={plan.hasJitter}
          onChange={(event) => change({ hasJitter: event.target.checked })}
        />
        Jitter
      </label>
      <button type="button" className="button" onClick={() => change({ seed: plan.seed + 1 })}>
        Draw new waits
      </button>
    </>
  )
}

function TriesTable({ tries }: { tries: Retry[] }) {
  return (
    <table className="mt-4 table-fixed wrap-anywhere">
      <caption className="text-left text-sm">The first worker’s waits</caption>
      <thead>
        <tr>
          <th scope="col">Try</th>
          <th scope="col">Wait</th>
          <th scope="col">Since first failure</th>
        </tr>
      </thead>
      <tbody>
        {tries.map(({ wait, at }, index) => (
          <tr key={index}>
            <th scope="row">{index + 1}</th>
            <td>{wait.toFixed(1)} s</td>
            <td>{at.toFixed(1)} s</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
