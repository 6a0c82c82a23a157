import { createHash } from 'node:crypto'
import { escapeHtml } from '../page-html'
import type { Site } from '../../../content-model/types'
import { contentPolicy } from './policy'

/** Script that is data, such as `application/ld+json`, is never run. */
const SCRIPT = /<script(?![^>]*\ssrc=)(?![^>]*\stype="application\/[a-z+]*json")[^>]*>/i
const STYLE_ATTRIBUTE = /<[a-z][^<>]*\sstyle=[^<>]*>/i
const HANDLER = /<[a-z][^<>]*\son[a-z]+=[^<>]*>/i
const STYLE = /<style[^>]*>([\s\S]*?)<\/style>/g
const SCRIPT_ADDRESS = /<[a-z][^<>]*\s(?:href|src|action)="\s*(?:javascript|data|vbscript):[^<>]*>/i

/**
 * What of a page its own content security policy would not let through.
 *
 * @returns the start of each tag that breaks it
 */
export function forbiddenIn(html: string): string[] {
  return [SCRIPT, STYLE_ATTRIBUTE, HANDLER, SCRIPT_ADDRESS].flatMap((pattern) => {
    const [tag] = pattern.exec(html) ?? []
    return tag === undefined ? [] : [tag.slice(0, 120)]
  })
}

/** The hashes by which a policy allows a page's `<style>` elements. */
export function styleHashesOf(html: string): string[] {
  return [...html.matchAll(STYLE)].map(
    ([, css = '']) => `sha256-${createHash('sha256').update(css, 'utf8').digest('base64')}`,
  )
}

/**
 * Writes the policy into a page, before anything it rules over, for hosts that set no headers. Frames are not for a
 * page to say (`frame-ancestors` counts in headers only).
 */
export function withPolicy(html: string, statusOrigins: string[], search?: Site['search']): string {
  const policy = escapeHtml(contentPolicy(statusOrigins, styleHashesOf(html), search))
  return html.replace(
    /<meta charset="utf-8" ?\/?>/i,
    (charset) => `${charset}<meta http-equiv="Content-Security-Policy" content="${policy}">`,
  )
}
