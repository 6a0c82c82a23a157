import * as m from '#words'
import { language } from '../read/places'

/** The parts of one page that go into the shell. */
interface Page {
  /** Address from the server's root. */
  path: string
  head: string
  body: string
  /** Chunks and style sheets the page needs, fetched at once instead of one after the other. */
  preloads: string[]
  /** The chunk of its article. */
  article?: string
  /** Structured data, as a script element behind the page's content. */
  data?: string
}

/** Fills the shell with one page. */
export function fillShell(shell: string, { path, head, body, preloads, article, data = '' }: Page): string {
  const links = preloads.map(preloadTag).join('')
  const own = article === undefined ? '' : ` data-article="${escapeHtml(article)}"`
  return shell
    .replace('<!--head-->', () => head + links)
    .replace('<div id="root">', () => `<div id="root" data-path="${escapeHtml(path)}"${own}>`)
    .replace('<!--body--></div>', () => `${body}</div>${data}`)
}

function preloadTag(href: string): string {
  return href.endsWith('.css')
    ? `<link rel="stylesheet" crossorigin href="${href}">`
    : `<link rel="modulepreload" crossorigin href="${href}">`
}

/**
 * Inlines the style sheet into the shell, so that the first paint needs no second request. The text is the same for
 * all pages, so one hash in the content security policy allows it.
 *
 * @param css the text of the one style sheet that the shell links to
 * @throws when it links to none
 */
export function inlineStyle(shell: string, css: string): string {
  const link = /<link rel="stylesheet"[^>]*>/
  if (!link.test(shell)) throw new Error('The shell links to no style sheet')
  return shell.replace(link, () => `<style>${css.trim()}</style>`)
}

/** The page with a link in place of its inline style sheet, for saved pages that share one sheet. */
export function linkStyle(html: string, href: string): string {
  return html.replace(/<style>[\s\S]*?<\/style>/, () => `<link rel="stylesheet" href="${escapeHtml(href)}">`)
}

/** A page that redirects to another address, with or without JavaScript, with a note on why if there is one. */
export function redirectPage(target: string, note = ''): string {
  return leadingPage(target, `<meta http-equiv="refresh" content="0; url=${escapeHtml(target)}">`, note)
}

/**
 * A page that redirects to the reader's language (`app/short-link.ts`), and without JavaScript to the first one.
 *
 * @param targets the address in each language, by its code
 * @param script the address of the script that chooses
 */
export function shortLinkPage(target: string, targets: Record<string, string>, script: string): string {
  const choice = `<script src="${script}" data-targets="${escapeHtml(JSON.stringify(targets))}"></script>`
  return leadingPage(
    target,
    `${choice}<noscript><meta http-equiv="refresh" content="0; url=${escapeHtml(target)}"></noscript>`,
  )
}

function leadingPage(target: string, tags: string, note = ''): string {
  const href = escapeHtml(target)
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${m.export_moved()}</title><meta name="robots" content="noindex"><link rel="canonical" href="${href}">`,
    `${tags}</head>`,
    `<body><p>${m.export_leads_to()} <a href="${href}">${href}</a>. ${escapeHtml(note)}</p></body></html>`,
  ].join('\n')
}

interface Listed {
  /** Absolute. */
  url: string
  /** The day of its last change. */
  changed?: string
  /** The page in every language of the site, itself included, by the code; empty where there is only one. */
  languages?: Record<string, string>
}

/** `sitemap.xml`. The page in the first of the languages is also for readers of a language that the site does not have. */
export function sitemap(pages: Listed[]): string {
  const entries = pages.map(({ url, changed, languages = {} }) => {
    const [first] = Object.values(languages)
    const all = first === undefined ? [] : [...Object.entries(languages), ['x-default', first] as const]
    const alternates = all.map(
      ([code, href]) => `<xhtml:link rel="alternate" hreflang="${code}" href="${escapeHtml(href)}"/>`,
    )
    const date = changed ? `<lastmod>${changed}</lastmod>` : ''
    return `  <url><loc>${escapeHtml(url)}</loc>${date}${alternates.join('')}</url>`
  })
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...entries,
    '</urlset>\n',
  ].join('\n')
}

/** For text and for attributes in double quotes, in HTML and XML. */
export function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;')
}
