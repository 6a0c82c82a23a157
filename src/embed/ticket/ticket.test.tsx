import { fireEvent, within } from '@testing-library/dom'
import { beforeEach, expect, it, vi } from 'vitest'
import { ungroup, type MessageGroup } from '../../content-model/messages'
import type { ArticleId } from '../../content-model/types'
import { learnSearchData } from '../../node/read/search-data'
import { scripts } from '../../paths'
import type { Insertion } from './insertion'
import { INSERT, openTicket, RESULTS, type ResultsDetail } from './ticket'

function published(slug: string, title: string, text: string) {
  const id: ArticleId = `errors/${slug}`
  const messages: MessageGroup[] = [{ from: 'service', texts: [text] }]
  return { id, slug, title, summary: `About ${slug}.`, codes: [], aliases: [], sources: [], messages }
}

const entries = [
  published('locked', 'Your account is locked', 'Your account has been locked'),
  published('banner', 'A banner <b>', 'This envelope is currently unavailable'),
]
const data = learnSearchData({
  entries: entries.map(({ messages, ...entry }) => ({ ...entry, messages: ungroup(messages) })),
  phrasings: {},
  language: 'en',
  offTopic: ['marmalade recipes', 'who makes jam'],
})
const LANGUAGES = [
  { code: 'en', name: 'English' },
  { code: 'es', name: 'Español' },
]
const INDEX = { version: 2, entries, data }
const files: Record<string, unknown> = {
  [scripts.index()]: INDEX,
  [scripts.ticketData()]: { version: 1, hosts: ['acme.example'], makers: [], languages: LANGUAGES, entries: {} },
}

let asked: string[] = []
let isUp = true
let bases = 0

beforeEach(() => {
  document.body.replaceChildren()
  asked = []
  isUp = true
  files[scripts.index()] = INDEX
  vi.stubGlobal('fetch', async (url: string) => {
    const { pathname } = new URL(url)
    asked.push(url)
    return isUp ? new Response(JSON.stringify(files[pathname])) : new Response('', { status: 503 })
  })
})

/** Opens the panel in an element of its own, for an app that no other test has asked. */
function open(label?: string) {
  const host = document.createElement('div')
  if (label !== undefined) host.setAttribute('label', label)
  document.body.append(host)
  const root = host.attachShadow({ mode: 'open' })
  const [place, trouble] = [document.createElement('div'), document.createElement('p')]
  root.append(place, trouble)
  const results: ResultsDetail[] = []
  const inserted: Insertion[] = []
  document.body.addEventListener(RESULTS, (event) => results.push((event as CustomEvent<ResultsDetail>).detail))
  bases += 1
  const reader = openTicket({ host, root, place, trouble }, `https://app${bases}.example/`)
  return { host, place, reader, inside: within(place), results, inserted, base: `https://app${bases}.example/` }
}

const LOCKED = 'Hi,\n\nit says: Your account has been locked. What now?\n\nThanks, Jo'

it('offers the article with what in the ticket speaks for it, and tells the page', async () => {
  const { reader, inside, results, base } = open()
  reader.read(LOCKED)
  const link = await inside.findByRole('link', { name: /^Your account is locked\s*\(opens in a new tab\)$/ })
  expect(link).toHaveAttribute('href', `${base}errors/locked`)
  expect(link).toHaveAttribute('target', '_blank')
  expect(inside.getByText('In the ticket: “it says: Your account has been locked.”')).toBeVisible()
  expect(inside.getByText('1 likely article').closest('[role="status"]')).not.toBeNull()
  expect(inside.getByRole('region', { name: 'Help for this ticket' })).toBeVisible()
  expect(results).toEqual([{ count: 1, ids: ['errors/locked'], isSure: true }])
  expect(asked.every((url) => !url.includes('locked'))).toBe(true)
})

it('hands the page what to insert, and says so when the page took it', async () => {
  const { reader, inside, base } = open()
  const heard = vi.fn((event: Event) => event.preventDefault())
  document.body.addEventListener(INSERT, heard, { once: true })
  reader.read(LOCKED)
  fireEvent.click(await inside.findByRole('button', { name: 'Insert link and summary of Your account is locked' }))
  expect(await inside.findByText('Inserted: Your account is locked')).toHaveAttribute('role', 'status')
  const event = heard.mock.calls[0]?.[0] as CustomEvent<Insertion>
  expect(event.composed).toBe(true)
  expect(event.detail).toEqual({
    id: 'errors/locked',
    title: 'Your account is locked',
    summary: 'About locked.',
    url: `${base}errors/locked`,
    text: `Your account is locked\nAbout locked.\n${base}errors/locked`,
    html: `<p lang="en"><a href="${base}errors/locked">Your account is locked</a><br>About locked.</p>`,
    language: 'en',
    reason: 'In the ticket: “it says: Your account has been locked.”',
  })
})

it.each([
  ['copies it', async () => undefined, 'Copied: Your account is locked. Paste it into your reply.'],
  ['shows it to be copied where the clipboard is refused', () => Promise.reject(new Error('no')), undefined],
])('where no page takes it, %s', async (_, writeText, said) => {
  vi.stubGlobal('navigator', { clipboard: { writeText } })
  const { reader, inside } = open()
  reader.read(LOCKED)
  fireEvent.click(await inside.findByRole('button', { name: /^Insert/ }))
  if (said !== undefined) expect(await inside.findByText(said)).toBeVisible()
  else
    expect(await inside.findByRole('textbox')).toHaveValue(
      `Your account is locked\nAbout locked.\n${inside.getByRole('link', { name: /^Your/ }).getAttribute('href')}`,
    )
})

it('follows the text, and shows nothing of an earlier one', async () => {
  const { reader, inside, results } = open()
  reader.read('it says that')
  expect(await inside.findByText('No known error matches this ticket.')).toBeVisible()
  reader.read('it says: Your account has')
  reader.read('it says: This envelope is currently unavailable')
  expect(await inside.findByRole('link', { name: /^A banner <b>/ })).toBeVisible()
  expect(inside.queryByRole('link', { name: /^Your account/ })).toBeNull()
  reader.read('')
  expect(await inside.findByText('Matching articles appear here once the ticket has text.')).toBeVisible()
  expect(inside.queryByRole('listitem')).toBeNull()
  await vi.waitFor(() => expect(results.map(({ count }) => count)).toEqual([0, 1, 0]))
})

it('keeps the focus on an article that is still offered', async () => {
  const { host, reader, inside } = open()
  reader.read(LOCKED)
  const button = await inside.findByRole('button', { name: /^Insert/ })
  button.focus()
  reader.read(LOCKED.replace('it says', 'now it says'))
  await inside.findByText(/now it says/)
  expect(host.shadowRoot?.activeElement).toBe(inside.getByRole('button', { name: /^Insert/ }))
})

it('says that the app did not answer, and tries again when asked', async () => {
  isUp = false
  const { reader, inside, results } = open()
  reader.read(LOCKED)
  expect(await inside.findByText('The articles couldn’t be loaded. Check your connection.')).toBeVisible()
  expect(results).toEqual([])
  isUp = true
  fireEvent.click(inside.getByRole('button', { name: 'Try again' }))
  expect(await inside.findByRole('link', { name: /^Your account/ })).toBeVisible()
  expect(inside.queryByRole('button', { name: 'Try again' })).toBeNull()
})

it.each([
  ['no entries', { version: 2, data }],
  ['an entry without a title', { version: 2, entries: entries.map((entry) => ({ ...entry, title: undefined })), data }],
  ['messages that are none', { version: 2, entries: entries.map((entry) => ({ ...entry, messages: [1] })), data }],
  ['no phrasings', { version: 2, entries, data: { ...data, phrasings: undefined } }],
  ['a model without classes', { version: 2, entries, data: { ...data, model: { ...data.model, bias: undefined } } }],
])('says so and tries again where the index is broken: %s', async (_, broken) => {
  files[scripts.index()] = broken
  const { reader, inside, results } = open()
  reader.read('the account of our manager is somehow locked')
  expect(await inside.findByText('The articles couldn’t be loaded. Check your connection.')).toBeVisible()
  expect(results).toEqual([])
  files[scripts.index()] = INDEX
  reader.read(LOCKED)
  fireEvent.click(inside.getByRole('button', { name: 'Try again' }))
  expect(await inside.findByRole('link', { name: /^Your account/ })).toBeVisible()
})

it('has the page’s own name, and another language where the agent wants it', async () => {
  const { host, reader, inside } = open('Known <i>errors')
  reader.read(LOCKED)
  expect(inside.getByRole('region', { name: 'Known <i>errors' })).toBeVisible()
  fireEvent.click(await inside.findByRole('button', { name: 'Español', pressed: false }))
  expect(host).toHaveAttribute('lang', 'es')
})

it('forgets the ticket when it is closed', async () => {
  const { reader, inside, results } = open()
  reader.read(LOCKED)
  reader.stop()
  await vi.waitFor(() => expect(asked).toHaveLength(2))
  expect(inside.queryByRole('listitem')).toBeNull()
  expect(results).toEqual([])
})
