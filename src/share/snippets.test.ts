import { expect, it } from 'vitest'
import { htmlSnippet, plainSnippet } from './snippets'

const WORDS = {
  heading: '"Permission denied, sorry" <1>',
  summary: 'You & they.',
  address: 'https://x.example/d?a=1&b=2',
}

it('is three lines as plain text', () => {
  expect(plainSnippet(WORDS)).toBe('"Permission denied, sorry" <1>\nYou & they.\nhttps://x.example/d?a=1&b=2')
  expect(plainSnippet({ ...WORDS, summary: '' }).split('\n')).toHaveLength(2)
})

it('is a link as HTML, with every sign of markup escaped', () => {
  expect(htmlSnippet(WORDS)).toBe(
    '<p><a href="https://x.example/d?a=1&amp;b=2">&quot;Permission denied, sorry&quot; &lt;1&gt;</a><br>You &amp; they.</p>',
  )
  expect(htmlSnippet({ ...WORDS, summary: '' })).not.toContain('<br>')
})
