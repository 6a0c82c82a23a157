import { expect, it } from 'vitest'
import { adminMessage } from './admin-message'

it('names what is shown, what to do and where it is explained', () => {
  const facts = {
    product: 'Acme',
    title: 'Your account has been locked',
    step: 'Unlock the account',
    address: 'https://x.example/y',
  }
  const message = adminMessage(facts)
  for (const fact of Object.values(facts)) expect(message).toContain(fact)
})
