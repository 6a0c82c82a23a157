import type { ErrorEntry } from '../content-model/types'
import type { Question } from '../content-model/types'

/** A small world for tests: four questions, five errors, every rule of the engine met once. */

export const QUESTIONS: Question[] = [
  question('where', 'Where do you see it?', { screen: 'On the screen', connected: 'In another program' }, false),
  question('code', 'Which number?', { none: 'No number', '404': '404', '503': '503', '429': '429' }),
  {
    ...question('page', 'What does the page look like?', { styled: 'Designed', plain: 'Bare' }),
    only: { where: ['screen'] },
  },
  { ...question('calls', 'Which calls fail?', { all: 'All', many: 'Many' }), only: { where: ['connected'] } },
]

export const ERRORS: ErrorEntry[] = [
  error('404', 'Page not found', { where: ['screen', 'connected'], code: ['404', 'none'], page: ['styled'] }),
  error('404-plain', 'Bare page', { where: ['screen'], code: ['404', 'none'], page: ['plain'] }),
  error('429', 'Too many requests', { where: ['connected'], code: ['429'], calls: ['many'] }),
  error('503', 'Service unavailable', { code: ['503', 'none'], calls: ['many', 'all'] }),
  error('locked', 'Account locked', { where: ['screen'], code: ['none'] }),
]

function question(id: string, ask: string, options: Record<string, string>, notSure = true): Question {
  const tell = `How to tell: ${id}`
  const short = id.toUpperCase()
  return { id, ask, short, tell, notSure, options: Object.entries(options).map(([key, label]) => ({ id: key, label })) }
}

function error(slug: string, title: string, signs: Record<string, string[]>): ErrorEntry {
  return {
    id: `errors/${slug}`,
    collection: 'errors',
    slug,
    title,
    summary: `What ${title} means.`,
    codes: [],
    kind: 'http',
    audience: ['user'],
    fixedBy: ['you', 'admin'],
    messages: [],
    aliases: [],
    retry: 'no',
    component: 'web',
    signs,
    related: [],
    sources: [{ name: 'Somewhere' }],
    reviewed: '2026-11-21',
    reviewBy: '2027-05-21',
    since: '2026-11-21',
  }
}
