import { queryOptions, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import * as m from '#words'
import questions from 'virtual:questions'
import site from 'virtual:site'
import { articleQuery } from '../content-model/article-query'
import { UNSURE } from '../content-model/enums'
import type { Entry, Question } from '../content-model/types'
import { paths, withBase } from '../paths'
import { useStatus } from '../status/use-status'
import { utcTime } from '../time/format'
import { formatLocalInput } from '../time/local-input'
import { useHydrated } from '../ui/hooks'
import type { FieldValues } from './fields'
import type { ParsedFacts } from './support-link'

/** The field values that the page knows from its address, the device, the clock and the status. Empty until hydrated. */
export function useKnownValues(facts: ParsedFacts, entry: Entry | undefined): FieldValues {
  const hydrated = useHydrated()
  const [openedAt] = useState(() => new Date())
  const { data: device } = useQuery(deviceQuery)
  const { data: article } = useQuery({
    ...articleQuery(entry?.id ?? ''),
    enabled: entry !== undefined && facts.steps.length > 0,
  })
  const steps = article?.info.steps
  const status = useStatusLine()
  if (!hydrated) return {}
  // Until the article has loaded, and when it cannot load, the ids of its steps are descriptive enough.
  const titleOf = (id: string) => (steps ? (steps.find((step) => step.id === id)?.title ?? []) : id)
  const tried = entry ? facts.steps.flatMap(titleOf) : []
  return {
    ...device,
    what: entry ? describeArticle(entry) : '',
    time: formatLocalInput(facts.since ? new Date(facts.since) : openedAt),
    screenshot: m.support_value_screenshot(),
    tried: tried.map((step) => `- ${step}`).join('\n'),
    answers: answersText(facts.answers, questions),
    status,
  }
}

const deviceQuery = queryOptions({
  queryKey: ['device'],
  queryFn: () => readDevice(),
  // Read once per visit to the page: the connection and the window may have changed since the last one.
  staleTime: Infinity,
  gcTime: 0,
  // Reading the device needs no network.
  networkMode: 'always',
})

function useStatusLine(): string {
  const { isWaiting, sentence, readAt } = useStatus()
  if (isWaiting) return ''
  return readAt === undefined ? sentence : m.support_value_status({ sentence, time: utcTime(readAt) })
}

function describeArticle({ id, title, reviewed }: Entry): string {
  const address = new URL(withBase(paths.article(id)), site.url).href
  return m.support_value_article({ title, address, date: reviewed })
}

/** The wizard's answers in its own words. Ignores ids of questions and options that do not exist. */
function answersText(answers: ParsedFacts['answers'], questions: readonly Question[]): string {
  return questions
    .flatMap(({ id, short, options, notSure }) => {
      if (notSure && answers[id] === UNSURE) return [m.support_value_not_sure({ question: short })]
      const option = options.find((known) => known.id === answers[id])
      return option ? [`${short}: ${option.label}`] : []
    })
    .join('\n')
}

/** The device facts in the packet. A field is empty when the browser does not provide it. */
interface Device {
  device: string
  language: string
  screen: string
  connection: string
}

export interface Source {
  navigator?: Navigator & NavigatorExtras
  screen?: Pick<Screen, 'width' | 'height'>
  innerWidth?: number
  innerHeight?: number
  devicePixelRatio?: number
}

/** Parts of the navigator that only some browsers have. */
interface NavigatorExtras {
  userAgentData?: UserAgentData & { getHighEntropyValues?: (names: string[]) => Promise<UserAgentData> }
  connection?: { type?: string; effectiveType?: string }
}

const CONNECTIONS: Record<string, string> = {
  cellular: m.support_connection_mobile(),
  wifi: m.support_connection_wifi(),
  ethernet: m.support_connection_cable(),
}

/**
 * Reads what the browser says about itself and the device. Sends nothing, stores nothing, never throws.
 *
 * @param source the window; tests pass a stand-in
 */
export async function readDevice(source: Source = globalThis): Promise<Device> {
  return {
    device: await attempt(() => describeBrowser(source.navigator)),
    language: await attempt(() => source.navigator?.language),
    screen: await attempt(() => describeScreen(source)),
    connection: await attempt(() => describeConnection(source.navigator)),
  }
}

/** Separate for each fact, because a browser may deny each one. */
async function attempt(read: () => string | undefined | Promise<string | undefined>): Promise<string> {
  try {
    return (await read()) ?? ''
  } catch {
    return ''
  }
}

async function describeBrowser(navigator: Source['navigator']): Promise<string> {
  const data = navigator?.userAgentData
  const details = await data?.getHighEntropyValues?.(['platformVersion', 'model']).catch(() => undefined)
  const description = data ? fromUserAgentData({ brands: data.brands, platform: data.platform, ...details }) : ''
  return description || fromUserAgent(navigator?.userAgent ?? '', navigator?.maxTouchPoints)
}

function describeScreen({ screen, innerWidth, innerHeight, devicePixelRatio }: Source): string {
  if (!screen?.width || !screen.height) return ''
  const size = `${screen.width} × ${screen.height}`
  const isZoomed = devicePixelRatio && devicePixelRatio !== 1
  const zoomed = isZoomed ? m.support_screen_zoom({ size, zoom: Number(devicePixelRatio.toFixed(2)) }) : size
  if (!innerWidth || !innerHeight) return zoomed
  return m.support_screen_window({ screen: zoomed, size: `${innerWidth} × ${innerHeight}` })
}

function describeConnection(navigator: Source['navigator']): string {
  if (navigator?.onLine === undefined) return ''
  const { type = '', effectiveType = '' } = navigator.connection ?? {}
  const state = navigator.onLine ? m.support_connection_online() : m.support_connection_offline()
  return [state, CONNECTIONS[type], effectiveType && m.support_connection_speed({ type: effectiveType })]
    .filter(Boolean)
    .join(', ')
}

/** User-agent client hints (`navigator.userAgentData`), which newer browsers provide beside the user-agent string. */
interface UserAgentData {
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
/** The platform version of Windows in client hints: 13 and higher is Windows 11, 1 to 10 is Windows 10. */
const WINDOWS_11 = 13

/** Browser and system from client hints, such as "Chrome 150 on Android 15", or the part of it that is known. */
export function fromUserAgentData({
  brands = [],
  platform = '',
  platformVersion = '',
  model = '',
}: UserAgentData): string {
  // Browsers add an invented brand, and list their engine beside their own brand.
  const real = brands.filter(({ brand }) => !/not.?a.?brand/i.test(brand.replaceAll(/[^a-z]/gi, '')))
  const own = real.find(({ brand }) => brand !== 'Chromium') ?? real[0]
  const browser = own ? `${BRANDS[own.brand] ?? own.brand} ${own.version}`.trim() : ''
  return joinNames(browser, [systemName(platform, platformVersion), model && `(${model})`].filter(Boolean).join(' '))
}

/**
 * The same from a user-agent string. Leaves out versions that browsers freeze there.
 *
 * @param touchPoints distinguishes an iPad that identifies itself as a Mac from a Mac
 */
export function fromUserAgent(userAgent: string, touchPoints = 0): string {
  const [pattern, name = ''] = BROWSERS.find(([known]) => known.test(userAgent)) ?? []
  const version = pattern?.exec(userAgent)?.[1] ?? ''
  return joinNames(`${name} ${version}`.trim(), systemFromUserAgent(userAgent, touchPoints))
}

function systemFromUserAgent(userAgent: string, touchPoints: number): string {
  const android = /Android (\d+(?:\.\d+)?)(?:; ([^;)]+))?/.exec(userAgent)
  if (android) return android[2] === 'K' ? 'Android' : `Android ${android[1] ?? ''}`
  const apple = /(iPhone|iPad|iPod).*? OS (\d+)_(\d+)/.exec(userAgent)
  if (apple) return `${apple[1] === 'iPad' ? 'iPadOS' : 'iOS'} ${apple[2] ?? ''}.${apple[3] ?? ''}`
  if (userAgent.includes('Macintosh')) return touchPoints > 1 ? 'iPadOS' : 'macOS'
  if (userAgent.includes('Windows')) return 'Windows'
  if (userAgent.includes('CrOS')) return 'ChromeOS'
  return userAgent.includes('Linux') ? 'Linux' : ''
}

function systemName(platform: string, version: string): string {
  const major = Number.parseInt(version, 10)
  if (platform === 'Windows')
    return Number.isNaN(major) || major === 0 ? 'Windows' : `Windows ${major >= WINDOWS_11 ? 11 : 10}`
  const short = version
    .split('.')
    .slice(0, platform === 'Android' ? 1 : 2)
    .join('.')
  return `${platform} ${platform === 'Linux' ? '' : short}`.trim()
}

function joinNames(browser: string, device: string): string {
  return browser && device ? m.support_device({ browser, device }) : browser || device
}
