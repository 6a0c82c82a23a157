/** What a browser tells of itself in its own words; newer ones tell it in parts as well. */
export interface Hints {
  brands?: readonly { brand: string; version: string }[]
  platform?: string
  platformVersion?: string
  model?: string
}

const BROWSERS: [RegExp, string][] = [
  [/\bEdg(?:A|iOS)?\/(\d+)/, 'Edge'],
  [/\b(?:OPR|OPT)\/(\d+)/, 'Opera'],
  [/\bSamsungBrowser\/(\d+)/, 'Samsung Internet'],
  [/\b(?:Firefox|FxiOS)\/(\d+)/, 'Firefox'],
  [/\b(?:Chrome|CriOS)\/(\d+)/, 'Chrome'],
  [/\bVersion\/(\d+(?:\.\d+)?).*Safari\//, 'Safari'],
]
const BRANDS: Record<string, string> = {
  'Google Chrome': 'Chrome',
  'Microsoft Edge': 'Edge',
  'Samsung Internet': 'Samsung Internet',
}
/** Windows tells a version of its own: 13 and higher is Windows 11, 1 to 10 is Windows 10. */
const WINDOWS_11 = 13

/** "Chrome 150 on Android 15" from the parts a browser tells, or as much of it as they hold. */
export function fromHints({ brands = [], platform = '', platformVersion = '', model = '' }: Hints): string {
  // Browsers mix in an invented brand, and the engine's beside their own.
  const real = brands.filter(({ brand }) => !/not.?a.?brand/i.test(brand.replaceAll(/[^a-z]/gi, '')))
  const own = real.find(({ brand }) => brand !== 'Chromium') ?? real[0]
  const browser = own ? `${BRANDS[own.brand] ?? own.brand} ${own.version}`.trim() : ''
  return join(browser, [system(platform, platformVersion), model && `(${model})`].filter(Boolean).join(' '))
}

/**
 * The same from the browser's one-line description. Versions that browsers freeze there are left out.
 *
 * @param touchPoints tells a tablet that calls itself a desktop from one
 */
export function fromUserAgent(userAgent: string, touchPoints = 0): string {
  const [pattern, name = ''] = BROWSERS.find(([known]) => known.test(userAgent)) ?? []
  const version = pattern?.exec(userAgent)?.[1] ?? ''
  return join(`${name} ${version}`.trim(), systemOf(userAgent, touchPoints))
}

function systemOf(userAgent: string, touchPoints: number): string {
  const android = /Android (\d+(?:\.\d+)?)(?:; ([^;)]+))?/.exec(userAgent)
  if (android) return android[2] === 'K' ? 'Android' : `Android ${android[1] ?? ''}`
  const apple = /(iPhone|iPad|iPod).*? OS (\d+)_(\d+)/.exec(userAgent)
  if (apple) return `${apple[1] === 'iPad' ? 'iPadOS' : 'iOS'} ${apple[2] ?? ''}.${apple[3] ?? ''}`
  if (userAgent.includes('Macintosh')) return touchPoints > 1 ? 'iPadOS' : 'macOS'
  if (userAgent.includes('Windows')) return 'Windows'
  if (userAgent.includes('CrOS')) return 'ChromeOS'
  return userAgent.includes('Linux') ? 'Linux' : ''
}

function system(platform: string, version: string): string {
  const major = Number.parseInt(version, 10)
  if (platform === 'Windows')
    return Number.isNaN(major) || major === 0 ? 'Windows' : `Windows ${major >= WINDOWS_11 ? 11 : 10}`
  const short = version
    .split('.')
    .slice(0, platform === 'Android' ? 1 : 2)
    .join('.')
  return `${platform} ${platform === 'Linux' ? '' : short}`.trim()
}

function join(browser: string, device: string): string {
  return browser && device ? `${browser} on ${device}` : browser || device
}
