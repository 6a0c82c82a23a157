import { describe, expect, it } from 'vitest'
import { toLink, toPlainText } from './parse-feed'

describe('toPlainText', () => {
  it.each([
    ['plain', 'All is well.', 'All is well.'],
    ['line breaks', 'One.<br />Two.<br>Three.', 'One.\nTwo.\nThree.'],
    ['paragraphs and Windows line ends', '<p>One.</p>\r\n\r\n\r\n<p>Two.</p>', 'One.\n\nTwo.'],
    ['list items', '<ul><li>Web</li><li>API</li></ul>', '• Web\n• API'],
    ['entities, once', 'A &amp; B &lt;b&gt; &#39;x&#x27; &hellip; &amp;lt;', "A & B <b> 'x' … &lt;"],
    ['entities nobody knows', '&nosuch; &#0; &#x110000;', '&nosuch; &#0; &#x110000;'],
    ['a script with its words', 'a<script>alert(1)</script>b', 'ab'],
    ['a script that never ends', 'a<script>alert(1)', 'a'],
    [
      'a link with its address',
      'See <a href="https://x.example/a?b=1&amp;c=2">this</a>.',
      'See this (https://x.example/a?b=1&c=2).',
    ],
    ['a link that shows its address', '<a href="https://x.example/">https://x.example</a>', 'https://x.example'],
    ['an unsafe link', '<a href="javascript:alert(1)">x</a>', 'x'],
    ['comparison signs', 'latency < 5 s and > 2 s', 'latency < 5 s and > 2 s'],
  ])('%s', (_, markup, text) => expect(toPlainText(markup)).toBe(text))

  it('cuts what is too long, and stays quick on markup made to be slow', () => {
    const started = performance.now()
    expect(toPlainText('<script>'.repeat(100_000)).length).toBeLessThan(10_001)
    expect(toPlainText('<a '.repeat(300_000)).length).toBeLessThan(10_001)
    expect(performance.now() - started).toBeLessThan(1000)
  })
})

describe('toLink', () => {
  it.each([
    ['https://stspg.io/abc', 'https://stspg.io/abc'],
    ['http://stspg.io/abc', 'http://stspg.io/abc'],
    ['javascript:alert(1)', undefined],
    ['data:text/html,x', undefined],
    ['/incidents/1', undefined],
    ['', undefined],
    [null, undefined],
    [undefined, undefined],
  ])('%s', (address, link) => expect(toLink(address)).toBe(link))
})
