/** What a log or a sync history looks like for each pattern, oldest call first. */
const PATTERNS = [
  { name: 'Every call, from the start', calls: 'failed failed failed failed failed failed' },
  { name: 'Every call, though they worked before', calls: 'worked worked worked failed failed failed' },
  { name: 'Only some, always the same ones', calls: 'worked failed worked failed worked failed' },
  { name: 'Now and then', calls: 'worked worked failed worked worked worked' },
]

/** Patterns to look for, as rows of ticks and crosses. */
export function CallsTell() {
  return (
    <dl className="grid gap-3 sm:grid-cols-2">
      {PATTERNS.map(({ name, calls }) => (
        <div key={name}>
          <dt className="text-sm">{name}</dt>
          <dd>
            <svg
              role="img"
              aria-label={calls.split(' ').join(', ')}
              viewBox="0 0 150 24"
              className="h-6 w-38 max-w-full"
            >
              {calls.split(' ').map((call, index) => (
                <Call key={index} x={index * 25 + 12} hasFailed={call === 'failed'} />
              ))}
            </svg>
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Call({ x, hasFailed }: { x: number; hasFailed: boolean }) {
  const shape = hasFailed ? `M${x - 4} 8l8 8m0-8l-8 8` : `M${x - 5} 12l4 4 6-8`
  return (
    <>
      <circle cx={x} cy="12" r="10" className={hasFailed ? 'fill-bad-soft stroke-bad' : 'fill-good-soft stroke-good'} />
      <path d={shape} className={hasFailed ? 'fill-none stroke-bad' : 'fill-none stroke-good'} strokeWidth="2" />
    </>
  )
}
