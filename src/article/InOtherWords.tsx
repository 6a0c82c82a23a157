import * as m from '#words'
import type { Entry } from '../content-model/types'

/** What a message means in the language of the site, and how the product itself words it there. */
export function InOtherWords({ entry: { meanings, shown }, message }: { entry: Entry; message: string }) {
  const [meaning, words] = [meanings?.[message], shown?.[message]]
  return (
    <>
      {words !== undefined && <p className="mt-1 font-sans text-sm">{m.article_message_shown({ words })}</p>}
      {meaning !== undefined && (
        <p className="mt-1 font-sans text-sm text-ink-soft">{m.article_message_means({ meaning })}</p>
      )}
    </>
  )
}

/** Only messages that are not in the language of the page have a meaning beside them. */
export function languageOf({ meanings }: Entry, message: string): string | undefined {
  return meanings?.[message] === undefined ? undefined : 'en'
}
