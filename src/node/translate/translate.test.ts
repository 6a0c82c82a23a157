import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { textsOf } from '../../search/ranker'
import { loadContent } from '../read/load'
import { formatProblems } from '../read/problem'

// The other product has one article in French, one question, and nothing else.
let root = ''

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'translate-'))
  await cp('test/fixtures/other-product', root, { recursive: true })
})
afterEach(() => rm(root, { recursive: true }))

async function french() {
  const read = await loadContent(root, 'fr')
  if ('problems' in read) throw new Error(formatProblems(read.problems, root))
  const articles = new Map(read.content.articles.map((article) => [article.entry.id, article]))
  return { ...read.content, articleOf: (id: 'errors/503' | 'errors/404') => articles.get(id) }
}

/** Edits a file below `content`. */
async function edit(name: string, from: string, to: string) {
  const file = join(root, 'content', name)
  const text = await readFile(file, 'utf8')
  expect(text).toContain(from)
  await writeFile(file, text.replace(from, to))
}

describe('a translated article', () => {
  it('has the words of the translation, and everything else of the original', async () => {
    const { articleOf } = await french()
    const { entry, facts, file, original } = articleOf('errors/503') ?? {}
    expect(entry).toMatchObject({
      title: '503 Service Unavailable (service indisponible)',
      codes: [503],
      signs: { code: ['503'] },
      meanings: { '503 Service Unavailable': 'Service indisponible' },
      reviewed: '2026-11-21',
    })
    expect(entry?.language).toBeUndefined()
    expect(entry?.older).toBeUndefined()
    expect(facts?.steps.map(({ id, title }) => [id, title])).toEqual([
      ['wait', 'Attendez une minute, puis rechargez la page'],
      ['status', "Regardez l'état du service"],
    ])
    expect([file, original?.file]).toEqual(['content/fr/errors/503.mdx', 'content/errors/503.mdx'])
  })

  it('is found by its words in both languages, by what its messages mean and by how the product words them', async () => {
    const { articleOf, asked } = await french()
    const entry = articleOf('errors/503')?.entry
    expect(entry && textsOf(entry)).toEqual(
      expect.arrayContaining(['503 Service Unavailable', 'Service indisponible', 'Le service fait une pause']),
    )
    expect(entry?.aliases).toContain('larkspur is down')
    expect(asked.phrasings['errors/503']).toContainEqual({
      text: 'le serveur est débordé le jour de la rentrée',
      language: 'fr',
    })
  })
})

it('an article that nobody has translated stays in its language, and says so', async () => {
  const { articleOf, translation } = await french()
  expect(articleOf('errors/404')).toMatchObject({ file: 'content/errors/404.mdx', entry: { language: 'en' } })
  expect(Object.keys(translation?.missing ?? {})).toEqual(expect.arrayContaining(['errors/404', 'guides/contact']))
})

it('a question, an option or a text of the site that nobody has translated stays as it is', async () => {
  const { questions, site } = await french()
  expect(questions.map(({ ask }) => ask)).toEqual(['Où voyez-vous le problème ?', 'Which number does the error show?'])
  expect(questions[0]?.options.map(({ label }) => label)).toEqual([
    "Dans l'emploi du temps de Larkspur",
    'While logging in to Larkspur',
    'In another program that is connected to Larkspur',
  ])
  expect(site.description).toContain('Une erreur dans Larkspur')
  expect(site.support.apiHours).toContain('Tuesday')
})

const STEP = '<Step id="status" who="you" title="Check the live status">'

describe('after a change of the original', () => {
  it.each([
    ['of a sentence', 'Every school opens', 'Each school opens', ['causes']],
    ['of a title in a part', 'The first day of a term', 'The first day', ['causes']],
    ['of the summary', 'It usually comes back by itself.', 'It comes back.', ['head']],
    ['of a message', '      - 503 Service Unavailable', '      - 503 Unavailable', ['head']],
    ['of a link', '[live status](/status)', '[live status](/guides/contact)', ['fix']],
    ['by a step more', STEP, `<Step id="ask" who="you" title="Ask">\nAsk.\n</Step>\n${STEP}`, ['fix']],
    ['by a section more', '<Prevent>', '<Section id="more" title="More">\nMore.\n</Section>\n\n<Prevent>', ['head']],
    ['of the breaks of lines', 'Every school opens its', 'Every school\nopens its', undefined],
    ['of what has no words', 'retry: with-backoff', 'retry: now', undefined],
  ])('%s, the sections that are older are known, and nothing is a mistake', async (_, from, to, older) => {
    await edit('errors/503.mdx', from, to)
    const { articleOf, translation } = await french()
    expect(articleOf('errors/503')?.entry.older).toEqual(older)
    const known = translation?.older['errors/503']
    expect(known?.map((id) => (id === 'more' ? 'head' : id))).toEqual(older)
  })

  it('of a question, it is known too', async () => {
    await edit('questions.yaml', 'Where do you see the problem?', 'Where is it?')
    expect((await french()).translation?.older).toEqual({ 'questions.yaml': ['where'] })
  })
})

it('what the translation alone gets wrong is a mistake', async () => {
  await edit('fr/errors/503.mdx', 'id="status"', 'id="etat"')
  await expect(french()).rejects.toThrow('<Step id="status" who="you">, as in content/errors/503.mdx:47')
})

it('an article whose version nobody has entered is a mistake', async () => {
  await writeFile(join(root, 'content/fr/versions.yaml'), '{}')
  await expect(french()).rejects.toThrow('npm run content:translated -- errors/503')
})
