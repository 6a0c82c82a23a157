import { Drawing, TextLine, Window, type TellProps } from './Drawing'

/** Where the number stands: on a page for people, in a log for those who run a program. */
export function CodeTell({ where }: TellProps) {
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      {where !== 'connected' && (
        <Drawing label="A page with 503 in large type above smaller words" caption="Large, in the middle of the page">
          <Window>
            <text x="74" y="68" fontSize="28" className="fill-ink stroke-transparent font-bold">
              503
            </text>
            <TextLine x={56} y={78} width={88} />
            <TextLine x={70} y={90} width={60} />
          </Window>
        </Drawing>
      )}
      {where !== 'connected' && (
        <Drawing label="A message that begins with 404" caption="At the start of the message">
          <Window>
            <text x="24" y="58" fontSize="12" className="fill-ink stroke-transparent">
              <tspan className="font-bold">404</tspan> - File not found
            </text>
            <TextLine x={24} y={68} width={130} />
          </Window>
        </Drawing>
      )}
      {(where === undefined || where === 'connected') && <LogLine />}
    </div>
  )
}

function LogLine() {
  return (
    <figure className="min-w-0">
      <pre className="overflow-x-auto rounded-md border border-line bg-paper p-3 text-sm" tabIndex={0}>
        <code>
          POST /rest/v1.0/rfis{'\n'}HTTP/1.1 <mark className="font-bold">422</mark> Unprocessable Entity
        </code>
      </pre>
      <figcaption className="mt-1 text-sm text-ink-soft">In a log: after “HTTP” or “status”</figcaption>
    </figure>
  )
}
