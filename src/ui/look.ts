export const THEMES = ['auto', 'light', 'dark'] as const
export const TEXT_SIZES = [100, 115, 130] as const

/** How the reader wants to see the site. Saved on this device. */
export interface Look {
  /** `auto` follows the device. */
  theme: (typeof THEMES)[number]
  /** In percent of the browser's own text size. */
  text: (typeof TEXT_SIZES)[number]
}

const KEY = 'look'

/**
 * The saved look. Does without `storage.ts`, to be applied before anything else loads: any text that is not one
 * of the nine possible ones counts as nothing.
 */
export function readLook(): Look {
  const text = tryStorage(() => localStorage.getItem(KEY)) ?? ''
  return {
    theme: THEMES.find((theme) => text.startsWith(`${theme} `)) ?? 'auto',
    text: TEXT_SIZES.find((size) => text.endsWith(` ${size}`)) ?? 100,
  }
}

/** Saves a look and applies it at once. */
export function saveLook(look: Look): void {
  tryStorage(() => localStorage.setItem(KEY, `${look.theme} ${look.text}`))
  applyLook(look)
}

/** Applies a look to this page: `theme/tokens.css` reads the theme from the root element. */
export function applyLook({ theme, text }: Look): void {
  const { style, dataset } = document.documentElement
  style.fontSize = text === 100 ? '' : `${text}%`
  if (theme === 'auto') delete dataset.theme
  else dataset.theme = theme
}

/** Storage throws where it is blocked. */
function tryStorage<Result>(act: () => Result): Result | undefined {
  try {
    return act()
  } catch {
    return undefined
  }
}
