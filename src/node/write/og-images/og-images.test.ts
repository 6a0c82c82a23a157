import { readFileSync } from 'node:fs'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { content } from '../../../../test/real-exports'
import { COLORS, drawIcons, HEIGHT, ICONS, webManifest, WIDTH } from './icons'
import { drawOgImage, toPalettePng } from './draw'
import { ogCardOf } from './OgCard'

const cards = new Map(content.articles.map(({ entry }) => [entry.id, ogCardOf(entry, content.site)]))
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8"/></svg>'

it('the picture of an error names its code, its title and who can fix it', () => {
  expect(cards.get('errors/503')).toMatchObject({
    code: '503',
    title: 'Service Unavailable',
    fixers: { label: 'Who can fix it', names: 'Procore, or you' },
  })
  expect(cards.get('errors/redirect-uri-mismatch')?.code).toBe('400, 401')
  expect(cards.get('faq/uptime')?.fixers).toBeUndefined()
})

it('is of the size that link previews need, and small', async () => {
  const longest = [...cards.values()].toSorted((a, b) => b.title.length - a.title.length)[0]
  if (!longest) throw new Error('no articles')
  const png = await drawOgImage(longest)
  expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: WIDTH, height: HEIGHT })
  expect(png.length).toBeLessThan(40_000)
})

it('has the exact colors of the theme', () => {
  const colors = Object.values(COLORS).map((color) => Buffer.from(color.slice(1), 'hex'))
  const pixels = Buffer.concat(colors.flatMap((color) => [color, Buffer.from([255])]))
  const png = toPalettePng(pixels, colors.length, 1)
  return expect(sharp(png).raw().toBuffer()).resolves.toEqual(Buffer.concat(colors))
})

it('icons are cut by us where the system does not, and full where it does', async () => {
  const icons = await drawIcons(SVG)
  const corner = async (path: string) => {
    const { data, info } = await sharp(icons.get(path)).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
    return { side: info.width, alpha: data[3] }
  }
  expect(await corner(ICONS.small)).toEqual({ side: 192, alpha: 0 })
  expect(await corner(ICONS.apple)).toEqual({ side: 180, alpha: 255 })
  expect(await corner(ICONS.maskable)).toEqual({ side: 512, alpha: 255 })
  const ico = icons.get(ICONS.favicon) ?? Buffer.alloc(0)
  expect(await sharp(ico.subarray(ico.readUInt32LE(18))).metadata()).toMatchObject({ width: 32, format: 'png' })
})

it('the app that is installed starts at the base and names only icons that are drawn', () => {
  const { icons, shortcuts, ...rest } = webManifest(content.site, '/help/')
  expect(rest).toMatchObject({ id: '/help/', start_url: '/help/', scope: '/help/', display: 'standalone' })
  const drawn = ['/icon.svg', ...Object.values(ICONS)].map((path) => `/help${path}`)
  expect(icons.filter(({ src }) => !drawn.includes(src))).toEqual([])
  expect(shortcuts.map(({ url }) => url)).toEqual(['/help/search', '/help/diagnose', '/help/status'])
})

it('pictures and the frame of the browser have the colors of the theme', () => {
  const tokens = readFileSync('src/theme/tokens.css', 'utf8')
  const inScheme = (pick: 1 | 2) =>
    Object.fromEntries(
      [...tokens.matchAll(/--color-([\w-]+): (?:light-dark\()?(#\w{6})(?:, (#\w{6})\))?;/g)].map(
        ([, name, light, dark]) => [name, pick === 1 ? light : (dark ?? light)],
      ),
    )
  expect(inScheme(1)).toMatchObject(COLORS)
  const shell = readFileSync('index.html', 'utf8')
  const frames = [...shell.matchAll(/name="theme-color" content="(#\w+)"/g)].map(([, color]) => color)
  expect(frames).toEqual([inScheme(1).paper, inScheme(2).paper])
})
