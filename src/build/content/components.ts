import { AUDIENCES, CONTACTS, FIXERS } from '../../catalog/words'

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
  Escalate: {
    attributes: { to: { words: CONTACTS, isList: true }, afterMinutes: { form: 'number', isOptional: true } },
  },
}

/** Components that guides and answers alone may use. */
export const GUIDE_COMPONENTS: Record<string, ComponentRule> = {
  Examples: { attributes: { task: {} } },
  RateLimits: {},
  BackoffPicture: {},
  Checklist: { attributes: { name: ID, title: {} } },
  Check: { attributes: { id: ID }, inside: 'Checklist' },
  ToolLookup: {},
}

/** An attribute with a value that fits, for the fix of one that does not. */
export function exampleOf(name: string, { words, form }: AttributeRule): string {
  return `${name}="${words?.[0] ?? (form === 'number' ? '30' : form === 'id' ? 'wait' : '…')}"`
}

export type { AttributeRule, ComponentRule }
