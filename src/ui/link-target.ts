import { createContext } from 'react'

/** Where the links of a part of a page open: above the frame they stand in, or, when absent, in the page itself. */
export const LinkTarget = createContext<'_top' | undefined>(undefined)
