/** How a step can begin. A list, because no library tells "Report" the order from "Report" the paper. */
const VERBS = new Set(
  `add allow answer ask attach call change check choose clear click close compare confirm connect contact copy correct
  count create cut decide delete disconnect download drop edit enter export fill find follow free get give go grant hold
  install invite join keep leave let limit list log look lower make mark match measure move name note notice open pass
  pause pick plug press print put raise read refresh register reload remove rename repeat replace report request reset
  restart restore resume retry revoke run save scan search see select send set show shrink sign split spread start stop
  store switch take tap tell test trim try turn type uninstall unlock update upload use verify view visit wait watch
  write`.split(/\s+/),
)

/** Whether a step's title begins with an order: "Wait one minute", not "One minute of patience". */
export function beginsWithVerb(title: string): boolean {
  return VERBS.has(/^[a-z]+/i.exec(title)?.[0].toLowerCase() ?? '')
}
