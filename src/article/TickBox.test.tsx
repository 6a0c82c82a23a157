import { render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { TickBox } from './TickBox'

it('is a mark for the eye: a screen reader hears the words of the entry alone', () => {
  render(
    <ul>
      <li>
        <TickBox /> Date and time
      </li>
    </ul>,
  )
  expect(screen.queryByRole('checkbox')).not.toBeInTheDocument()
  expect(screen.getByRole('listitem')).toHaveTextContent(/^Date and time$/)
})
