import type { Root, RootContent } from 'mdast'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { visit } from 'unist-util-visit'
import { didYouMean, oneOf, type Fault } from './problem'
import { attributesOf, isJsx, placeOfNode } from './mdx-tree'

/** One code example of a task. Its text is a file of its own, which tests run or parse. */
interface Example {
  language: ExampleLanguage
  code: string
}

/** The examples of `content/examples` by their task, in the order of the languages. */
export type Examples = Record<string, Example[]>

/** The languages in the order that readers see, by the end of the file's name. `highlight` is the grammar's own name. */
export const EXAMPLE_LANGUAGES = [
  { end: 'sh', name: 'curl', highlight: 'bash' },
  { end: 'mjs', name: 'JavaScript', highlight: 'javascript' },
  { end: 'py', name: 'Python', highlight: 'python' },
  { end: 'rb', name: 'Ruby', highlight: 'ruby' },
  { end: 'cs', name: 'C#', highlight: 'csharp' },
] as const

type ExampleLanguage = (typeof EXAMPLE_LANGUAGES)[number]

/** Reads `content/examples` below a project root; none where there is no such folder. */
export async function readExamples(root: string): Promise<Examples> {
  const folder = join(root, 'content/examples')
  const names = await readdir(folder).catch((): string[] => [])
  const tasks = [...new Set(names.map((name) => name.replace(/\..*$/, '')))].toSorted()
  const read = tasks.map(async (task) => {
    const found = EXAMPLE_LANGUAGES.filter(({ end }) => names.includes(`${task}.${end}`))
    const texts = found.map(async (language) => ({
      language,
      code: (await readFile(join(folder, `${task}.${language.end}`), 'utf8')).trimEnd(),
    }))
    return [task, await Promise.all(texts)] as const
  })
  return Object.fromEntries(await Promise.all(read))
}

/** The examples of a task in plain Markdown: the name of each language, and its code. */
function exampleNodes(examples: Example[]): RootContent[] {
  return examples.flatMap(({ language, code }): RootContent[] => [
    { type: 'paragraph', children: [{ type: 'strong', children: [{ type: 'text', value: language.name }] }] },
    { type: 'code', lang: language.highlight, value: code },
  ])
}

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
    // Without a task, the missing attribute is already reported.
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
