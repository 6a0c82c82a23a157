export const THEMES = ['auto', 'light', 'dark'] as const
export const TEXT_SIZES = [100, 115, 130] as const

/** How a reader wants to see the site, kept on this device. */
export interface Look {
  theme: (typeof THEMES)[number]
  /** In percent of what the browser is set to. */
  text: (typeof TEXT_SIZES)[number]
}

const KEY = 'look'
const DARK = '(prefers-color-scheme: dark)'
/** The rules for the dark theme, which say so themselves only until they are told otherwise. */
let darkRules: CSSMediaRule[] | undefined

/**
 * The look that was kept. Read without the schemas of `storage.ts`, which would come too late for the first paint: a
 * text that is not one of the nine possible ones counts as nothing.
 */
export function keptLook(): Look {
  const text = stored(() => localStorage.getItem(KEY)) ?? ''
  return {
    theme: THEMES.find((theme) => text.startsWith(`${theme} `)) ?? 'auto',
    text: TEXT_SIZES.find((size) => text.endsWith(` ${size}`)) ?? 100,
  }
}

/** Keeps a look and shows it at once. */
export function keepLook(look: Look): void {
  stored(() => localStorage.setItem(KEY, `${look.theme} ${look.text}`))
  showLook(look)
}

/** Shows a look on this page, whatever the system prefers. Paper stays as it is. */
export function showLook({ theme, text }: Look): void {
  const { style } = document.documentElement
  style.fontSize = text === 100 ? '' : `${text}%`
  style.colorScheme = theme === 'auto' ? '' : theme
  if (theme === 'auto' && darkRules === undefined) return
  darkRules ??= [...document.styleSheets].flatMap((sheet) => mediaRules(sheet.cssRules))
  const media = { auto: DARK, light: 'not all', dark: 'screen' }[theme]
  for (const rule of darkRules) rule.media.mediaText = media
}

function mediaRules(rules: CSSRuleList): CSSMediaRule[] {
  return [...rules].filter((rule) => rule instanceof CSSMediaRule && rule.conditionText === DARK) as CSSMediaRule[]
}

/** Storage throws where it is blocked. */
function stored<Result>(act: () => Result): Result | undefined {
  try {
    return act()
  } catch {
    return undefined
  }
}
