import { Drawing, TextLine, Window, type TellProps } from './Drawing'

/** Where the words stand: on a page for people, in the body of a response for programs. */
export function SaysTell({ where }: TellProps) {
  if (where === 'connected') return <ResponseBody />
  return (
    <Drawing
      label="A page with a heading, Permission denied, above smaller words"
      caption="Read the largest words first. The small ones below explain them."
    >
      <Window>
        <text x="44" y="58" fontSize="13" className="fill-ink stroke-transparent font-bold">
          Permission denied
        </text>
        <TextLine x={44} y={70} width={112} />
        <TextLine x={44} y={82} width={90} />
      </Window>
    </Drawing>
  )
}

function ResponseBody() {
  return (
    <figure className="min-w-0">
      <pre className="overflow-x-auto rounded-md border border-line bg-paper p-3 text-sm" tabIndex={0}>
        <code>
          {'{\n  "error": "invalid_grant",\n  "error_description": '}
          <mark>&quot;The refresh token is invalid&quot;</mark>
          {'\n}'}
        </code>
      </pre>
      <figcaption className="mt-1 text-sm text-ink-soft">
        In the body of the response: after “message”, “errors” or “error_description”
      </figcaption>
    </figure>
  )
}
