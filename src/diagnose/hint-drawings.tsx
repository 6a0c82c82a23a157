import type { ReactNode } from 'react'
import * as m from '#words'
import site from 'virtual:site'

export interface HintProps {
  /** Where the user sees the error, if known: the answer to the first question. */
  where: string | undefined
}

interface Props {
  /** What the drawing shows, for screen readers. */
  label: string
  caption: string
  children: ReactNode
}

/** A small drawing of something to look for, in the colors of the page. */
export function Drawing({ label, caption, children }: Props) {
  return (
    <figure className="min-w-0">
      <svg
        role="img"
        aria-label={label}
        viewBox="0 0 200 120"
        className="w-full max-w-60 rounded-md border border-line bg-paper stroke-line-strong"
      >
        {children}
      </svg>
      <figcaption className="mt-1 text-sm text-ink-soft">{caption}</figcaption>
    </figure>
  )
}

/** The frame of a window with a title bar. */
export function Window({ children }: { children?: ReactNode }) {
  return (
    <>
      <rect x="12" y="10" width="176" height="100" rx="6" className="fill-surface" strokeWidth="1.5" />
      <path d="M12 26H188" strokeWidth="1.5" />
      {[22, 31, 40].map((x) => (
        <circle key={x} cx={x} cy="18" r="2.5" className="fill-line-strong stroke-transparent" />
      ))}
      {children}
    </>
  )
}

/** A line of text, drawn as a bar. */
export function TextLine({ x, y, width }: { x: number; y: number; width: number }) {
  return <rect x={x} y={y} width={width} height="5" rx="2.5" className="fill-line stroke-transparent" />
}

/** The four places: the product's own pages, its login, another program, and no page at all. */
export function WhereHint() {
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Drawing
        label={m.diagnose_hint_where_product({ product: site.product })}
        caption={m.diagnose_hint_where_product_caption({ product: site.product })}
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
      <Drawing label={m.diagnose_hint_where_login()} caption={m.diagnose_hint_where_login_caption()}>
        <Window>
          <rect x="60" y="40" width="80" height="14" rx="3" className="fill-paper" />
          <rect x="60" y="60" width="80" height="14" rx="3" className="fill-paper" />
          <rect x="60" y="82" width="80" height="16" rx="3" className="fill-accent stroke-transparent" />
          <text x="88" y="94" fontSize="9" className="fill-on-accent stroke-transparent font-bold">
            {m.diagnose_hint_where_login_button()}
          </text>
        </Window>
      </Drawing>
      <Drawing
        label={m.diagnose_hint_where_program({ product: site.product })}
        caption={m.diagnose_hint_where_program_caption({ product: site.product })}
      >
        <Window>
          <rect x="12" y="26" width="40" height="84" className="fill-sunken" />
          <rect x="64" y="44" width="112" height="44" rx="4" className="fill-warn-soft stroke-warn" />
          <text x="72" y="62" fontSize="9" className="fill-ink stroke-transparent">
            {m.diagnose_hint_where_program_text({ product: site.product })}
          </text>
          <TextLine x={72} y={70} width={80} />
        </Window>
      </Drawing>
      <Drawing label={m.diagnose_hint_where_nothing()} caption={m.diagnose_hint_where_nothing_caption()}>
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

/** What a failing login looks like: a message above the fields, a page for a code, a page without a password field. */
export function LoginHint() {
  return (
    <div className="grid gap-4 sm:grid-cols-3">
      <Drawing label={m.diagnose_hint_login_message()} caption={m.diagnose_hint_login_message_caption()}>
        <Window>
          <rect x="50" y="33" width="100" height="16" rx="3" className="fill-bad-soft stroke-bad" />
          <TextLine x={58} y={38.5} width={84} />
          <Field y={56} />
          <Field y={74} />
          <Button y={92} />
        </Window>
      </Drawing>
      <Drawing label={m.diagnose_hint_login_code()} caption={m.diagnose_hint_login_code_caption()}>
        <Window>
          <TextLine x={60} y={40} width={80} />
          {[46, 65, 84, 103, 122, 141].map((x) => (
            <rect key={x} x={x} y="56" width="14" height="18" rx="2" className="fill-paper" />
          ))}
          <Button y={86} />
        </Window>
      </Drawing>
      <Drawing label={m.diagnose_hint_login_no_password()} caption={m.diagnose_hint_login_no_password_caption()}>
        <Window>
          <TextLine x={60} y={40} width={80} />
          <Field y={54} />
          <Button y={78} />
        </Window>
      </Drawing>
    </div>
  )
}

function Field({ y }: { y: number }) {
  return <rect x="50" y={y} width="100" height="13" rx="3" className="fill-paper" />
}

function Button({ y }: { y: number }) {
  return <rect x="50" y={y} width="100" height="13" rx="3" className="fill-accent stroke-transparent" />
}

/** The same error as a designed page and as plain text. */
export function PageHint() {
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Drawing label={m.diagnose_hint_page_styled()} caption={m.diagnose_hint_page_styled_caption()}>
        <Window>
          <rect x="22" y="33" width="36" height="11" rx="3" className="fill-spark stroke-transparent" />
          <circle cx="100" cy="58" r="15" className="fill-accent-soft stroke-accent" strokeWidth="2" />
          <path d="M94 52l12 12m0-12l-12 12" className="stroke-accent" strokeWidth="2.5" />
          <TextLine x={62} y={79} width={76} />
          <rect x="76" y="90" width="48" height="12" rx="4" className="fill-accent stroke-transparent" />
        </Window>
      </Drawing>
      <Drawing label={m.diagnose_hint_page_plain()} caption={m.diagnose_hint_page_plain_caption()}>
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
