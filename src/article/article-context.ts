import { createContext } from 'react'
import type { Entry } from '../catalog/types'

/** The article around a body, for the parts that hand it on. */
export const ArticleContext = createContext<Entry | undefined>(undefined)
