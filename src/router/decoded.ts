/** A part of an address in letters; as it stands where its percent signs mean nothing. */
export function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
