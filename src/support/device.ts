import { fromHints, fromUserAgent, type Hints } from './user-agent'

/** What the packet can tell of a device; a field is empty where the browser does not say. */
export interface Device {
  device: string
  language: string
  screen: string
  connection: string
}

export interface Source {
  navigator?: Navigator & Tellings
  screen?: Pick<Screen, 'width' | 'height'>
  innerWidth?: number
  innerHeight?: number
  devicePixelRatio?: number
}

/** Parts of the navigator that only some browsers have. */
interface Tellings {
  userAgentData?: Hints & { getHighEntropyValues?: (names: string[]) => Promise<Hints> }
  connection?: { type?: string; effectiveType?: string }
}

const CONNECTIONS: Record<string, string> = { cellular: 'mobile data', wifi: 'Wi-Fi', ethernet: 'cable' }

/**
 * Reads what the browser tells of itself and its device. Sends nothing, stores nothing, never throws.
 *
 * @param source the window, or something like it
 */
export async function readDevice(source: Source = globalThis): Promise<Device> {
  return {
    device: await attempt(() => describeBrowser(source.navigator)),
    language: await attempt(() => source.navigator?.language),
    screen: await attempt(() => describeScreen(source)),
    connection: await attempt(() => describeConnection(source.navigator)),
  }
}

/** A browser may refuse each question by itself. */
async function attempt(read: () => string | undefined | Promise<string | undefined>): Promise<string> {
  try {
    return (await read()) ?? ''
  } catch {
    return ''
  }
}

async function describeBrowser(navigator: Source['navigator']): Promise<string> {
  const hints = navigator?.userAgentData
  const details = await hints?.getHighEntropyValues?.(['platformVersion', 'model']).catch(() => undefined)
  const told = hints ? fromHints({ brands: hints.brands, platform: hints.platform, ...details }) : ''
  return told || fromUserAgent(navigator?.userAgent ?? '', navigator?.maxTouchPoints)
}

function describeScreen({ screen, innerWidth, innerHeight, devicePixelRatio }: Source): string {
  if (!screen?.width || !screen.height) return ''
  const zoom = devicePixelRatio && devicePixelRatio !== 1 ? ` at ${Number(devicePixelRatio.toFixed(2))}x` : ''
  const view = innerWidth && innerHeight ? `, window ${innerWidth} × ${innerHeight}` : ''
  return `${screen.width} × ${screen.height}${zoom}${view}`
}

function describeConnection(navigator: Source['navigator']): string {
  if (navigator?.onLine === undefined) return ''
  const { type = '', effectiveType = '' } = navigator.connection ?? {}
  return [navigator.onLine ? 'Online' : 'Offline', CONNECTIONS[type], effectiveType && `speed like ${effectiveType}`]
    .filter(Boolean)
    .join(', ')
}
