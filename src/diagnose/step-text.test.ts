// @vitest-environment jsdom
import { expect, it } from 'vitest'
import { linesOf } from './step-text'

it.each([
  ['<p>Open the <b>Directory</b>\n tool.</p><p>Save.</p>', ['Open the Directory tool.', 'Save.']],
  ['<p>Set:</p><ul><li>Read</li><li><p>Write</p></li></ul>', ['Set:', '- Read', '- Write']],
  ['<pre><code>GET /x</code></pre><p> </p>', ['GET /x']],
  ['<p>Wait an hour<sup><a>†</a></sup>.</p>', ['Wait an hour.']],
  ['', []],
])('%s', (html, lines) => {
  const element = document.createElement('div')
  element.innerHTML = html
  expect(linesOf(element)).toEqual(lines)
})
