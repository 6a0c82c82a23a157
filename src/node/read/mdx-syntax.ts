import { nearestWord, type Fault, type Place } from './problem'

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
