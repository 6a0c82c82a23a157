import { isOneEdit } from './words'

/** Words that stand in the product's paths. */
const SEGMENTS = new Set(
  (
    'project projects company companies home list lists show edit new view detail details index portfolio rfi rfis submittal ' +
    'submittals submittal_logs drawing drawings drawing_areas drawing_log document documents photo photos images ' +
    'daily_log dailylog punch punch_list punch_items observation observations inspection inspections checklists incident ' +
    'incidents meeting meetings schedule task tasks tools directory users vendors contacts permissions admin budget budgets ' +
    'budgeting commitment commitments contract contracts prime_contract prime_contracts change_events change_orders ' +
    'change_management direct_costs invoices invoicing billing_periods payment payments correspondence specifications ' +
    'specification_sections forms coordination_issues transmittals emails reports report estimating bidding bids crews ' +
    'timecard timecards timesheets workflows account settings webclients host folder folders files file locations ' +
    'rest vapid oauth token authorize revoke me app api login tools_settings app_management my_open_items'
  ).split(' '),
)
/** After these the number of a record comes. */
const NEEDS_ID = /\/(?:show|edit)$/i

/**
 * Repairs a path: slashes, spaces, what a mail program or a sentence left at its end, letters and words
 * that stand twice.
 *
 * @param raw from the first slash of an address on
 */
export function mendPath(raw: string): { path: string; changes: string[]; cutOff: boolean } {
  const changes: string[] = []
  const step = (next: string, before: string, change: string) => {
    if (next !== before) changes.push(change)
    return next
  }
  let path = raw.replaceAll('&amp;', '&').replace(/&(?:gt|quot|#39|#x27|lt);/g, '"')
  path = step(path.replace(/%(?:25)?(?:0D|0A|E2%80%8B|C2%AD)/gi, ''), path, 'removed encoded line breaks')
  path = step(path.replace(/\n(?:>\s?)?/g, ''), path, 'joined the lines')
  path = step(path.replace(/\s+/g, ''), path, 'removed spaces')
  path = step(path.replaceAll('\\', '/'), path, 'turned backslashes into slashes')
  path = step(path.replace(/%25(2F|20|3F|3D|26|2D|5F)/gi, '%$1'), path, 'undid a double encoding')
  path = path.replace(/%(?:2F)/gi, '/')
  path = step(path.replace(/(?:%20)+(?=\/|$)|(?<=\/)(?:%20)+/gi, ''), path, 'removed spaces')
  const dots = /(?:…|\.{3,})["')\]>]*$/.test(path)
  path = step(trimEnd(path), path, 'took punctuation off the end')
  const [, place = path, query = ''] = /^([^?#]*)(.*)$/s.exec(path) ?? []
  const single = step(place.replace(/\/{2,}/g, '/'), place, 'removed doubled slashes')
  const mended = mendSegments(single, changes)
  return { path: mended + query, changes, cutOff: dots || (query === '' && NEEDS_ID.test(mended)) }
}

/** What a sentence, a bracket or a quotation mark leaves at the end of an address. */
function trimEnd(path: string): string {
  return path.replace(/(?:[.,;:!?)\]}>"'`*…|]|%(?:22|27|3E|29|5D|2C)){1,20}$/i, (tail, at: number) =>
    // A tag in place of a secret ends with a bracket of its own.
    path.slice(0, at).endsWith('_hidden') && tail.startsWith(']') ? ']' : '',
  )
}

function mendSegments(path: string, changes: string[]): string {
  const segments: string[] = []
  for (const segment of path.split('/')) {
    const word = mendWord(segment)
    if (word !== segment) changes.push(`“${segment}” became “${word}”`)
    if (word !== '' && word === segments.at(-1) && SEGMENTS.has(word)) changes.push(`removed the second “${word}”`)
    else segments.push(word)
  }
  return segments.join('/')
}

/** A known word in place of one with letters or itself doubled, or with one letter wrong. */
function mendWord(segment: string): string {
  const word = segment.toLowerCase()
  if (word.length < 3 || SEGMENTS.has(word) || !/^[a-z_]+$/.test(word)) return segment
  const single = word.replace(/(.)\1+/g, '$1')
  for (const known of SEGMENTS) {
    if (word === known + known || single === known.replace(/(.)\1+/g, '$1')) return known
  }
  if (word.length < 4) return known3(word) ?? segment
  const near = [...SEGMENTS].filter((known) => known.length > 2 && isOneEdit(word, known))
  return near.length === 1 ? (near[0] ?? segment) : segment
}

/** "sho" is "show" with its end missing. */
function known3(word: string): string | undefined {
  const longer = [...SEGMENTS].filter((known) => known.length === word.length + 1 && known.startsWith(word))
  return longer.length === 1 ? longer[0] : undefined
}
