/** Resolves percent signs, such as `%2F`, once. A run of them that is no UTF-8 stays as it is. Never throws. */
export function decodePercent(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run)
    } catch {
      return run
    }
  })
}
