import { AUDIENCES, CONTACTS, FIXERS } from '../../content-model/enums'

/** What an attribute of a component may hold. */
interface AttributeRule {
  isOptional?: boolean
  /** A closed list; without it any text. */
  words?: readonly string[]
  /** Whether several words may stand, parted by commas. */
  isList?: boolean
  /** A permanent id, or a whole number. */
  form?: 'id' | 'number'
}

interface ComponentRule {
  attributes?: Record<string, AttributeRule>
  /** The only component inside which it makes sense. */
  inside?: string
}

const ID: AttributeRule = { form: 'id' }

/** The components of every body and what each may carry; `docs/writing.md` says the same to authors. */
export const BODY_COMPONENTS: Record<string, ComponentRule> = {
  Meaning: {},
  Who: {},
  WorkSafe: {},
  Steps: { attributes: { for: { words: AUDIENCES, isOptional: true } } },
  Step: { attributes: { id: ID, who: { words: FIXERS }, title: {} }, inside: 'Steps' },
  Verify: {},
  Causes: {},
  Cause: { attributes: { title: {} }, inside: 'Causes' },
  Prevent: {},
  Section: { attributes: { id: ID, title: {} } },
  For: { attributes: { audience: { words: AUDIENCES } } },
  Advice: {},
  Escalate: {
    attributes: { to: { words: CONTACTS, isList: true }, afterMinutes: { form: 'number', isOptional: true } },
  },
}

interface GuideRule extends ComponentRule {
  /** Its file in `src/article/guides`. */
  module: string
  /** The function that makes the component from the article's code examples; without it, the component itself is there. */
  maker?: string
}

/**
 * Components that do something, for guides and answers alone. What an author writes inside one is what those see who
 * read the article as Markdown.
 */
export const GUIDE_COMPONENTS: Record<string, GuideRule> = {
  Examples: { attributes: { task: {} }, module: 'Examples', maker: 'examplesOf' },
  RateLimits: { module: 'RateLimits' },
  BackoffPicture: { module: 'BackoffPicture' },
  Checklist: { attributes: { name: ID, title: {} }, module: 'Checklist' },
  Check: { attributes: { id: ID }, inside: 'Checklist', module: 'Checklist' },
  ToolLookup: { module: 'ToolLookup' },
}

/** An attribute with a value that fits, for the fix of one that does not. */
export function exampleOf(name: string, { words, form }: AttributeRule): string {
  return `${name}="${words?.[0] ?? (form === 'number' ? '30' : form === 'id' ? 'wait' : '…')}"`
}

export type { AttributeRule, ComponentRule }
