import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { exampleNodes, type Examples } from './examples'
import { didYouMean, oneOf } from '../check/did-you-mean'
import { attributesOf, isJsx, placeOfNode } from './mdx-tree'
import type { Fault } from './problem'

/**
 * Puts the code of the examples inside each `<Examples>`, as if the author had written it there.
 *
 * @returns a fault for each task that has no examples
 */
export function fillExamples(tree: Root, examples: Examples): Fault[] {
  const faults: Fault[] = []
  const tasks = Object.keys(examples)
  visit(tree, (node) => {
    if (!isJsx(node) || node.name !== 'Examples') return
    const { task = '' } = attributesOf(node)
    const found = Object.hasOwn(examples, task) ? examples[task] : undefined
    if (found && node.type === 'mdxJsxFlowElement') node.children = exampleNodes(found) as typeof node.children
    else if (found)
      faults.push({
        ...placeOfNode(node),
        about: '<Examples>',
        found: 'examples inside a line of text',
        expected: '<Examples> on a line of its own',
        fix: 'Put an empty line in front of it and behind it.',
      })
    // Without a task, it is the attribute that is told.
    else if (task !== '')
      faults.push({
        ...placeOfNode(node),
        about: '<Examples>',
        found: `task="${task}"`,
        expected: oneOf(tasks),
        fix: didYouMean(task, tasks, `Write the files content/examples/${task}.*, one for each language.`),
      })
  })
  return faults
}
