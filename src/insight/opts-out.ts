declare global {
  interface Navigator {
    /** Global Privacy Control; not in every browser. */
    globalPrivacyControl?: boolean
  }
}

/** Whether the browser asks that its reader is not tracked: by Do Not Track or by Global Privacy Control. */
export function optsOut({ doNotTrack, globalPrivacyControl }: Signals = navigator): boolean {
  return doNotTrack === '1' || globalPrivacyControl === true
}

type Signals = Partial<Pick<Navigator, 'doNotTrack' | 'globalPrivacyControl'>>
