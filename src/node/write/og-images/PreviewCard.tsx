import type { CSSProperties, ReactNode } from 'react'
import { COLORS } from './colors'
import { HEIGHT, WIDTH } from './size'

/** What the picture of one page says. */
export interface Preview {
  /** What kind of page it is, in a few words. */
  label: string
  /** What stands on its plate. */
  code?: string
  title: string
  summary: string
  /** Who can fix it; errors alone have it. */
  fixers?: string
  site: string
}

const { paper: PAPER, ink: INK, 'ink-soft': SOFT, accent: ACCENT } = COLORS

/** Laid out by satori, which knows flex boxes alone and needs each of them named. */
export function PreviewCard({ label, code, title, summary, fixers, site }: Preview) {
  return (
    <Column style={FRAME}>
      <Column>
        <div style={{ display: 'flex', alignItems: 'center', gap: 24, color: SOFT, fontSize: 32 }}>
          {code && <div style={PLATE}>{code}</div>}
          {label}
        </div>
        <Line style={{ ...TITLE, fontSize: titleSize(title) }}>{title}</Line>
        <Line style={{ marginTop: 22, color: SOFT, fontSize: 34, lineHeight: 1.3, lineClamp: 3 }}>{summary}</Line>
      </Column>
      <div style={{ display: 'flex', justifyContent: 'space-between', alignItems: 'flex-end', gap: 48 }}>
        <Column style={{ flex: 1 }}>
          {fixers && <div style={{ color: SOFT, fontSize: 28 }}>Who can fix it</div>}
          {fixers && <Line style={{ color: ACCENT, fontSize: 36, fontWeight: 700, lineClamp: 2 }}>{fixers}</Line>}
        </Column>
        <div style={{ display: 'flex', alignItems: 'center', gap: 18, fontSize: 30, fontWeight: 700 }}>
          <Mark />
          {site}
        </div>
      </div>
    </Column>
  )
}

const FRAME: CSSProperties = {
  width: WIDTH,
  height: HEIGHT,
  boxSizing: 'border-box',
  justifyContent: 'space-between',
  padding: '56px 64px 52px',
  borderLeft: `24px solid ${ACCENT}`,
  backgroundColor: PAPER,
  color: INK,
  fontFamily: 'Inter',
  fontWeight: 500,
}
/** The sign that errors have on their pages. */
const PLATE: CSSProperties = {
  padding: '2px 22px',
  border: `6px solid ${COLORS['on-sign']}`,
  borderRadius: 14,
  backgroundColor: COLORS.sign,
  color: COLORS['on-sign'],
  fontSize: 72,
  fontWeight: 700,
  lineHeight: 1.1,
}
const TITLE: CSSProperties = {
  marginTop: 18,
  fontWeight: 700,
  lineHeight: 1.12,
  letterSpacing: '-0.02em',
  lineClamp: 3,
}

/** Short titles are read from across a room, long ones still stand whole. */
function titleSize({ length }: string): number {
  if (length <= 30) return 84
  return length <= 48 ? 68 : 58
}

function Column({ children, style }: { children?: ReactNode; style?: CSSProperties }) {
  return <div style={{ display: 'flex', flexDirection: 'column', ...style }}>{children}</div>
}

/** Words that wrap; only a block can be cut after so many lines. */
function Line({ children, style }: { children: string; style: CSSProperties }) {
  return <div style={{ display: 'block', ...style }}>{children}</div>
}

/** The icon of `public/icon.svg`. */
function Mark() {
  return (
    <svg width="56" height="56" viewBox="0 0 32 32">
      <rect width="32" height="32" rx="8" fill={ACCENT} />
      <path
        d="M9 22V10h8a4.5 4.5 0 0 1 0 9h-3"
        fill="none"
        stroke="#fff"
        strokeWidth="3"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <circle cx="22" cy="23" r="2.4" fill={COLORS.sign} />
    </svg>
  )
}
