import type { Nodes, Root, Heading, PhrasingContent } from 'mdast'
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx'
import { toString } from 'mdast-util-to-string'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { VFileMessage } from 'vfile-message'
import { visit } from 'unist-util-visit'
import { FIXED_PAGES } from '../../paths'
import type { ArticleId } from '../../content-model/types'
import { didYouMean, nearestWord, oneOf, type Fault, type Place } from './problem'
import { inOneLine } from '../../text/plain'

export type Jsx = MdxJsxFlowElement | MdxJsxTextElement

const parser = unified().use(remarkParse).use(remarkMdx).use(remarkGfm)

/**
 * Parses an MDX body. Lines in the tree are lines of the file, because the caller keeps the
 * frontmatter's line breaks.
 *
 * @throws nothing: a syntax error comes back as its place and reason.
 */
export function parseMdx(body: string): { tree: Root } | ({ reason: string } & Place) {
  try {
    return { tree: parser.parse(body) }
  } catch (error) {
    if (error instanceof VFileMessage) return { ...placeOfSlip(error), reason: error.reason }
    throw error
  }
}

/** An element that is never closed is mended where it opens, and the parser says so in its sentence alone. */
function placeOfSlip({ line = 1, column = 1, reason }: VFileMessage): Place {
  const opened = /closing tag for `<[^`]*>` \((\d+):(\d+)-/.exec(reason)
  return opened && reason.startsWith('Expected')
    ? { line: Number(opened[1]), column: Number(opened[2]) }
    : { line, column }
}

export function isJsx(node: Nodes): node is Jsx {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement'
}

/** The string attributes of a component; expressions such as `{1}` are left out, `component-checks.ts` reports them. */
export function attributesOf(node: Jsx): Record<string, string> {
  return Object.fromEntries(
    node.attributes.flatMap((attribute) =>
      attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string'
        ? [[attribute.name, attribute.value]]
        : [],
    ),
  )
}

export function lineOfNode(node: Pick<Nodes, 'position'>): number {
  return placeOfNode(node).line
}

/** Where a node, or an attribute of one, begins in the file. */
export function placeOfNode({ position }: Pick<Nodes, 'position'>): Place {
  const { line = 1, column = 1 } = position?.start ?? {}
  return { line, column }
}

/** The words of a node, in one line. */
export function textOf(node: Nodes): string {
  return inOneLine(toString(node))
}

/** The ids on each article's page; nothing for an article that could not be read. */
export type Anchors = Map<ArticleId, Set<string> | undefined>

/**
 * Says what is wrong with a link of an article.
 *
 * @param href as the author wrote it
 * @returns what was expected and how to fix it, or undefined when the link is alive (external links only have to use https)
 */
export function checkLink(
  href: string,
  self: ArticleId,
  anchors: Anchors,
): Pick<Fault, 'expected' | 'fix'> | undefined {
  if (href.startsWith('mailto:')) return undefined
  if (href.startsWith('https://'))
    return URL.canParse(href) ? undefined : { expected: 'a whole address', fix: 'Copy it from the browser once more.' }
  // Only a wrong link needs this list, and a catalogue of thousands has ten times as many links.
  const pages = () => [...FIXED_PAGES, ...[...anchors.keys()].map((id) => `/${id}`)]
  if (!href.startsWith('/') && !href.startsWith('#')) return wrongStart(href, pages())
  const [address = '', anchor] = href.split('#', 2)
  const path = address.split('?')[0] ?? ''
  if (path !== '' && FIXED_PAGES.includes(path)) return undefined
  // Whatever an author wrote is looked up as if it were an id.
  const id = path === '' ? self : (path.slice(1) as ArticleId)
  if (!anchors.has(id))
    return {
      expected: 'the address of a page of this site, such as /errors/503',
      fix: didYouMean(path, pages(), 'Write that article first, or lead to another.'),
    }
  const known = anchors.get(id)
  if (anchor === undefined || !known || known.has(anchor)) return undefined
  const ids = [...known]
  return {
    expected: `an id of ${id}: ${oneOf(ids)}`,
    fix: didYouMean(anchor, ids, 'Lead to one of them, or to the page.'),
  }
}

function wrongStart(href: string, pages: string[]): Pick<Fault, 'expected' | 'fix'> {
  const expected = 'https:// for other sites, / for a page of this one, # for a place on this page'
  if (href.startsWith('http://')) return { expected, fix: `Write ${href.replace('http:', 'https:')}` }
  const page = nearestWord(`/${href.replace(/^[./]+|\.mdx$/g, '')}`, pages)
  const isHost = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:\/|$)/i.test(href) && !href.endsWith('.mdx')
  const otherwise = isHost ? `Write https://${href}` : 'Write the path of a page, such as /errors/503.'
  const fix = page === undefined ? otherwise : `Did you mean "${page}"?`
  return { expected, fix }
}

const MARK = /\s*\[#([a-z0-9-]+)\]\s*$/

/**
 * Reads the permanent id from a heading written as `## How it works [#how-it-works]`.
 *
 * @returns the id, and the heading's children without the mark; no id when the author left it out.
 */
export function readHeadingId(heading: Heading): { id?: string; children: PhrasingContent[] } {
  const last = heading.children.at(-1)
  if (last?.type !== 'text') return { children: heading.children }
  const match = MARK.exec(last.value)
  if (!match) return { children: heading.children }
  const rest = last.value.slice(0, match.index)
  return { id: match[1], children: [...heading.children.slice(0, -1), { ...last, value: rest }] }
}

/** Remark plugin: turns the `[#id]` mark of each heading into its `id` attribute. */
export function remarkHeadingIds() {
  return (tree: Root) => {
    visit(tree, 'heading', (heading) => {
      const { id, children } = readHeadingId(heading)
      if (id === undefined) return
      heading.children = children
      heading.data = { ...heading.data, hProperties: { id } }
    })
  }
}

/** An id made of the letters and digits of a text. */
export function toId(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

interface Slip {
  /** Of the parser's own sentence. */
  pattern: RegExp
  found: string
  expected: string
  fix: string
}

/** The slips that people make, by what the MDX parser says of them. `$1` is what the pattern caught. */
const SLIPS: Slip[] = [
  {
    pattern: /to create a comment in MDX/,
    found: 'a comment <!-- … -->',
    expected: 'words and components',
    fix: 'Write {/* … */} for a comment.',
  },
  {
    pattern: /to create a link in MDX/,
    found: 'an address in angle brackets',
    expected: 'a link with words',
    fix: 'Write [words](https://…).',
  },
  {
    pattern: /^Unexpected closing tag `([^`]+)`, expected corresponding closing tag for `<([^`]+)>`/,
    found: '$1, while <$2> is still open',
    expected: '</$2>',
    fix: 'Write </$2> in front of it.',
  },
  {
    pattern: /^Expected a closing tag for `<([^`]+)>`/,
    found: '<$1>, which is never closed',
    expected: '</$1> behind its words',
    fix: 'Write </$1> on a line of its own. For a < in text write &lt;.',
  },
  {
    pattern: /^Unexpected closing slash/,
    found: 'a closing tag without an opening one',
    expected: 'the opening tag in front of it',
    fix: 'Write the opening tag, or take the closing one out.',
  },
  {
    pattern: /in expression|parse expression/,
    found: 'a brace in the text',
    expected: 'words: braces hold code',
    fix: 'Write \\{ and \\} for braces in text.',
  },
  {
    pattern: /parse import\/exports/,
    found: 'a line that begins with import or export',
    expected: 'words and components',
    fix: 'Take it out, or begin the line with another word.',
  },
  {
    pattern: /attribute value|attribute name/,
    found: 'an attribute that cannot be read',
    expected: 'name="value", parted by spaces',
    fix: 'Put the value in double quotes, and close the tag with >.',
  },
  {
    pattern: /before name|in name/,
    found: 'a < in the text',
    expected: 'the name of a component behind it',
    fix: 'Write &lt; for a < in text, or put it in `code`.',
  },
]

/** What the MDX parser stumbled over, in words. */
export function mdxFault({ reason, ...place }: { reason: string } & Place): Fault {
  const misspelled = misspelledTag(reason)
  if (misspelled) return { ...place, about: 'MDX', ...misspelled }
  for (const { pattern, found, expected, fix } of SLIPS) {
    const match = pattern.exec(reason)
    const fill = (text: string) => text.replace(/\$(\d)/g, (_, index: string) => match?.[Number(index)] ?? '')
    if (match) return { ...place, about: 'MDX', found: fill(found), expected: fill(expected), fix: fill(fix) }
  }
  return {
    ...place,
    about: 'MDX',
    found: reason,
    expected: 'Markdown and components',
    fix: 'See "MDX pitfalls" in docs/writing.md.',
  }
}

/** Two tags that were meant to be one pair. */
function misspelledTag(reason: string): Pick<Fault, 'found' | 'expected' | 'fix'> | undefined {
  const pattern = /^Unexpected closing tag `<\/(\w+)>`, expected corresponding closing tag for `<(\w+)>` \((\d+):/
  const [, closing = '', opening = '', line] = pattern.exec(reason) ?? []
  if (closing === '' || nearestWord(closing, [opening]) === undefined) return undefined
  return {
    found: `</${closing}>, while <${opening}> is open since line ${line}`,
    expected: 'the same name in both',
    fix: `Did you mean <${closing}> in line ${line}, or </${opening}> here?`,
  }
}
