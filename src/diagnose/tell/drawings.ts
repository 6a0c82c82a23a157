import type { ComponentType } from 'react'
import { CallsTell } from './CallsTell'
import { CodeTell } from './CodeTell'
import type { TellProps } from './Drawing'
import { LoginTell } from './LoginTell'
import { PageTell } from './PageTell'
import { SaysTell } from './SaysTell'
import { WhereTell } from './WhereTell'

/** What to look for, by question. A question without a drawing has its words. */
export const DRAWINGS: Readonly<Record<string, ComponentType<TellProps>>> = {
  where: WhereTell,
  login: LoginTell,
  code: CodeTell,
  says: SaysTell,
  page: PageTell,
  calls: CallsTell,
}
