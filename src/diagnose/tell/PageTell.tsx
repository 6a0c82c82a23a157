import { Drawing, TextLine, Window } from './Drawing'

/** The same error with a design and as plain text alone. */
export function PageTell() {
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Drawing label="A page with a logo, a picture and a colored button" caption="A page with a design">
        <Window>
          <rect x="22" y="33" width="36" height="11" rx="3" className="fill-spark stroke-transparent" />
          <circle cx="100" cy="58" r="15" className="fill-accent-soft stroke-accent" strokeWidth="2" />
          <path d="M94 52l12 12m0-12l-12 12" className="stroke-accent" strokeWidth="2.5" />
          <TextLine x={62} y={79} width={76} />
          <rect x="76" y="90" width="48" height="12" rx="4" className="fill-accent stroke-transparent" />
        </Window>
      </Drawing>
      <Drawing label="An empty page with two short lines of plain text in its corner" caption="Plain text only">
        <Window>
          <text x="20" y="46" fontSize="13" fontFamily="serif" className="fill-ink stroke-transparent font-bold">
            404 Not Found
          </text>
          <path d="M20 54H180" strokeWidth="1" />
        </Window>
      </Drawing>
    </div>
  )
}
