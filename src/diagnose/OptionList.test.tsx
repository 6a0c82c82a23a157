import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import type { Option } from '../content-model/types'
import { UNSURE } from '../content-model/enums'
import { findOptions, groupOptions, OptionList } from './OptionList'

const LABELS = [
  'Señal lost',
  "It can't save",
  'Locked',
  'Frozen',
  'Slow',
  'Blank',
  'Red',
  'Blue',
  'Gray',
  'Loud',
  'Late',
]
const NONE: Option = { id: 'else', label: 'Something else', none: true }
const options: Option[] = [
  ...LABELS.map((label, index) => ({ id: `o${index}`, label, group: index < 5 ? 'Trouble' : 'Looks' })),
  { id: 'hinted', label: 'Another', hint: 'Such as AADSTS50105', group: 'Looks' },
  NONE,
]
const unsure: Option = { id: UNSURE, label: "I'm not sure" }

const radios = () => screen.getAllByRole('radio').map((radio) => radio.getAttribute('value'))
const field = () => screen.getByRole('textbox', { name: 'Find your answer' })

function show(list: Option[], chosen?: string) {
  render(
    <form>
      <OptionList name="q" options={list} chosen={chosen} />
    </form>,
  )
  return userEvent.setup()
}

describe('answers found by words', () => {
  it.each([
    ['', options.map(({ id }) => id).join(' ')],
    ['  ', options.map(({ id }) => id).join(' ')],
    ['SENAL', 'o0'],
    ['señal', 'o0'],
    ['cant', 'o1'],
    ['can’t save', 'o1'],
    ['save cant', 'o1'],
    ['aadsts50105', 'hinted'],
    ['trouble', 'o0 o1 o2 o3 o4'],
    ['trouble slow', 'o4'],
    ['locked slow', ''],
  ])('%j: %s', (text, ids) => {
    expect(findOptions(options, text).map(({ id }) => id)).toEqual(ids.split(' ').filter(Boolean))
  })
})

describe('the field above a long list of answers', () => {
  it('is not there for a short list', () => {
    show([...options.slice(0, 12), unsure])
    expect(screen.queryByRole('textbox')).not.toBeInTheDocument()
  })

  it('narrows the radios to what is typed, says how many match, and shows all again', async () => {
    const user = show([...options, unsure])
    expect(screen.getByRole('status')).toHaveTextContent('13 answers')
    await user.type(field(), 'looks bl')
    expect(radios()).toEqual(['o5', 'o7', UNSURE])
    expect(screen.getByRole('status')).toHaveTextContent('Showing 2 of 13 answers')
    expect(screen.queryByRole('heading', { name: 'Trouble' })).not.toBeInTheDocument()
    await user.click(screen.getByRole('button', { name: 'Clear' }))
    expect(field()).toHaveFocus()
    expect(field()).toHaveValue('')
    expect(radios()).toHaveLength(14)
  })

  it('keeps a choice in sight and in the form', async () => {
    const user = show([...options, unsure], 'o2')
    await user.click(screen.getByRole('radio', { name: 'Frozen' }))
    await user.type(field(), 'gray')
    expect(radios()).toEqual(['o3', 'o8', UNSURE])
    expect(screen.getByRole('radio', { name: 'Frozen' })).toBeChecked()
    expect(new FormData(document.querySelector('form') ?? undefined).get('q')).toBe('o3')
  })

  it('offers what is left to choose when nothing matches', async () => {
    const user = show([...options, unsure])
    await user.type(field(), 'zebra')
    expect(radios()).toEqual(['else', UNSURE])
    expect(screen.getByRole('status')).toHaveTextContent(/^No answer matches/)
  })

  it('leads from the field to the first answer with Enter, and sends nothing', async () => {
    const user = show([...options, unsure])
    await user.type(field(), 'locked{Enter}')
    expect(screen.getByRole('radio', { name: 'Locked' })).toHaveFocus()
    await user.keyboard('[Space]')
    expect(screen.getByRole('radio', { name: 'Locked' })).toBeChecked()
  })
})

const LONG = 11

/** `a1 b2 3`: an option in group `a`, one in group `b`, and one without a group. */
function grouped(text: string): Option[] {
  return text.split(' ').map((id) => ({ id, label: id, ...(/^[a-z]/.test(id) && { group: id.replace(/\d+/, '') }) }))
}

function showGroups(text: string): string[] {
  return groupOptions(grouped(text)).map(({ name, options: own }) => `${name}: ${own.map(({ id }) => id).join(' ')}`)
}

describe('groups of options', () => {
  it('come in the order in which they appear, with ungrouped options last', () => {
    expect(showGroups('a1 a2 a3 a4 a5 b6 b7 8 b9 a10 b11')).toEqual(['a: a1 a2 a3 a4 a5 a10', 'b: b6 b7 b9 b11', ': 8'])
  })

  it('contain every option once', () => {
    const all = grouped('c1 b2 a3 c4 5 6 a7 b8 c9 10 a11 c12')
    const ids = groupOptions(all).flatMap((group) => group.options.map(({ id }) => id))
    expect(ids.toSorted()).toEqual(all.map(({ id }) => id).toSorted())
  })

  it.each([
    ['a short list', 'a1 b2 b3 4'],
    ['a list of one group', Array.from({ length: LONG }, (_, index) => `a${index}`).join(' ')],
    ['a list without groups', Array.from({ length: LONG }, (_, index) => `${index}`).join(' ')],
  ])('are left out of %s', (_, text) => {
    expect(showGroups(text)).toEqual([`: ${text}`])
  })
})
