import { expect, it } from 'vitest'
import { writtenAddress } from './elements'

it.each([
  ['https://status.procore.com/', 'the status page', 'status.procore.com'],
  ['https://www.procore.com/a/b?c=d', 'there', 'procore.com/a/b?c=d'],
  ['https://status.procore.com', 'status.procore.com', undefined],
  ['mailto:help@procore.com', 'write to us', 'help@procore.com'],
  ['mailto:help@procore.com', 'help@procore.com', undefined],
  ['/errors/404', 'another article', undefined],
  ['#fix', 'the steps', undefined],
])('%s, called "%s"', (href, words, written) => {
  expect(writtenAddress(href, words)).toBe(written)
})
