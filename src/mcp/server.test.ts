import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Client } from '@modelcontextprotocol/client'
import { connect, textOf } from '../../test/fixtures/mcp'
import { startFakeStatus, type FakeStatus } from '../../test/fake-status/server'
import type { ArticleAnswer, Diagnosis, Explanation, PacketAnswer, SearchAnswer, ServiceStatus } from './shapes'

const TOKEN = 'ghp_abcdefghijklmnopqrstuvwxyz0123456789'

let client: Client
let status: FakeStatus

beforeAll(async () => {
  status = await startFakeStatus({ scenario: 'critical' })
  client = await connect({ statusUrl: status.feed('critical') })
})
afterAll(async () => {
  await client.close()
  await status.close()
})

/** What each tool answers. */
interface Answers {
  search_errors: SearchAnswer
  explain_error: Explanation
  get_article: ArticleAnswer
  diagnose: Diagnosis
  service_status: ServiceStatus
  support_packet: PacketAnswer
}

async function ask<Tool extends keyof Answers>(name: Tool, input: Record<string, unknown> = {}) {
  const result = await client.callTool({ name, arguments: input })
  return {
    data: result.structuredContent as Answers[Tool],
    text: textOf(result),
    isError: result.isError === true,
  }
}

it('introduces itself and its tools, none of which writes', async () => {
  expect(client.getInstructions()).toContain('explain_error')
  const { tools } = await client.listTools()
  expect(tools.map(({ name }) => name)).toEqual([
    'search_errors',
    'explain_error',
    'get_article',
    'diagnose',
    'service_status',
    'support_packet',
  ])
  for (const { annotations, outputSchema, description, title } of tools) {
    expect(annotations).toMatchObject({ readOnlyHint: true, destructiveHint: false })
    expect([outputSchema?.type, typeof title, typeof description]).toEqual(['object', 'string', 'string'])
  }
})

describe('search_errors', () => {
  it('answers with articles and why', async () => {
    const { data, text } = await ask('search_errors', { query: '503' })
    expect(data.results[0]).toMatchObject({ id: 'errors/503', codes: [503], why: 'Matches the code 503' })
    expect(text).toContain('/errors/503>')
  })

  it('has nothing for what no article answers', async () => {
    const { data, text } = await ask('search_errors', { query: 'marmalade recipes' })
    expect(data).toMatchObject({ results: [], guesses: [] })
    expect(text).toContain('No article here answers that')
  })

  it.each([
    ['nothing', {}],
    ['an empty query', { query: '' }],
    ['a number', { query: 7 }],
    ['too many words', { query: 'x'.repeat(5000) }],
    ['an unknown language', { query: '503', language: 'xx' }],
  ])('refuses %s clearly', async (_, input) => {
    const { text, isError } = await ask('search_errors', input)
    expect(isError).toBe(true)
    expect(text).toMatch(/^Input validation error: .*(query|language)/s)
  })
})

describe('explain_error', () => {
  it('says what it is, when to try again and what was hidden', async () => {
    const text = `HTTP/1.1 429 Too Many Requests\nRetry-After: 30\nAuthorization: Bearer ${TOKEN}\n\n{}`
    const { data, text: said } = await ask('explain_error', { text })
    expect(data).toMatchObject({ isKnown: true, kind: 'response', code: 429, masked: 1, retry: { seconds: 30 } })
    expect(data.results[0]?.id).toBe('errors/429')
    expect(said).toContain('Recognized as an HTTP response with code 429.')
    expect(JSON.stringify([data, said])).not.toContain(TOKEN)
  })

  it("names another maker's error as theirs", async () => {
    const { data } = await ask('explain_error', { text: 'AADSTS50105: The signed in user is blocked' })
    expect(data.maker?.name).toContain('Microsoft')
  })

  it('takes a text of a million characters, and no more', async () => {
    const long = `${'x '.repeat(499_990)}503 error`
    expect((await ask('explain_error', { text: long })).isError).toBe(false)
    expect(await ask('explain_error', { text: 'x'.repeat(1_000_001) })).toMatchObject({ isError: true })
  })
})

describe('get_article', () => {
  it.each(['errors/403', '403', 'https://help.example/base/es/errors/403.md'])('takes %s', async (id) => {
    const { data, text } = await ask('get_article', { id })
    expect(data).toMatchObject({ id: 'errors/403', markdown: text })
    expect(text).toContain('```\n\n\n\n```')
  })

  it('gives data', async () => {
    expect((await ask('get_article', { id: '403', format: 'json' })).data).toMatchObject({ data: { slug: '403' } })
  })

  it('says that there is none', async () => {
    expect(await ask('get_article', { id: `errors/${TOKEN}` })).toMatchObject({
      isError: true,
      text: 'There is no such article. Search for it, or take an id from a result.',
    })
  })
})

describe('diagnose', () => {
  it('asks the next question, then names what fits', async () => {
    const { data, text } = await ask('diagnose')
    expect(data).toMatchObject({ kind: 'question', given: [], articles: [] })
    const answers: Record<string, string> = {}
    let step = data
    while (step.question) {
      answers[step.question.id] = step.question.options[0]?.id ?? ''
      step = (await ask('diagnose', { answers })).data
    }
    expect(text).toContain(data.question?.options[0]?.label)
    expect(step.kind).toBe('outcome')
    expect(step.articles[0]?.id).toMatch(/^errors\//)
    expect(step.given.map(({ question }) => question)).toEqual(Object.keys(answers))
    const none = (await ask('diagnose', { answers: { ...answers, none: 'yes' } })).data
    expect(none.kind).toBe('none')
  })

  it.each([{ planet: 'mars' }, { where: 'moon' }, { [TOKEN]: TOKEN }])('refuses %j', async (answers) => {
    const { text, isError } = await ask('diagnose', { answers })
    expect(isError).toBe(true)
    expect(text).toMatch(/has no such (question|answer)\. Its (questions|answers): \w+, /)
    expect(text).not.toContain(TOKEN)
  })
})

it('service_status says what the feed says, and asks it once however many want to know', async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => ask('service_status')))
  for (const { data } of answers) expect(data).toMatchObject({ verdict: 'problem', isTrouble: true })
  expect(status.count('critical')).toBe(1)
})

describe('support_packet', () => {
  it('writes the message without secrets', async () => {
    const fields = {
      what: 'Calls fail',
      requestHeaders: `Authorization: Bearer ${TOKEN}`,
      time: '2026-11-21T14:05:00Z',
    }
    const { data } = await ask('support_packet', { fields, sender: 'developer', article: 'errors/403' })
    expect(data.text).toMatch(/What happened: Calls fail/)
    expect(data.text).toContain('403')
    expect(data.text).toContain('14:05 UTC')
    expect(data.masked).toBe(1)
    expect(data.text + data.mailto).not.toContain(TOKEN)
  })

  it.each([
    { fields: { [TOKEN]: 'x' } },
    { fields: { time: 'yesterday' } },
    { fields: {}, article: `errors/${TOKEN}` },
  ])('refuses %j', async (asked) => {
    const { text, isError } = await ask('support_packet', asked)
    expect(isError).toBe(true)
    expect(text).toMatch(/no such (field|article)|That isn’t a valid time/)
    expect(text).not.toContain(TOKEN)
  })
})

it('has every article as a resource in Markdown', async () => {
  const { resources } = await client.listResources()
  expect(resources.length).toBeGreaterThan(50)
  const uri = 'article://en/errors/403'
  expect(resources.find((one) => one.uri === uri)).toMatchObject({ name: 'errors/403', mimeType: 'text/markdown' })
  expect((await client.readResource({ uri })).contents[0]).toMatchObject({ uri, mimeType: 'text/markdown' })
  await expect(client.readResource({ uri: `article://en/errors/${TOKEN}` })).rejects.toThrow('no such article')
  await expect(client.readResource({ uri: `article://xx/errors/403` })).rejects.toThrow('no such article')
})

it('has a prompt to troubleshoot, which repeats no secret', async () => {
  const { prompts } = await client.listPrompts()
  expect(prompts).toMatchObject([{ name: 'troubleshoot', title: 'Troubleshoot this' }])
  const { messages } = await client.getPrompt({ name: 'troubleshoot', arguments: { error: `401 with token=${TOKEN}` } })
  expect(JSON.stringify(messages)).toMatch(/explain_error.*401 with token=\[/s)
})

it('repeats no secret in an error', async () => {
  await expect(client.callTool({ name: TOKEN })).rejects.toThrow(/^(?!.*ghp_).*not found/)
  await expect(client.getPrompt({ name: TOKEN })).rejects.toThrow(/^(?!.*ghp_).*not found/)
})

it('goes on after a call was canceled', async () => {
  const canceled = new AbortController()
  const call = client.callTool({ name: 'search_errors', arguments: { query: '503' } }, { signal: canceled.signal })
  canceled.abort('no longer needed')
  await expect(call).rejects.toThrow('no longer needed')
  expect((await ask('search_errors', { query: '404' })).data.results[0]?.id).toBe('errors/404')
})
