import { useMemo } from 'react'
import type { LoadedArticle } from '../content-model/article'
import { ArticleContext } from './article-context'
import { partComponents, stepComponents } from './mdx'

const escalateComponents = partComponents('Escalate')

/** The words of one step of an article, without its title. Nothing when the article has no such step. */
export function GuidedStep({ article, stepId }: { article: LoadedArticle; stepId: string }) {
  const components = useMemo(() => stepComponents(stepId), [stepId])
  return (
    <div className="prose">
      <ArticleContext value={article.info.entry}>
        <article.Body components={components} />
      </ArticleContext>
    </div>
  )
}

/** An article's own words on when to contact a person and what to send. */
export function GuidedEscalate({ article }: { article: LoadedArticle }) {
  return (
    <div className="prose">
      <ArticleContext value={article.info.entry}>
        <article.Body components={escalateComponents} />
      </ArticleContext>
    </div>
  )
}
