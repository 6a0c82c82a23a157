let underWay = 0

/** Loads what nobody has asked for yet. A failure is not told: it is loaded again, and missed, when somebody does. */
export async function quietly(load: () => Promise<unknown>): Promise<void> {
  underWay++
  try {
    await load()
  } catch {
    // See above.
  } finally {
    underWay--
  }
}

/** Whether a part that could not be loaded may be one of these. */
export function isOwnFailure(): boolean {
  return underWay > 0
}
