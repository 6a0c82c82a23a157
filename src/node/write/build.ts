import { readFile, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createBuilder, type Manifest } from 'vite'
import config from '../../../vite.config'
import type { PageMeta } from '../../app/page-route'
import { baseIn } from '../../languages'
import { SHORT_LINK_FILE } from '../../offline/build-manifest'
import { NOWHERE, paths as addresses } from '../../paths'
import { pruneCache, writeOutput } from '../files'
import { renderPages } from '../threads'
import { compressFolder } from './compress'
import { loadContentOnce, type Content } from '../read/load'
import { formatProblems } from '../read/problem'
import { buildEmbed } from './embed'
import { buildId, withRecovery, writeOffline, readPreviousBuild } from './offline'
import { writeHosting } from './hosting/write-hosting'
import { fillShell, inlineStyle, redirectPage, shortLinkPage, sitemap } from './page-html'
import { contentRoot, language, outFolder, writerFolder } from '../read/places'
import { articleChunk, preloadsFor } from './preloads'
import { cardPaths, pagePaths, shortPaths } from './site-paths'
import { withIcons } from './og-images/icons'
import { dataScript, graphOf } from './structured-data'
import { publicationOf } from './exports/publication'
import { writeExports } from './exports/exports'
import { loadPublishable } from '../check/proofread'

const out = outFolder
const cache = writerFolder
const base = process.env.BASE_PATH ?? '/'
const isOffline = process.env.OFFLINE !== 'off'

await run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})

async function run() {
  const content = await readContent()
  const previous = await readPreviousBuild(process.env.PREVIOUS_BUILD ?? out)
  console.log(`Building ${content.articles.length} articles`)
  // React reads this when it is first imported, which happens in this module's graph.
  process.env.NODE_ENV = 'production'
  dropGarbage()
  const { drawOgImages, writeOgImages } = await import('./og-images/write-og-images')
  const drawing = drawOgImages(content)
  await bundle()
  const { pages, id } = await writePages(content)
  writeSiteFiles(content)
  const exports = writeExports(content, out, base)
  const embed = await buildEmbed(content, out, base)
  const largest = await writeOgImages(content, drawing, out, base)
  if (content.site.search === 'pagefind') await (await import('./pagefind')).writePagefind(content, out)
  writeHosting(content, out, base)
  const offline = await writeOffline({ out, base, id }, isOffline, previous)
  const bytes = await compressFolder(out)
  pruneCache(Date.now())
  console.log(`Wrote ${pages} pages and ${exports} files beside them, ${Math.round(bytes / 1024)} kB`)
  console.log(
    `For reading offline: ${(offline.bytes / 1e6).toFixed(1)} MB, build ${id}${isOffline ? '' : ', switched off'}`,
  )
  console.log(`For link previews: ${content.articles.length + 1} pictures of at most ${Math.round(largest / 1000)} kB`)
  for (const [script, size] of embed) console.log(`For portals: ${script}, ${(size / 1000).toFixed(1)} kB in gzip`)
}

/**
 * Frees the memory of what reading and bundling have left behind. Where much memory is free, Node would keep it: 450 MB
 * for 1,000 articles, of which 90 are in use (2026-11-30).
 */
function dropGarbage(): void {
  globalThis.gc?.()
}

/** The files for the browser and the page writer, from one read of the content and one reading of each body. */
async function bundle(): Promise<void> {
  const builder = await createBuilder({
    ...config,
    configFile: false,
    base,
    logLevel: 'warn',
    builder: { sharedConfigBuild: true },
    environments: {
      client: { build: { outDir: out, emptyOutDir: true, license: { fileName: 'licenses.txt' } } },
      ssr: {
        build: {
          outDir: cache,
          emptyOutDir: true,
          ssr: 'src/prerender.tsx',
          copyPublicDir: false,
          manifest: false,
          // One file: Node would take longer to find and load one for each article than to draw its page.
          rolldownOptions: { output: { codeSplitting: false } },
        },
      },
    },
  })
  for (const environment of Object.values(builder.environments)) {
    await builder.build(environment)
    dropGarbage()
  }
}

async function readContent(): Promise<Content> {
  const result = await loadPublishable(contentRoot, Date.now(), loadContentOnce)
  if ('content' in result) return result.content
  throw new Error(`${formatProblems(result.problems, contentRoot)}
Nothing was built.`)
}

/** Writes every address as HTML. Returns how many, and the name of the build that they carry. */
async function writePages(content: Content): Promise<{ pages: number; id: string }> {
  const bareShell = await readShell()
  const manifestFile = join(out, '.vite/manifest.json')
  const manifestText = await readFile(manifestFile, 'utf8')
  // Written by Vite a moment ago.
  const manifest = JSON.parse(manifestText) as Manifest
  const id = buildId(bareShell, manifestText)
  const shell = withIcons(withRecovery(bareShell, { base, id }, isOffline), base)
  const dataOf = pageData(content)
  const paths = [...pagePaths(content), ...cardPaths(content), ...shortPaths(content), '/404']
  console.log(`Writing ${paths.length} pages`)
  const toAddress = (path: string) => join(base, path === '/404' ? NOWHERE : path)
  await renderPages(pathToFileURL(join(cache, 'prerender.js')), paths, toAddress, (path, rendered) => {
    const preloads = preloadsFor(path, manifest).map((file) => join(base, file))
    const chunk = articleChunk(path, manifest)
    const article = chunk && join(base, chunk)
    const html =
      'redirect' in rendered
        ? redirectTo(rendered.redirect, content.site)
        : fillShell(shell, {
            path: toAddress(path),
            ...rendered,
            preloads,
            article,
            data: dataOf(path, rendered.meta),
          })
    writeOutput(join(out, path === '/' ? 'index.html' : `${path.slice(1)}.html`), html)
  })
  // For hosts that read no list of redirects.
  for (const [from, { to, note }] of Object.entries(content.permalinks.moved))
    writeOutput(join(out, `${from.slice(1)}.html`), redirectPage(join(base, addresses.moved(from, to)), note))
  // Only this build needs it, and hosts publish every file.
  await rm(dirname(manifestFile), { recursive: true })
  return { pages: paths.length, id }
}

/** A short address of the first language leads to the language of the reader; in the others it stays in theirs. */
function redirectTo(target: string, { languages }: Content['site']): string {
  if (languages.length === 1 || language !== languages[0]?.code) return redirectPage(target)
  const targets = Object.fromEntries(
    languages.map(({ code }) => [code, baseIn(code, { language, languages }, base) + target.slice(base.length)]),
  )
  return shortLinkPage(target, targets, base + SHORT_LINK_FILE)
}

/** The structured data of each page; cards and pages with `noindex` have none. */
function pageData(content: Content) {
  const publication = publicationOf(content, base)
  const articles = new Map(content.articles.map((article) => [addresses.article(article.entry.id), article]))
  return (path: string, meta: PageMeta | undefined): string => {
    if (!meta || meta.robots === 'noindex') return ''
    const page = { title: meta.title, path, trail: meta.breadcrumb ?? [] }
    const graph = graphOf(page, publication, articles.get(path))
    return graph ? dataScript(graph) : ''
  }
}

/** The page that Vite wrote, with its style sheet in it. */
async function readShell(): Promise<string> {
  const shell = (await readFile(join(out, 'index.html'), 'utf8')).replace('<html lang="en"', `<html lang="${language}"`)
  const [, sheet = ''] = /<link rel="stylesheet"[^>]*href="([^"]+)"/.exec(shell) ?? []
  return inlineStyle(shell, await readFile(join(out, sheet.slice(base.length)), 'utf8'))
}

function writeSiteFiles(content: Content): void {
  const changed = new Map(content.articles.map(({ entry }) => [`/${entry.id}`, entry.reviewed]))
  const { languages } = content.site
  const { address, addressIn } = publicationOf(content, base)
  const inLanguages = (path: string) =>
    languages.length > 1 ? Object.fromEntries(languages.map(({ code }) => [code, addressIn(code, path)])) : {}
  const listed = pagePaths(content).map((path) => ({
    url: address(path),
    changed: changed.get(path),
    languages: inLanguages(path),
  }))
  writeOutput(join(out, 'sitemap.xml'), sitemap(listed))
  const maps = languages.map(({ code }) => addressIn(code, '/sitemap.xml'))
  // Robots read the one at the root alone.
  writeOutput(join(out, 'robots.txt'), `User-agent: *\nAllow: /\n${maps.map((map) => `Sitemap: ${map}\n`).join('')}`)
}
