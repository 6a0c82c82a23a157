import { describe, expect, it } from 'vitest'
import { fillShell, inlineStyle, linkStyle, redirectPage, sitemap } from './page-html'

const SHELL = '<head><!--head--></head><body><div id="root"><!--body--></div></body>'

describe('a page', () => {
  it('holds its head, its body, its address and its preloads', () => {
    const html = fillShell(SHELL, {
      path: '/errors/503',
      head: '<title>503</title>',
      body: '<p>$&</p>',
      preloads: ['/a.js'],
      article: '/b.js',
    })
    expect(html).toBe(
      '<head><title>503</title><link rel="modulepreload" crossorigin href="/a.js"></head>' +
        '<body><div id="root" data-path="/errors/503" data-article="/b.js"><p>$&</p></div></body>',
    )
  })
})

describe('the style sheet', () => {
  it('stands in the page, in place of the link to it', () => {
    const shell = '<head><link rel="icon" href="/i.svg"><link rel="stylesheet" crossorigin href="/a.css"></head>'
    const css = ".a::after{content:'$&'}"
    expect(inlineStyle(shell, `${css}\n`)).toBe(`<head><link rel="icon" href="/i.svg"><style>${css}</style></head>`)
  })

  it('is linked to again from copies that are kept beside it', () => {
    expect(linkStyle('<head><style>.a{color:red}</style></head>', '/a.css')).toBe(
      '<head><link rel="stylesheet" href="/a.css"></head>',
    )
  })

  it('is not left out in silence', () => {
    expect(() => inlineStyle('<head></head>', '')).toThrow('no style sheet')
  })
})

describe('a short address', () => {
  it('leads on without JavaScript and stays out of search engines', () => {
    const html = redirectPage('/errors/503')
    expect(html).toContain('content="0; url=/errors/503"')
    expect(html).toContain('<a href="/errors/503">')
    expect(html).toContain('noindex')
  })

  it('cannot be broken out of by its target', () => {
    expect(redirectPage('/"><script>')).not.toContain('<script>')
  })
})

it('lists pages for search engines', () => {
  expect(sitemap([{ url: 'https://x.example/a?b&c', changed: '2026-11-21' }])).toContain(
    '<loc>https://x.example/a?b&amp;c</loc><lastmod>2026-11-21</lastmod></url>',
  )
  const languages = { en: 'https://x.example/a', es: 'https://x.example/es/a' }
  expect(sitemap([{ url: languages.es, languages }])).toContain(
    [
      '<loc>https://x.example/es/a</loc>',
      '<xhtml:link rel="alternate" hreflang="en" href="https://x.example/a"/>',
      '<xhtml:link rel="alternate" hreflang="es" href="https://x.example/es/a"/>',
      '<xhtml:link rel="alternate" hreflang="x-default" href="https://x.example/a"/></url>',
    ].join(''),
  )
})
