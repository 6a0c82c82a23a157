import { extname } from 'node:path'

/** The media type of every ending that the build writes; text is always UTF-8. */
export const MEDIA_TYPES: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  webmanifest: 'application/manifest+json; charset=utf-8',
  png: 'image/png',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
}

/** The media type of a file by its name; nothing for an ending that the build does not write. */
export function mediaTypeOf(path: string): string | undefined {
  return MEDIA_TYPES[extname(path).slice(1)]
}

/** Endings of files that are never pages: when such a file is missing, the answer is no page either. */
const FILE_ENDINGS = Object.keys(MEDIA_TYPES)
  .filter((ending) => ending !== 'html')
  .concat('mjs,map,jpg,jpeg,gif,webp,avif,woff,ttf,wasm,mp4,webm,zip,br,gz'.split(','))

/** As part of a regular expression, for paths; nginx reads it too. */
export const FILE_PATTERN = String.raw`\.(?:${FILE_ENDINGS.join('|')})$`
