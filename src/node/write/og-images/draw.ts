import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { createElement } from 'react'
import satori, { type Font } from 'satori'
import sharp from 'sharp'
import { PreviewCard, type Preview } from './PreviewCard'
import { toPalettePng } from './palette-png'
import { HEIGHT, WIDTH } from './size'

const require = createRequire(import.meta.url)
let fonts: Promise<Font[]> | undefined

/** Draws the picture of one page as a PNG file. */
export async function drawPreview(preview: Preview): Promise<Buffer> {
  fonts ??= Promise.all([readFont(500), readFont(700)])
  const svg = await satori(createElement(PreviewCard, preview), { width: WIDTH, height: HEIGHT, fonts: await fonts })
  const pixels = await sharp(Buffer.from(svg)).removeAlpha().raw().toBuffer()
  return toPalettePng(pixels, WIDTH, HEIGHT)
}

async function readFont(weight: 500 | 700): Promise<Font> {
  const file = require.resolve(`@fontsource/inter/files/inter-latin-${weight}-normal.woff`)
  return { name: 'Inter', weight, style: 'normal', data: await readFile(file) }
}
