import { createContext } from 'react'
import type { Entry } from '../content-model/types'

/** The article around a body, for the parts that hand it on. */
export const ArticleContext = createContext<Entry | undefined>(undefined)
