import { render, screen } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { MemoryRouter } from 'react-router'
import { MovedNote } from './Layout'

vi.mock('virtual:moved', () => ({
  default: { '/errors/old': { to: '/errors/503', note: 'It is shown as 503 today.' } },
}))

function open(address: string) {
  render(
    <MemoryRouter initialEntries={[address]}>
      <MovedNote />
    </MemoryRouter>,
  )
}

it('says what became of the address that somebody followed', () => {
  open('/errors/503?from=/errors/old')
  expect(screen.getByRole('note')).toHaveTextContent('/errors/old, which has moved here. It is shown as 503 today.')
})

it.each(['/errors/503', '/errors/503?from=/errors/other', '/errors/503?from=__proto__', '/errors/503?from=%3Cb%3E'])(
  'says nothing at %s',
  (address) => {
    open(address)
    expect(screen.queryByRole('note')).toBeNull()
  },
)
