import type { Option } from '../content-model/types'

/** A list that the eye takes in at once needs no headings. */
const SCANNED_AT_ONCE = 10

export interface OptionGroup {
  /** The heading; empty for options that stand alone. */
  name: string
  options: Option[]
}

/**
 * Parts a long list of options by their groups, in the order in which the groups first appear; options
 * without a group come last. A short list, or one that would have a single heading, stays whole.
 */
export function groupOptions(options: readonly Option[]): OptionGroup[] {
  const names = new Set(options.flatMap(({ group }) => group ?? []))
  if (options.length <= SCANNED_AT_ONCE || names.size < 2) return [{ name: '', options: [...options] }]
  return [...names, '']
    .map((name) => ({ name, options: options.filter(({ group = '' }) => group === name) }))
    .filter((group) => group.options.length > 0)
}
