import type { KeyboardEvent } from 'react'
import { useHref, useNavigate } from '../router/hooks'
import { statePath } from './answers'
import { BOX, linkPath, type Layout, type Placed } from './tree-layout'
import type { MapNode } from './tree-map'

/** Room for a box's answer above it and for its focus ring. */
const EDGE = 12
/** Between the edge of a box and its words. */
const MARGIN = 10
/** For the sign that says whether a question is open. */
const SIGN = 20
/** The width of a letter at the size of the words, on average. */
const LETTER = 7
const WORDS = BOX.width - 2 * MARGIN

interface Props {
  layout: Layout
  scale: number
  onPress: (node: MapNode) => void
}

/** The drawing itself: lines first, so that the boxes stand on them. */
export function TreeDrawing({ layout: { placed, width, height }, scale, onPress }: Props) {
  const [fullWidth, fullHeight] = [width + 2 * EDGE, height + 2 * EDGE]
  return (
    <svg
      width={fullWidth * scale}
      height={fullHeight * scale}
      viewBox={`${-EDGE} ${-EDGE} ${fullWidth} ${fullHeight}`}
      className="max-w-none select-none"
    >
      {placed.map(
        (point) =>
          point.parent && (
            <path
              key={point.node.key}
              d={linkPath(point.parent, point)}
              className="fill-none stroke-line-strong"
              strokeWidth="1.5"
            />
          ),
      )}
      {placed.map((point) =>
        point.node.question ? (
          <QuestionBox key={point.node.key} point={point} onPress={onPress} />
        ) : (
          <EndBox key={point.node.key} point={point} />
        ),
      )}
    </svg>
  )
}

function QuestionBox({ point, onPress }: { point: Placed; onPress: Props['onPress'] }) {
  const { node, isClosed } = point
  const press = () => onPress(node)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    press()
  }
  const words = [node.answer, node.question?.ask].filter(Boolean).join(' → ')
  return (
    <g
      role="button"
      tabIndex={0}
      aria-expanded={!isClosed}
      aria-label={words}
      onClick={press}
      onKeyDown={onKeyDown}
      className="cursor-pointer"
    >
      <title>{words}</title>
      <Box point={point} look="fill-sunken stroke-line-strong" />
      <Words point={point} text={node.answer || (node.question?.ask ?? '')} room={WORDS - SIGN} />
      <text
        x={point.x + BOX.width - 18}
        y={point.y + 5}
        fontSize="17"
        className="fill-ink font-bold"
        aria-hidden="true"
      >
        {isClosed ? '+' : '−'}
      </text>
    </g>
  )
}

function EndBox({ point }: { point: Placed }) {
  const { answer, answers, articles } = point.node
  const path = statePath({ answers })
  const href = useHref(path)
  const navigate = useNavigate()
  const [best] = articles
  const more = articles.length > 1 ? ` +${articles.length - 1}` : ''
  const words = `${answer} → ${best?.title ?? ''}${more}`
  return (
    <a
      href={href}
      aria-label={words}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return
        event.preventDefault()
        void navigate(path)
      }}
    >
      <title>{words}</title>
      <Box point={point} look={more ? 'fill-warn-soft stroke-warn' : 'fill-accent-soft stroke-accent'} />
      <Words point={point} text={words} room={WORDS} />
    </a>
  )
}

function Box({ point: { x, y }, look }: { point: Placed; look: string }) {
  return <rect x={x} y={y - BOX.height / 2} width={BOX.width} height={BOX.height} rx="6" className={look} />
}

/** Words in the room of their box: shortened by letters, and cut where wide letters need more than that. */
function Words({ point: { x, y }, text, room }: { point: Placed; text: string; room: number }) {
  const letters = Math.floor(room / LETTER)
  const shown = text.length > letters ? `${text.slice(0, letters - 1)}…` : text
  return (
    <svg x={x + MARGIN} y={y - BOX.height / 2} width={room} height={BOX.height} aria-hidden="true">
      <text y={BOX.height / 2 + 5} fontSize="13" className="fill-ink">
        {shown}
      </text>
    </svg>
  )
}
