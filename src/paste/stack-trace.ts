const FRAMES = [
  /^\s+at\s+\S/,
  /^\s*at (?:async )?[\w.$<>]+\s?\(/,
  /^\s*File "[^"\n]{1,400}", line \d+/,
  /^\s*(?:from\s+)?\S{1,300}\.(?:rb|py|js|mjs|cjs|jsx|ts|tsx|go|java|kt|cs|php|ex|rs):\d+/,
  /^\s*#\d{1,3}\s+\S/,
  /^\s*\.\.\. \d{1,4} (?:more|frames?|common)/,
  /^goroutine \d+/,
  /^\s*(?:Traceback \(most recent call last\)|During handling of the above exception|The above exception was the direct)/,
]
const PYTHON_FRAME = /^\s*File "/

/**
 * Takes the frames of a stack trace out of a text; what was thrown stays.
 *
 * @returns the other lines and how many were taken out
 */
export function withoutStackTrace(text: string): { text: string; lines: number } {
  const lines = text.split('\n')
  const kept = lines.filter((line, index) => !isFrame(line) && !isSourceLine(lines, index))
  return { text: kept.join('\n'), lines: lines.length - kept.length }
}

function isFrame(line: string): boolean {
  const start = line.slice(0, 500)
  return FRAMES.some((frame) => frame.test(start))
}

/** Python prints the line of code under its frame, further in. */
function isSourceLine(lines: string[], index: number): boolean {
  const before = lines[index - 1] ?? ''
  return PYTHON_FRAME.test(before.slice(0, 20)) && /^\s{4,}\S/.test((lines[index] ?? '').slice(0, 80))
}
