import site from 'virtual:site'
import { Drawing, TextLine, Window } from './Drawing'

/** The places: the product's own pages, its login, another program, and no page at all. */
export function WhereTell() {
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Drawing
        label={`A window with the name ${site.product}, a menu and a list`}
        caption={`${site.product} itself, after logging in`}
      >
        <Window>
          <rect x="12" y="26" width="176" height="16" className="fill-accent stroke-transparent" />
          <text x="20" y="38" fontSize="10" className="fill-on-accent stroke-transparent font-bold">
            {site.product}
          </text>
          {[52, 66, 80, 94].map((y) => (
            <TextLine key={y} x={24} y={y} width={150} />
          ))}
        </Window>
      </Drawing>
      <Drawing label="A page with two fields and a button" caption="The page that asks for email and password">
        <Window>
          <rect x="60" y="40" width="80" height="14" rx="3" className="fill-paper" />
          <rect x="60" y="60" width="80" height="14" rx="3" className="fill-paper" />
          <rect x="60" y="82" width="80" height="16" rx="3" className="fill-accent stroke-transparent" />
          <text x="88" y="94" fontSize="9" className="fill-on-accent stroke-transparent font-bold">
            Log in
          </text>
        </Window>
      </Drawing>
      <Drawing
        label={`A different program that mentions ${site.product}`}
        caption={`Another product, or a script that talks to ${site.product}`}
      >
        <Window>
          <rect x="12" y="26" width="40" height="84" className="fill-sunken" />
          <rect x="64" y="44" width="112" height="44" rx="4" className="fill-warn-soft stroke-warn" />
          <text x="72" y="62" fontSize="9" className="fill-ink stroke-transparent">
            {`${site.product}: sync failed`}
          </text>
          <TextLine x={72} y={70} width={80} />
        </Window>
      </Drawing>
      <Drawing
        label="A window without a page: only a cable that is pulled out"
        caption="No page at all, or a message from the browser"
      >
        <Window>
          <path d="M50 68H82M118 68H150" className="fill-none stroke-ink-soft" strokeWidth="3" />
          <rect x="82" y="60" width="12" height="16" rx="3" className="fill-sunken" strokeWidth="2" />
          <rect x="106" y="60" width="12" height="16" rx="3" className="fill-sunken" strokeWidth="2" />
          <TextLine x={70} y={90} width={60} />
        </Window>
      </Drawing>
    </div>
  )
}
