import { render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { CodeBadge, TitleWithCode } from './CodeBadge'

it.each([
  ['404 - File not found', '404'],
  ['503 Service Unavailable', '503'],
  ['500 or 503, what is the difference?', undefined],
  ['Your account has been locked', undefined],
])('%s is heard as it is written, and its number is a badge', (title, number) => {
  const { container } = render(
    <h1>
      <TitleWithCode title={title} />
    </h1>,
  )
  expect(screen.getByRole('heading', { name: title })).toBeVisible()
  expect(container.querySelector('.sign')?.textContent).toBe(number)
})

it('gives a badge, silent to screen readers, to what has a code and no number in its title', () => {
  render(
    <p>
      <CodeBadge id="errors/access-token-invalid" title="The access token is invalid" codes={[401]} />
      <CodeBadge id="errors/503" title="503 Service Unavailable" codes={[503]} />
    </p>,
  )
  expect(screen.getByText('401')).toHaveAttribute('aria-hidden', 'true')
  expect(screen.queryByText('503')).toBeNull()
})
