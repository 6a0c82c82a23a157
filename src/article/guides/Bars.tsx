import type { Outcome } from './limits'

interface Props {
  label: string
  bars: Outcome['windows']
  /** Drawn as a line where it is given. */
  limit?: number
}

const [WIDTH, HEIGHT] = [600, 90]

/** Calls as bars, those that were refused on top of those that were answered. Words beside it say the same. */
export function Bars({ label, bars, limit }: Props) {
  const most = Math.max(1, limit ?? 0, ...bars.map(({ accepted, refused }) => accepted + refused))
  const step = WIDTH / bars.length
  const high = (count: number) => (count / most) * HEIGHT
  return (
    <figure>
      <figcaption>{label}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT + 2}`} aria-hidden="true">
        {bars.map(({ accepted, refused }, index) => (
          <g key={index}>
            <rect
              className="accepted"
              x={index * step + 1}
              width={step - 2}
              y={HEIGHT - high(accepted)}
              height={high(accepted)}
            />
            <rect
              className="refused"
              x={index * step + 1}
              width={step - 2}
              y={HEIGHT - high(accepted + refused)}
              height={high(refused)}
            />
          </g>
        ))}
        {limit !== undefined && (
          <line className="limit" x1={0} x2={WIDTH} y1={HEIGHT - high(limit)} y2={HEIGHT - high(limit)} />
        )}
        <line className="axis" x1={0} x2={WIDTH} y1={HEIGHT + 1} y2={HEIGHT + 1} />
      </svg>
    </figure>
  )
}
