import { render, screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { ungroup, type MessageGroup } from '../content-model/messages'
import type { Entry } from '../content-model/types'
import { MessageSection } from './MessageSection'

function show(groups: MessageGroup[], words: Pick<Entry, 'meanings' | 'shown'> = {}) {
  const entry = { kind: 'http', component: 'web', messages: ungroup(groups), ...words } as Partial<Entry> as Entry
  const { container } = render(<MessageSection entry={entry} />)
  return container
}

const browser: MessageGroup = { from: 'browser', by: 'Chrome and Edge', texts: ['HTTP ERROR 503', 'ERR_FAILED'] }
const proxy: MessageGroup = { from: 'server-between', by: 'nginx', texts: ['503 Service Temporarily Unavailable'] }
const own: MessageGroup = { from: 'service', texts: ['503 Service Unavailable', 'Service Unavailable'] }

it('shows the words of the product first, wherever they stand in the file', () => {
  const container = show([browser, own])
  expect(container.querySelector('.seen')).toHaveTextContent(/^503 Service Unavailable$/)
  expect(container.querySelector('.seen + p')).toBeNull()
})

it('says below each other group whose words they are', () => {
  const container = show([own, browser, proxy])
  const [first, second, third] = container.querySelectorAll('details > div > div')
  expect(first).toHaveTextContent(/^Service Unavailable$/)
  expect(second).toHaveTextContent(/^Chrome and Edge write this:HTTP ERROR 503ERR_FAILED$/)
  expect(third?.firstElementChild).toHaveTextContent(/^A server between you and Procore writes this, such as nginx:$/)
  expect(screen.getByText('4 other wordings')).toBeVisible()
})

it('says whose the main words are when the product writes none', () => {
  const container = show([browser])
  const seen = container.querySelector<HTMLElement>('.seen')
  expect(seen && within(seen).getByText('HTTP ERROR 503')).toBeVisible()
  expect(container.querySelector('.seen + p')).toHaveTextContent('Chrome and Edge write this.')
  expect(screen.getByText('Another wording')).toBeVisible()
})

it('shows nothing where no message is known', () => {
  expect(show([])).toBeEmptyDOMElement()
})

it('says below each message what it means in the language of the site, and how the product words it there', () => {
  const meanings = { '503 Service Unavailable': 'Servicio no disponible', 'HTTP ERROR 503': 'Error HTTP 503' }
  const container = show([own, browser], { meanings, shown: { '503 Service Unavailable': 'Fuera de servicio' } })
  const said = [...container.querySelectorAll('[lang=en] ~ p, .seen ~ p')].map(({ textContent }) => textContent)
  expect(said).toEqual([
    'Your screen may say it like this: Fuera de servicio',
    'In other words: Servicio no disponible',
    'In other words: Error HTTP 503',
  ])
  expect(screen.getByText('503 Service Unavailable')).toHaveAttribute('lang', 'en')
  expect(screen.getByText('ERR_FAILED')).not.toHaveAttribute('lang')
})
