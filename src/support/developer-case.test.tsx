import { screen, within } from '@testing-library/react'
import { describe, expect, test, vi } from 'vitest'
import { field, mail, open, preview, region } from '../../test/fixtures/support-page'

vi.mock('../status/use-status', () => ({ useStatus: () => ({ isWaiting: true, sentence: '' }) }))
vi.mock('../status/use-history', () => ({ useIncidentsAt: () => ({ state: 'idle', sentence: '' }) }))

describe('a developer', () => {
  test('is chosen by the address, and the choice goes into the address', async () => {
    const { user, here } = await open('/support?article=errors/503&where=screen')
    expect(field('I use Procore')).toBeChecked()
    await user.click(field('I work with the API'))
    expect(await screen.findByLabelText('URL')).toBeVisible()
    await vi.waitFor(() => expect(here()).toBe('/support?article=errors%2F503&for=developer&where=screen'))
    expect(screen.queryByLabelText('Company')).not.toBeInTheDocument()
    await user.click(field('I use Procore'))
    expect(await screen.findByLabelText('Company')).toBeVisible()
    await vi.waitFor(() => expect(here()).toBe('/support?article=errors%2F503&where=screen'))
  })

  test('writes to API support, and sees its hours', async () => {
    await open('/support?for=developer')
    expect(mail().pathname).toBe('apisupport@procore.com')
    expect(screen.getByRole('region', { name: 'Who gets it' })).toHaveTextContent('8 a.m. to 5 p.m. Pacific Time')
  })

  test('sees secrets hidden and counted; none gets into the clipboard, the email or the address', async () => {
    const { user, here } = await open('/support?for=developer')
    expect(within(region()).queryByText(/hidden$/)).not.toBeInTheDocument()
    await user.click(field('Request headers'))
    await user.paste('Authorization: Bearer 3f9a1c77be0d4e5f8a6b2c1d\nCookie: session=abcdef')
    expect(within(region()).getByText('2 secrets hidden')).toBeVisible()
    await user.click(within(region()).getByRole('button', { name: 'Copy' }))
    const out = preview() + (await navigator.clipboard.readText()) + mail().href + here()
    expect(out).not.toMatch(/3f9a1c77|abcdef/)
    expect(preview()).toContain('Authorization: Bearer [access token hidden]')
  })

  test('pastes an error, which fills in the fields, with secrets hidden immediately', async () => {
    const { user } = await open('/support?for=developer')
    await user.click(field('Paste the error'))
    await user.paste(
      'curl -X PATCH -H "Authorization: Bearer 3f9a1c77be0d4e5f8a6b2c1d" https://api.procore.com/rest/v1.0/rfis/7\nHTTP/1.1 503 Service Unavailable\n\n{"message":"try later"}',
    )
    expect(field('Paste the error')).not.toHaveDisplayValue(/3f9a1c77/)
    expect(await screen.findByText(/^Filled in: HTTP method, URL, .* 1 secret hidden\.$/)).toBeVisible()
    expect(field('HTTP method')).toHaveValue('PATCH')
    expect(field('Response status')).toHaveValue('503 Service Unavailable')
    await vi.waitFor(() =>
      expect(preview()).toMatch(/^Procore API: 503 Service Unavailable\n\nWhat happened: 503 Service Unavailable \(/),
    )
    expect(preview()).toContain('Response body: {"message":"try later"}')
    expect(within(region()).getByText('1 secret hidden')).toBeVisible()
  })

  test('keeps typed values over pasted ones, and loses the pasted ones when the paste is cleared', async () => {
    const { user } = await open('/support?for=developer')
    await user.selectOptions(field('HTTP method'), 'PUT')
    await user.click(field('Paste the error'))
    await user.paste('DELETE /rest/v1.0/rfis/1 failed')
    await vi.waitFor(() => expect(field('URL')).toHaveValue('/rest/v1.0/rfis/1'))
    expect(field('HTTP method')).toHaveValue('PUT')
    await user.clear(field('Paste the error'))
    await vi.waitFor(() => expect(screen.queryByText(/^Filled in: /)).not.toBeInTheDocument())
    expect(field('URL')).toHaveValue('')
    expect(field('HTTP method')).toHaveValue('PUT')
  })

  test('sees a note when the email has less than the packet', async () => {
    const { user } = await open('/support?for=developer')
    await user.click(field('Response body'))
    await user.paste('{"errors":["a rule is not met"]}\n'.repeat(200))
    expect(region()).toHaveTextContent('the message has a short version')
    expect(mail().href.length).toBeLessThanOrEqual(1900)
  })
})
