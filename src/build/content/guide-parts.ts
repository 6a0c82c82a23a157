import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { exampleNodes, type Examples } from './examples'
import { attributesOf, isJsx, lineOfNode } from './mdx-tree'

interface GuidePart {
  /** Its file in `src/article/guides`. */
  module: string
  /** The function that makes the component from the article's code examples; without it, the component itself is there. */
  maker?: string
}

/**
 * Components that do something, for guides and answers alone. What an author writes inside one is what those see who
 * read the article as Markdown.
 */
export const GUIDE_PARTS: Record<string, GuidePart> = {
  Examples: { module: 'Examples', maker: 'examplesOf' },
  RateLimits: { module: 'RateLimits' },
  BackoffPicture: { module: 'BackoffPicture' },
  Checklist: { module: 'Checklist' },
  Check: { module: 'Checklist' },
  ToolLookup: { module: 'ToolLookup' },
}

/**
 * Puts the code of the examples inside each `<Examples>`, as if the author had written it there.
 *
 * @returns a fault for each task that has no examples
 */
export function fillExamples(tree: Root, examples: Examples): { line: number; message: string }[] {
  const faults: { line: number; message: string }[] = []
  visit(tree, (node) => {
    if (!isJsx(node) || node.name !== 'Examples') return
    const { task = '' } = attributesOf(node)
    const found = Object.hasOwn(examples, task) ? examples[task] : undefined
    if (found && node.type === 'mdxJsxFlowElement') node.children = exampleNodes(found) as typeof node.children
    else
      faults.push({
        line: lineOfNode(node),
        message: `<Examples task="${task}"> on a line of its own names one of ${Object.keys(examples).join(', ')}`,
      })
  })
  return faults
}
