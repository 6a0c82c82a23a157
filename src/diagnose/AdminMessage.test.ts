// @vitest-environment jsdom
import { expect, it } from 'vitest'
import { adminMessage, toPlainLines } from './AdminMessage'

const FACTS = {
  product: 'Acme',
  title: 'Your account has been locked',
  steps: [{ title: 'Unlock the account', lines: ['Open the company Directory.', '- Select Unlock User.'] }],
  address: 'https://x.example/y',
}

it('names what is shown, what to do, where and for whom', () => {
  expect(adminMessage({ ...FACTS, whom: ' Jo Lee, Harbor Tower ' }).split('\n')).toEqual([
    'Hello,',
    '',
    'Acme is showing me this: Your account has been locked.',
    'This step needs an administrator. Can you do it for me?',
    '',
    'Unlock the account',
    'Open the company Directory.',
    '- Select Unlock User.',
    '',
    'For: Jo Lee, Harbor Tower',
    'How to do it: https://x.example/y',
    '',
    'Thank you',
  ])
})

it('leaves out for whom when nothing is said', () => {
  expect(adminMessage({ ...FACTS, whom: ' ' })).not.toContain('For:')
})

it('numbers several steps', () => {
  const steps = ['Open the Directory', 'Unlock the account'].map((title) => ({ title, lines: [] }))
  const message = adminMessage({ ...FACTS, steps, whom: '' })
  expect(message).toContain(
    'These steps need an administrator. Can you do them for me?\n\n1. Open the Directory\n2. Unlock',
  )
  expect(message).toContain('How to do them: https://x.example/y')
})

it.each([
  ['<p>Open the <b>Directory</b>\n tool.</p><p>Save.</p>', ['Open the Directory tool.', 'Save.']],
  ['<p>Set:</p><ul><li>Read</li><li><p>Write</p></li></ul>', ['Set:', '- Read', '- Write']],
  ['<pre><code>GET /x</code></pre><p> </p>', ['GET /x']],
  ['<p>Wait an hour<sup><a>†</a></sup>.</p>', ['Wait an hour.']],
  ['', []],
])('turns %j into plain lines', (html, lines) => {
  const element = document.createElement('div')
  element.innerHTML = html
  expect(toPlainLines(element)).toEqual(lines)
})
