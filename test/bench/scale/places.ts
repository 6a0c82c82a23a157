/** Where a synthetic catalogue and its site are written, below the project. */
export function placesOf(size: number, search = 'fuse'): { folder: string; out: string } {
  const folder = `.cache/scale/${search}-${size}`
  return { folder, out: `${folder}/site` }
}
