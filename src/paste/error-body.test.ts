import { readErrorBody, readMarkup } from './error-body'
import { findJson } from './loose-json'
import { withoutStackTrace } from './prepare'
import { describe, expect, it } from 'vitest'

const read = (text: string) => readErrorBody(findJson(text).map(({ value }) => value))

describe('messages in every shape of body', () => {
  it.each([
    ['a list', '{"errors":["text"]}', ['text']],
    ['a text', '{"errors":"text"}', ['text']],
    ['fields', '{"errors":{"name":["has already been taken"]}}', ['name: has already been taken']],
    ['the base of a record', '{"errors":{"base":["locked"]}}', ['locked']],
    ['message', '{"message":"text"}', ['text']],
    ['Python', "{'vendor_id': ['has not been added']}", ['vendor_id: has not been added']],
    ['Python with None', "{'error': None, 'message': \"can't\"}", ["can't"]],
    ['Ruby', '{:errors=>["text"], "code"=>nil}', ['text']],
    ['JavaScript', "{ errors: [ 'text', ], }", ['text']],
    ['Java', '{errors=[text], status=400}', ['text']],
    ['cut off', '{"errors":["the end is miss', ['the end is miss']],
    ['escaped', String.raw`{\"errors\":\"text\"}`, ['text']],
    ['JSON inside of a string', String.raw`{"body":"{\"errors\":[\"text\"]}"}`, ['text']],
    ['in a log line', '2026-11-21 ERROR failed: {"errors":["text"]} after 3 tries', ['text']],
    ['one object a line', '{"message":"one"}\n{"message":"two"}', ['one', 'two']],
    ['unicode', String.raw`{"message":"caf\u00e9"}`, ['café']],
    ['no body at all', 'plain words', []],
    ['a path with a hole', '403 on POST /rfis/{id}/replies', []],
    ['what was asked', '{"config":{"message":"mine"},"message":"theirs"}', ['theirs']],
  ])('%s', (_, text, messages) => {
    expect(read(text).messages).toEqual(messages)
  })
})

it('reads code, reason and details of a described error', () => {
  const body = read(
    '{"error":{"code":"VALIDATION_ERROR","message":"Checked","details":[{"reason_code":"WORKFLOW_CONFLICT","message":"Two workflows"}]}}',
  )
  expect(body.reasons).toEqual(['VALIDATION_ERROR', 'WORKFLOW_CONFLICT'])
  expect(body.messages).toEqual(['Checked', 'Two workflows'])
})

it.each([
  ['{"status":404,"error":"Not Found"}', [404]],
  ['{"statusCode":"503"}', [503]],
  ['{"code":422}', [422]],
  ['{"id":404,"total":500}', []],
  ['{"code":1001}', []],
])('%s holds the codes %j', (text, codes) => {
  expect(read(text).codes.map(({ code }) => code)).toEqual(codes)
})

it.each([
  ['{"success":[],"failed":[{"id":1}]}', true],
  ['{"failures":[{"id":1}]}', true],
  ['{"entities":[],"errors":[{"id":0,"errors":{"id":["not found"]}}]}', true],
  ['{"success":[{"id":1}],"failed":[]}', false],
  ['{"errors":["text"]}', false],
])('%s lists failures inside of a success: %s', (text, isPartial) => {
  expect(read(text).isPartial).toBe(isPartial)
})

it('names the fields', () => {
  expect(read('{"errors":{"name":["a"],"number":"b"}}').fields).toEqual(['name', 'number'])
})

it('knows OAuth by its description', () => {
  expect(read('{"error":"invalid_grant","error_description":"The code is used"}')).toMatchObject({
    isOAuth: true,
    reasons: ['invalid_grant'],
  })
})

it.each(['[', '{', '{"a":', '{"a":[{', '[[[[[[[['.repeat(2000), '{"a":"\\', '{:', '[{}]]]', '{"__proto__":{"x":1}}'])(
  'ends on %j',
  (text) => {
    expect(read(text.slice(0, 5000)).codes).toEqual([])
  },
)

it('reads title and heading of a proxy page', () => {
  const page = readMarkup(
    '<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1><hr>nginx</body></html>',
  )
  expect(page?.codes[0]).toEqual({ code: 502, why: '502 in the page' })
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
