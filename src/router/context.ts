import { createContext } from 'react'
import type { Location, NavigateOptions, Step, To } from './location'

/** What goes to other pages. It stays the same for a whole visit, so that what uses it is not drawn again. */
export interface Site {
  /** Without a slash at its end. */
  base: string
  /** Resolves when the page is there. */
  navigate: (to: To | number, options?: NavigateOptions) => Promise<void>
}

export interface Place {
  location: Location
  step: Step
}

export const SiteContext = createContext<Site | undefined>(undefined)
export const PlaceContext = createContext<Place | undefined>(undefined)
