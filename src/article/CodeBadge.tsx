import type { ReactNode } from 'react'
import type { Card } from '../content-model/types'

const SPEECH = 'M4 5h16v11H11l-4.5 4v-4H4z'
const PAGES: Record<string, string> = {
  guides: 'M5 4h11l3 3v13H5zM8.5 9.5h7m-7 3.5h7m-7 3.5h4',
  faq: 'M9 9a3 3 0 1 1 4.2 2.8c-.8.4-1.2 1-1.2 2.2m0 3v.2',
}

/** A title split into the number it begins with, what joins the two, and the rest. "500 or 503" begins with none. */
export function splitNumber(title: string): { number: string; joint: string; rest: string } {
  const [, number = '', joint = '', rest = title] = /^(\d{3})( - | (?!or? ))(.+)$/.exec(title) ?? []
  return { number, joint, rest }
}

/**
 * A title with the number it begins with as a badge. Screen readers get the title as it is written.
 *
 * @param props.draw draws a piece of the title, given its position in the title; the piece itself by default
 */
export function TitleWithCode({
  title,
  draw = same,
}: {
  title: string
  draw?: (piece: string, at: number) => ReactNode
}) {
  const { number, joint, rest } = splitNumber(title)
  if (number === '') return draw(title, 0)
  return (
    <>
      <span className="sign">{draw(number, 0)}</span> {joint !== ' ' && <span className="sr-only">-</span>}{' '}
      {draw(rest, number.length + joint.length)}
    </>
  )
}

const same = (piece: string) => piece

/** The badge of an article whose title begins with no number: its code, or a picture of what kind of page it is. */
export function CodeBadge({ id, title, codes, drawing }: Pick<Card, 'id' | 'title' | 'codes'> & { drawing?: string }) {
  const [collection = ''] = id.split('/')
  if (splitNumber(title).number !== '') return null
  return (
    <span aria-hidden="true" className={(drawing ?? codes[0]) && collection === 'errors' ? 'sign' : 'sign sign-plain'}>
      {(!drawing && codes[0]) || (
        <svg viewBox="0 0 24 24" className="drawn size-[1.15em]">
          <path d={drawing ?? PAGES[collection] ?? SPEECH} />
        </svg>
      )}
    </span>
  )
}
