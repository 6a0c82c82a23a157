/**
 * The address below which the app lives, with a slash at its end.
 *
 * @param address absolute, or relative to `against`
 * @returns nothing for what is no web address; never throws
 */
export function toBase(address: string | null, against: string): string | undefined {
  const url = parse(address?.trim() ?? '', against)
  if (!url || !/^https?:$/.test(url.protocol)) return undefined
  return url.origin + url.pathname.replace(/\/*$/, '/')
}

/**
 * An address of the app for a page of another origin.
 *
 * @param path from the app's base, as `paths` and `files` write it
 */
export function addressAt(base: string, path: string): string {
  return base + path.slice(1)
}

function parse(address: string, against: string): URL | undefined {
  if (address === '') return undefined
  try {
    return new URL(address, against)
  } catch {
    return undefined
  }
}
