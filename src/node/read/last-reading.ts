/**
 * Remembers the last reading of each file, so that after an edit only what it touched is read again.
 *
 * @returns reads a file, or gives what it gave for the same input; `input` is everything that the reading depends on
 */
export function rememberLast<Reading>() {
  const last = new Map<string, { key: string; reading: Reading }>()
  return (file: string, input: unknown, read: () => Reading): Reading => {
    const key = JSON.stringify(input)
    const known = last.get(file)
    if (known?.key === key) return known.reading
    const reading = read()
    last.set(file, { key, reading })
    return reading
  }
}
