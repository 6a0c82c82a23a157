const UNBOUNDED = /^(?:[*+]|\{\d+,\})/
/** A part of a pattern that is read as one: an escape, a class of characters, anything else. */
const PART = /\\.|\[(?:\\.|[^\]\\])*\]|\(\?(?:<?[=!]|<\w+>|:)|[\s\S]/gy
const SEPARATOR = /^(?:\\([-./])|([-_/:])|\[([-_/:]+)\])(.*)$/s

/**
 * The bodies of repeated groups that hold a repetition themselves: `(a+)+` takes time that doubles with each
 * letter. Repetitions with an upper bound are let through.
 */
export function nestedRepetitions(pattern: string): string[] {
  const found: string[] = []
  const open: { from: number; repeats: boolean }[] = []
  for (const { index, 0: part } of pattern.matchAll(PART)) {
    const end = index + part.length
    const isRepeated = UNBOUNDED.test(pattern.slice(end))
    if (part.startsWith('(')) open.push({ from: end, repeats: false })
    else if (part === ')') {
      const group = open.pop()
      const body = pattern.slice(group?.from ?? 0, index)
      if (isRepeated && group?.repeats && !isSeparated(body)) found.push(body)
      const outer = open.at(-1)
      if (outer && (isRepeated || group?.repeats)) outer.repeats = true
    } else if (isRepeated) {
      const group = open.at(-1)
      if (group) group.repeats = true
    }
  }
  return found
}

/** A turn that starts with a sign and holds it nowhere else can be divided from the others in one way only. */
function isSeparated(body: string): boolean {
  const [, escaped, plain, several, rest = ''] = SEPARATOR.exec(body) ?? []
  const signs = escaped ?? plain ?? several
  if (signs === undefined) return false
  const turn = new RegExp(`^(?:${rest})$`, 'i')
  return Array.from(signs).every((sign) => !['', 'a', '0'].some((letter) => turn.test(letter + sign + letter)))
}
