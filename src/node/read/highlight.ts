import type { RootContent } from 'hast'
import { common, createLowlight } from 'lowlight'
import type { Run } from '../../article/guides/code'

const lowlight = createLowlight(common)

/** What the parts of code are colored as; everything else stays in the color of text. */
const LOOKS: Record<string, Run[1]> = {
  'hljs-comment': 'comment',
  'hljs-doctag': 'comment',
  'hljs-keyword': 'keyword',
  'hljs-built_in': 'keyword',
  'hljs-literal': 'keyword',
  'hljs-string': 'string',
  'hljs-regexp': 'string',
  'hljs-number': 'string',
  'hljs-title': 'name',
}

/**
 * Splits code into runs of one look each, when the site is built: nothing is highlighted in the browser.
 *
 * @returns runs whose texts together are the code
 */
export function highlight(language: string, code: string): Run[] {
  const runs: Run[] = []
  const add = (text: string, look: Run[1]) => {
    const last = runs.at(-1)
    if (last && last[1] === look) last[0] += text
    else runs.push(look ? [text, look] : [text])
  }
  const walk = (nodes: RootContent[], look: Run[1]) => {
    for (const node of nodes) {
      if (node.type === 'text') add(node.value, look)
      if (node.type === 'element') walk(node.children, lookOf(node.properties.className) ?? look)
    }
  }
  walk(lowlight.highlight(language, code).children, undefined)
  return runs
}

function lookOf(classes: unknown): Run[1] {
  const [name] = Array.isArray(classes) ? (classes as string[]) : []
  return name === undefined ? undefined : LOOKS[name]
}
