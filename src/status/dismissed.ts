import * as z from 'zod/mini'
import { keptOnDevice } from '../storage'

/** The keys of the notices this reader has hidden; where storage is blocked, hidden for this page only. */
export const dismissedNotices = keptOnDevice({ key: 'status-dismissed', version: 1, schema: z.array(z.string()) })
