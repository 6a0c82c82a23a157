import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from '@playwright/test'
import { startSite } from '../../src/node/dev/site-server'
import { test as base } from './fixtures'

/** Written from `test/fixtures/other-product` by a stage of `npm test`, or by `npm run build:other`. */
export const FOLDER = '.cache/other-product'
export const STATUS_HOSTS = /^https:\/\/(status\.larkspur\.example|larkspur0001\.statuspage\.io)\//

/** Journeys on the site of another product. */
export const test = base.extend<{ site: string }>({
  // Below a path of a portal's host, as many help desks are.
  // The runner wants to be told of other fixtures by this form, though there are none.
  // oxlint-disable-next-line no-empty-pattern
  site: async ({}, provide) => {
    const server = await startSite(FOLDER, 0)
    await provide(`http://localhost:${(server.address() as AddressInfo).port}/desk`)
    await stop(server)
  },
})

/** The status page of the product, with its timetable in one state. */
export async function answerStatus(page: Page, state: string): Promise<void> {
  const components = [
    { id: 'lark00000001', name: 'Timetable', status: state },
    { id: 'larkapi00001', name: 'API', status: 'operational' },
  ]
  const body = {
    page: { id: 'larkspur0001', name: 'Larkspur', url: 'https://status.larkspur.example' },
    status: { indicator: 'none', description: '' },
    components,
    incidents: [],
    scheduled_maintenances: [],
  }
  await page.route(STATUS_HOSTS, (route) =>
    route.fulfill({ json: body, headers: { 'access-control-allow-origin': '*' } }),
  )
}

export function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
