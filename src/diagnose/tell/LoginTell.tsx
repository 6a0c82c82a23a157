import { Drawing, TextLine, Window } from './Drawing'

/** What the login looks like when it fails: words above the boxes, a page for a code, a page of the company. */
export function LoginTell() {
  return (
    <div className="grid gap-4 sm:grid-cols-3">
      <Drawing label="A login page with a colored line of text above its two boxes" caption="A message above the boxes">
        <Window>
          <rect x="50" y="33" width="100" height="16" rx="3" className="fill-bad-soft stroke-bad" />
          <TextLine x={58} y={38.5} width={84} />
          <Box y={56} />
          <Box y={74} />
          <Press y={92} />
        </Window>
      </Drawing>
      <Drawing label="A page with six small boxes in a row" caption="A page that asks for a code">
        <Window>
          <TextLine x={60} y={40} width={80} />
          {[46, 65, 84, 103, 122, 141].map((x) => (
            <rect key={x} x={x} y="56" width="14" height="18" rx="2" className="fill-paper" />
          ))}
          <Press y={86} />
        </Window>
      </Drawing>
      <Drawing label="A page with one box and a button" caption="No password box">
        <Window>
          <TextLine x={60} y={40} width={80} />
          <Box y={54} />
          <Press y={78} />
        </Window>
      </Drawing>
    </div>
  )
}

function Box({ y }: { y: number }) {
  return <rect x="50" y={y} width="100" height="13" rx="3" className="fill-paper" />
}

function Press({ y }: { y: number }) {
  return <rect x="50" y={y} width="100" height="13" rx="3" className="fill-accent stroke-transparent" />
}
