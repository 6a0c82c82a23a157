import type { ArticleId, Question, Site } from '../../catalog/types'
import { anchorsOf } from './anchors'
import { checkLink } from './links'
import type { Problem } from './problem'
import { checkQuestions } from './question-checks'
import type { Article } from './read-article'

/** Checks what no article can check alone: references, links and anchors, signs, the site's own lists. */
export function crossCheck(articles: Article[], questions: Question[], site: Site): Problem[] {
  const anchors = new Map(articles.map((article) => [article.entry.id, anchorsOf(article)]))
  return [
    ...articles.flatMap((article) => [
      ...checkRelated(article, anchors),
      ...checkLinks(article, anchors),
      ...checkSigns(article, questions),
      ...checkDates(article),
    ]),
    ...checkSlugs(articles),
    ...checkQuestions(questions),
    ...checkHelp(site, anchors),
    ...site.commonest
      .filter((id) => !anchors.has(id))
      .map((id) => ({ file: 'content/site.yaml', line: 1, message: `commonest: "${id}" is not an article` })),
  ]
}

function checkHelp({ help }: Site, anchors: Map<ArticleId, Set<string>>): Problem[] {
  return Object.entries(help).flatMap(([name, href]) => {
    // Each starts with /, so it does not matter which article it would stand in.
    const message = checkLink(href, 'errors/', anchors)
    return message ? [{ file: 'content/site.yaml', line: 1, message: `help.${name}: ${message}` }] : []
  })
}

/** Short addresses carry the slug alone, so no two articles may share one. */
function checkSlugs(articles: Article[]): Problem[] {
  const first = new Map<string, string>()
  return articles.flatMap(({ file, entry }) => {
    const taken = first.get(entry.slug)
    first.set(entry.slug, taken ?? file)
    return taken ? [{ file, line: 1, message: `the slug "${entry.slug}" is taken by ${taken}` }] : []
  })
}

function checkRelated({ file, entry, lineOf }: Article, anchors: Map<ArticleId, unknown>): Problem[] {
  return entry.related.flatMap((id, index) => {
    const place = { file, line: lineOf(['related', index]) }
    if (id === entry.id) return [{ ...place, message: `related: "${id}" is the article itself` }]
    return anchors.has(id) ? [] : [{ ...place, message: `related: "${id}" is not an article` }]
  })
}

function checkLinks({ file, entry, facts }: Article, anchors: Map<ArticleId, Set<string>>): Problem[] {
  return facts.links.flatMap(({ href, line }) => {
    const message = checkLink(href, entry.id, anchors)
    return message ? [{ file, line, message: `link: ${message}` }] : []
  })
}

function checkSigns({ file, entry, lineOf }: Article, questions: Question[]): Problem[] {
  if (!('signs' in entry)) return []
  return Object.entries(entry.signs).flatMap(([id, options]) => {
    const place = { file, line: lineOf(['signs', id]) }
    const question = questions.find((candidate) => candidate.id === id)
    if (!question)
      return [{ ...place, message: `signs: "${id}" is not one of ${questions.map((known) => known.id).join(', ')}` }]
    const known = question.options.map((option) => option.id)
    return options
      .filter((option) => !known.includes(option))
      .map((option) => ({ ...place, message: `signs.${id}: "${option}" is not one of ${known.join(', ')}` }))
  })
}

function checkDates({ file, entry, lineOf }: Article): Problem[] {
  if (entry.reviewBy > entry.reviewed && entry.reviewed >= entry.since) return []
  return [{ file, line: lineOf(['reviewed']), message: 'since, reviewed and reviewBy are not in this order' }]
}
