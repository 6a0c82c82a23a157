interface Policy {
  createScriptURL: (url: string) => unknown
}

interface TrustedTypes {
  createPolicy: (name: string, rules: { createScriptURL: (url: string) => string }) => Policy
}

let policy: Policy | undefined

/**
 * The address of one of the app's own worker scripts, as browsers take it that enforce Trusted Types. The
 * content security policy names this policy; no other exists.
 *
 * @param url on the app's own origin
 * @throws for another origin
 */
export function trustedScript(url: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes }
  if (!trustedTypes) return ownScript(url)
  policy ??= trustedTypes.createPolicy('app-worker', { createScriptURL: ownScript })
  // The browser expects its own type in place of a string, and its own typings ask for one.
  return policy.createScriptURL(url) as string
}

function ownScript(url: string): string {
  const { origin, href } = new URL(url, location.href)
  if (origin !== location.origin) throw new TypeError(`Not a script of this site: ${url}`)
  return href
}
