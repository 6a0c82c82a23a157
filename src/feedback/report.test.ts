import { expect, it, vi } from 'vitest'
import { reportMailto, createReport, reportText, sendReport } from './Helpful'

const ENTRY = { id: 'errors/503', reviewed: '2026-11-21' } as const
const TITLE = '503 Service Unavailable'
const report = createReport(ENTRY, false, '  Step 3 is missing on iPads ')

it('has the article, its review date and the words of the user, and nothing else', () => {
  expect(report).toEqual({
    article: 'errors/503',
    reviewed: '2026-11-21',
    helpful: false,
    words: 'Step 3 is missing on iPads',
  })
  expect(reportText(report, TITLE)).toBe(
    'Feedback on Procore Troubleshooter\n' +
      'Article: 503 Service Unavailable (errors/503, checked on 2026-11-21)\n' +
      'What is missing or wrong: Step 3 is missing on iPads',
  )
})

it('fits into an email, however long the text', () => {
  const long = reportMailto(createReport(ENTRY, false, 'é\uD83D'.repeat(2000)), TITLE)
  expect(decodeURIComponent(long)).toContain('errors/503')
})

it('is not sent without an endpoint, and sent without cookies to an endpoint', async () => {
  const fetched = vi.fn<typeof fetch>(async () => new Response(null, { status: 204 }))
  vi.stubGlobal('fetch', fetched)
  expect(await sendReport(report)).toBe(false)
  expect(fetched).not.toHaveBeenCalled()
  expect(await sendReport(report, 'https://reports.example/gaps')).toBe(true)
  expect(fetched.mock.calls[0]).toMatchObject([
    'https://reports.example/gaps',
    { method: 'POST', credentials: 'omit', body: JSON.stringify(report) },
  ])
  fetched.mockRejectedValueOnce(new TypeError('offline'))
  expect(await sendReport(report, 'https://reports.example/gaps')).toBe(false)
  vi.unstubAllGlobals()
})
