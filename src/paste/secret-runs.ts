import { holdsAny } from './holds-any'
import { isLooseToken } from './secret-shapes'

/** Runs of the letters that tokens are made of, from their start; long ones only. */
const RUN = /(?<![\w+/=.~%-])[\w+/=.~%-]{20,}/g
const PIECE = /[\w+-]{20,}={0,2}/g
const LOOK_BACK = 56

/** Names under which a long random text is an id or a checksum, which support needs. */
const JOINT = String.raw`[\s"'\\:=()[\]]{1,8}(?:W/)?["'\\]{0,4}$`
const NAMES_ID = new RegExp(String.raw`(?:\b[Ii]d|[_-][Ii]d|[a-z]Id|ID)${JOINT}`)
const NAMES_SUM = new RegExp(
  String.raw`(?:uuid|guid|etag|sha-?\d{0,3}|md5|hash|digest|checksum|commit|revision|trace\w{0,12}|span|ray|build|version|integrity|fingerprint)${JOINT}`,
  'i',
)
/** The rest of a file's name. */
const FILE_END =
  /^\.(?:js|mjs|css|map|json|png|jpe?g|gif|svg|webp|pdf|zip|html?|woff2?|xml|txt|csv|docx?|xlsx?|dwg|ifc|rvt|mp4|heic)\b/i

/** Makers' marks at the start of a key. */
const MARKED =
  /(?:(?<![A-Za-z0-9])|(?<=%[0-9A-F]{2}))(?:(?:AKIA|ASIA)[0-9A-Z]{16}(?![0-9A-Z])|(?:gh[pousr]|github_pat|npm)_\w{20,}|xox[abeprs]-[\w-]{10,}|[sr]k_(?:live|test)_\w{10,}|AIza[\w-]{35}|ya29\.[\w-]{20,}|glpat-[\w-]{20,})/g
/** One of these stands in whatever the pattern above finds. */
const MARKS = [
  'AKIA',
  'ASIA',
  'ghp_',
  'gho_',
  'ghu_',
  'ghs_',
  'ghr_',
  'github_pat_',
  'npm_',
  'xox',
  'k_live_',
  'k_test_',
  'AIza',
  'ya29.',
  'glpat-',
]

/**
 * Hides tokens that stand alone: web tokens in three parts, keys with a maker's mark, long random texts.
 * Ids, checksums, file names and the paths of addresses stay.
 *
 * @param hide counts and answers what stands in place of a secret
 */
export function hideRuns(text: string, hide: (label: string) => string): string {
  const marked = holdsAny(text, MARKS) ? text.replace(MARKED, () => hide('API key')) : text
  return marked.replace(RUN, (run, at: number) => {
    const tokens = hideWebTokens(run, hide)
    return hideLoose(tokens, (start) => marked.slice(Math.max(0, at + start - LOOK_BACK), at + start), hide)
  })
}

/** `eyJ….eyJ….signature`, signed or encrypted; also where another text runs into it. */
function hideWebTokens(run: string, hide: (label: string) => string): string {
  const parts = run.split('.')
  const kept: string[] = []
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index] ?? ''
    const head = part.search(/eyJ[\w-]{5}/)
    if (head < 0 || !/^[\w-]{8}/.test(parts[index + 1] ?? '')) {
      kept.push(part)
      continue
    }
    index = Math.min(index + (isEncrypted(parts, index) ? 4 : 2), parts.length - 1)
    kept.push(part.slice(0, head) + hide('token') + (parts[index] ?? '').replace(/^[\w=-]+/, ''))
  }
  return kept.join('.')
}

/** An encrypted token has five parts, and its second is no JSON. */
function isEncrypted(parts: string[], index: number): boolean {
  return parts.length >= index + 5 && !parts[index + 1]?.startsWith('eyJ')
}

function hideLoose(run: string, before: (start: number) => string, hide: (label: string) => string): string {
  if (isWithSlashes(run)) return isNamed(before(0)) ? run : hide('token')
  return run.replace(PIECE, (whole, at: number) => {
    const escape = escapeAt(before(at).slice(-1) + whole)
    const [piece, start] = [whole.slice(escape.length), at + escape.length]
    const inPath = run.charAt(at - 1) === '/' || run.charAt(at + whole.length) === '/'
    if (inPath || !isLooseToken(piece) || FILE_END.test(run.slice(start + piece.length).slice(0, 8))) return whole
    return isNamed(before(start)) ? whole : escape + hide('token')
  })
}

/** The rest of `\n` or `%22` that runs into a token, without its first sign. */
function escapeAt(text: string): string {
  return /^(?:\\[nrt]|%(?:25)?[0-9a-f]{2})/i.exec(text)?.[0].slice(1) ?? ''
}

function isNamed(before: string): boolean {
  return NAMES_ID.test(before) || NAMES_SUM.test(before)
}

/** Base64 may hold slashes; a path holds words. */
function isWithSlashes(run: string): boolean {
  if (run.length < 40 || !/^[A-Za-z0-9+][A-Za-z0-9+/]+={0,2}$/.test(run) || !run.includes('/')) return false
  return !/[a-z]{4,}\//.test(`${run}/`) && isLooseToken(run)
}
