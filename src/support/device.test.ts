import { describe, expect, test } from 'vitest'
import { fromUserAgent, fromUserAgentData, readDevice, type Source } from './use-known-values'

const nothing = { device: '', language: '', screen: '', connection: '' }
const source = (navigator: object, rest: object = {}) => ({ navigator, ...rest }) as unknown as Source

describe('the browser, from its user-agent string', () => {
  test.each([
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36',
      0,
      'Chrome 150 on Windows',
    ],
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36 Edg/150.0.0.0',
      0,
      'Edge 150 on Windows',
    ],
    [
      'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Mobile Safari/537.36',
      5,
      'Chrome 150 on Android',
    ],
    [
      'Mozilla/5.0 (Linux; Android 14; SM-S918B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36',
      5,
      'Samsung Internet 28 on Android 14',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1',
      5,
      'Safari 18.1 on iOS 18.1',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/150.0.0.0 Mobile/15E148 Safari/604.1',
      5,
      'Chrome 150 on iOS 18.1',
    ],
    [
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15',
      0,
      'Safari 18.1 on macOS',
    ],
    [
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15',
      5,
      'Safari 18.1 on iPadOS',
    ],
    [
      'Mozilla/5.0 (iPad; CPU OS 12_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/12.1 Mobile/15E148 Safari/604.1',
      5,
      'Safari 12.1 on iPadOS 12.5',
    ],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 0, 'Firefox 140 on Linux'],
    [
      'Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36',
      0,
      'Chrome 150 on ChromeOS',
    ],
    [
      'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36 OPR/120.0.0.0',
      0,
      'Opera 120 on Windows',
    ],
    ['something unheard of', 0, ''],
    ['', 0, ''],
  ])('%s with %i touch points is %s', (userAgent, touchPoints, words) => {
    expect(fromUserAgent(userAgent, touchPoints)).toBe(words)
  })
})

describe('the browser, from client hints', () => {
  const chrome = [
    { brand: 'Not/A)Brand', version: '24' },
    { brand: 'Chromium', version: '150' },
    { brand: 'Google Chrome', version: '150' },
  ]
  test.each([
    [
      { brands: chrome, platform: 'Android', platformVersion: '15.0.0', model: 'Pixel 9' },
      'Chrome 150 on Android 15 (Pixel 9)',
    ],
    [{ brands: chrome, platform: 'Windows', platformVersion: '15.0.0' }, 'Chrome 150 on Windows 11'],
    [{ brands: chrome, platform: 'Windows', platformVersion: '10.0.0' }, 'Chrome 150 on Windows 10'],
    [{ brands: chrome, platform: 'Windows', platformVersion: '0.3.0' }, 'Chrome 150 on Windows'],
    [{ brands: chrome, platform: 'Windows' }, 'Chrome 150 on Windows'],
    [{ brands: chrome, platform: 'macOS', platformVersion: '15.1.0' }, 'Chrome 150 on macOS 15.1'],
    [{ brands: chrome, platform: 'Linux', platformVersion: '6.8.0' }, 'Chrome 150 on Linux'],
    [{ brands: chrome.slice(0, 2), platform: 'Linux' }, 'Chromium 150 on Linux'],
    [
      {
        brands: [
          { brand: 'Not.A/Brand', version: '8' },
          { brand: 'Microsoft Edge', version: '150' },
        ],
        platform: 'macOS',
      },
      'Edge 150 on macOS',
    ],
    [{ platform: 'Windows' }, 'Windows'],
    [{}, ''],
  ])('%o is %s', (hints, words) => {
    expect(fromUserAgentData(hints)).toBe(words)
  })
})

describe('the device', () => {
  test('is complete when the browser provides everything', async () => {
    const navigator = {
      userAgentData: {
        brands: [{ brand: 'Google Chrome', version: '150' }],
        platform: 'Android',
        getHighEntropyValues: async () => ({ platformVersion: '15.0.0', model: 'Pixel 9' }),
      },
      language: 'es-US',
      onLine: true,
      connection: { type: 'cellular', effectiveType: '3g' },
    }
    const screen = { screen: { width: 412, height: 915 }, innerWidth: 412, innerHeight: 780, devicePixelRatio: 2.625 }
    expect(await readDevice(source(navigator, screen))).toEqual({
      device: 'Chrome 150 on Android 15 (Pixel 9)',
      language: 'es-US',
      screen: '412 × 915 at 2.63x, window 412 × 780',
      connection: 'Online, mobile data, speed like 3g',
    })
  })

  test.each([
    ['is empty where nothing is known', source({}), nothing],
    ['is empty without a browser', {}, nothing],
    [
      'falls back where details are refused',
      source({
        userAgentData: { platform: 'Windows', brands: [], getHighEntropyValues: () => Promise.reject(new Error('no')) },
      }),
      { ...nothing, device: 'Windows' },
    ],
    [
      'falls back where there are no parts',
      source({ userAgent: 'Firefox/140.0 Linux', onLine: false }),
      { ...nothing, device: 'Firefox 140 on Linux', connection: 'Offline' },
    ],
    [
      'survives a browser that throws',
      source(
        new Proxy(
          {},
          {
            get: () => {
              throw new Error('blocked')
            },
          },
        ),
      ),
      nothing,
    ],
  ])('%s', async (_, from, device) => {
    expect(await readDevice(from)).toEqual(device)
  })
})
