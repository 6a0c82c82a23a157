import * as m from '#words'
import type { CSSProperties, ReactNode } from 'react'
import { COLORS, HEIGHT, WIDTH } from './icons'
import type { Entry, Site } from '../../../content-model/types'
import { splitNumber } from '../../../article/CodeBadge'
import { inOrder, wordingFor } from '../../../content-model/wording'

/** The texts in the picture of one page. */
export interface OgCardProps {
  /** What kind of page it is, in a few words. */
  label: string
  /** The text of the badge. */
  code?: string
  title: string
  summary: string
  /** Who can fix it, below what says so; only errors have this. */
  fixers?: { label: string; names: string }
  site: string
}

const { paper: PAPER, ink: INK, 'ink-soft': SOFT, accent: ACCENT } = COLORS

/** Satori lays this out. It supports flex boxes only and needs `display` on each. */
export function OgCard({ label, code, title, summary, fixers, site }: OgCardProps) {
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
          {fixers && <div style={{ color: SOFT, fontSize: 28 }}>{fixers.label}</div>}
          {fixers && <Line style={{ color: ACCENT, fontSize: 36, fontWeight: 700, lineClamp: 2 }}>{fixers.names}</Line>}
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
/** The code badge that errors have on their pages. */
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

/** The shorter the title, the larger; the longest still fit. */
function titleSize({ length }: string): number {
  if (length <= 30) return 84
  return length <= 48 ? 68 : 58
}

function Column({ children, style }: { children?: ReactNode; style?: CSSProperties }) {
  return <div style={{ display: 'flex', flexDirection: 'column', ...style }}>{children}</div>
}

/** Text that wraps; satori applies `lineClamp` to blocks only. */
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

const LABELS = { errors: m.export_card_error, guides: m.export_card_guide, faq: m.export_card_question } as const

/** The texts for an article: its code in a badge, and who can fix it. */
export function ogCardOf(entry: Entry, site: Site): OgCardProps {
  const { collection, title, summary, codes } = entry
  const { number, rest } = splitNumber(title)
  const code = collection === 'errors' ? number || codes.join(', ') : ''
  const label = LABELS[collection]({ product: site.product })
  const shared = { label, title: rest, summary, site: site.name, ...(code && { code }) }
  if (!('fixedBy' in entry)) return shared
  const { fixers } = wordingFor(site)
  return {
    ...shared,
    fixers: { label: m.article_who_can_fix(), names: inOrder(entry.fixedBy.map((fixer) => fixers[fixer])) },
  }
}

/** The texts for all pages that are not articles. */
export function ogCardOfSite({ name, product, description }: Site): OgCardProps {
  return { label: m.export_card_site({ product }), title: name, summary: description, site: name }
}
