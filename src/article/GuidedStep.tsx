import { useMemo } from 'react'
import type { LoadedArticle } from '../catalog/article'
import { stepComponents } from './mdx'

/** The words of one step of an article, without its title. Nothing when the article has no such step. */
export function GuidedStep({ article, stepId }: { article: LoadedArticle; stepId: string }) {
  const components = useMemo(() => stepComponents(stepId), [stepId])
  return (
    <div className="prose">
      <article.Body components={components} />
    </div>
  )
}
