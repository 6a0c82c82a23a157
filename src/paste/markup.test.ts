import { expect, it } from 'vitest'
import { readMarkup } from './markup'
import { withoutStackTrace } from './stack-trace'

it('reads title and heading of a proxy page', () => {
  const page = readMarkup(
    '<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1><hr>nginx</body></html>',
  )
  expect(page?.codes[0]).toEqual({ code: 502, where: 'in the page' })
  expect(page?.messages[0]).toBe('502 Bad Gateway')
})

it('reads the error of a file store', () => {
  const page = readMarkup(
    '<?xml version="1.0"?><Error><Code>AccessDenied</Code><Message>Request has expired</Message></Error>',
  )
  expect(page).toMatchObject({ reasons: ['AccessDenied'], messages: ['Request has expired'] })
})

it('leaves scripts and styles out of what a reader sees, and resolves entities', () => {
  const page = readMarkup(
    '<html><style>.a{}</style><script>error 500</script><p>We&#39;re sorry &amp; back soon</p></html>',
  )
  expect(page?.text.trim()).toBe("We're sorry & back soon")
})

it.each(['a < b and c > d', 'plain', '{"a":"<b>"}', ''])('%j is no page', (text) => {
  expect(readMarkup(text)).toBeUndefined()
})

it.each([
  ['JavaScript', 'Error: x\n    at a (/b.js:1:2)\n    at async c (d.js:3:4)', 'Error: x', 2],
  [
    'Python',
    'Traceback (most recent call last):\n  File "a.py", line 4, in b\n    c()\nValueError: x',
    'ValueError: x',
    3,
  ],
  ['Ruby', "lib/a.rb:4:in `b'\n\tfrom lib/c.rb:5:in `d'\nError: x", 'Error: x', 2],
  ['Java', 'java.io.IOException: x\n\tat a.b.C.d(C.java:1)\n\t... 3 more', 'java.io.IOException: x', 2],
  ['.NET', 'HttpRequestException: x\n   at A.B.C()', 'HttpRequestException: x', 1],
  ['PHP', 'Exception: x\n#0 /a.php(1): b()\n#1 {main}', 'Exception: x', 2],
  ['none', 'look at this\nand that', 'look at this\nand that', 0],
])('takes the frames of %s out', (_, text, rest, lines) => {
  expect(withoutStackTrace(text)).toEqual({ text: rest, lines })
})
