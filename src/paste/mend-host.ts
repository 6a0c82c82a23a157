import { distance } from '../text/distance'
import type { Environment } from './types'

/** The names that stand before the product's domain. */
const KNOWN =
  'app api login status support developers www sandbox login-sandbox api-sandbox api-monthly login-sandbox-monthly sandbox-monthly storage community learn'.split(
    ' ',
  )
/** Names whose pages people work in; the others only inform. */
const WORKING = new Set(['app', 'api', 'login', 'sandbox'])

/** What a path asks for decides which of the hosts answers it. */
export type Use = 'app' | 'api' | 'login' | 'other'

export function purposeOf(path: string): Use {
  if (/^\/(?:rest|vapid)\//i.test(path)) return 'api'
  if (/^\/oauth\//i.test(path)) return 'login'
  if (/^\/(?:\d{2,}\/(?:project|company)|webclients\/|\d{2,}\/?$|projects?\/|companies\/\d+\/)/i.test(path))
    return 'app'
  return 'other'
}

/**
 * Repairs the part of a host before the domain: separators, a needless `www`, a typo, and a host that
 * does not answer what the path asks.
 *
 * @returns the name without its last dot, and what was changed
 */
export function mendSub(raw: string, use: Use): { sub: string; changes: string[] } {
  const changes: string[] = []
  const plain = raw.toLowerCase().replace(/\s/g, '').replaceAll(',', '.').replace(/\.+$/, '')
  let sub = plain.replace(/^www\.(?=.)/, '')
  if (sub !== plain) changes.push('took “www” away')
  const known = nearestKnown(sub, use)
  if (known !== sub) {
    changes.push(sub === '' ? `added “${known}” before the domain` : `“${sub}” became “${known}”`)
    sub = known
  }
  const right = rightHost(sub, use)
  if (right !== sub) {
    changes.push(`“${sub}” became “${right}”, which answers this path`)
    sub = right
  }
  return { sub, changes }
}

function nearestKnown(sub: string, use: Use): string {
  if (KNOWN.includes(sub) || sub.includes('.')) return sub
  if (sub === '') return use === 'other' ? '' : use
  const wanted = use === 'other' ? KNOWN : [use, ...KNOWN]
  const most = sub.length > 5 ? 2 : 1
  return wanted.find((known) => known.length > 2 && distance(known, sub) <= most) ?? sub
}

function rightHost(sub: string, use: Use): string {
  const isSandbox = sub.includes('sandbox') || sub.includes('monthly')
  if (isSandbox || use === 'other' || !(WORKING.has(sub) || sub === 'www')) return sub
  return use
}

/** Which of the product's separate worlds an address belongs to; accounts and tokens do not cross. */
export function environmentOf(sub: string, host: string): Environment | undefined {
  if (host.includes('gov')) return 'government'
  if (sub.includes('monthly')) return 'monthly sandbox'
  if (sub.includes('sandbox')) return 'sandbox'
  return WORKING.has(sub) ? 'production' : undefined
}
