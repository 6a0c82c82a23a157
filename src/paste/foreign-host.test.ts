import { expect, it } from 'vitest'
import { foreignHost } from './foreign-host'

it.each([
  ['GET https://api.weather.dev/v1 500', 'api.weather.dev'],
  ['https://files.dev/a.pdf', 'files.dev'],
  ["unable to access 'https://git.dev/a.git/': 403", 'git.dev'],
  ['> Host: api.weather.dev\n< HTTP/2 500', 'api.weather.dev'],
  ['GET https://api.acme.com/v1 500', undefined],
  ['GET https://api.acme.com/v1 500\nGET https://files.dev/a 404', undefined],
  ['GET https://api.example.com/x 500', undefined],
  ['POST https://hidden.dev/rest/v1.0/projects 422', undefined],
  ['500, see the list at https://docs.dev/errors', undefined],
  ['GET https://localhost:3000/x 500', undefined],
])('%j was called at %s', (text, host) => {
  expect(foreignHost(text, ['acme.com'])).toBe(host)
})
