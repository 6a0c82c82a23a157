import * as m from '#words'
import { sayWhoWrites } from '../content-model/labels'
import { ownFirst, type MessageGroup } from '../content-model/messages'
import { screenOf } from '../content-model/catalogue'
import { FRAME } from '../content-model/sections'
import type { Entry } from '../content-model/types'
import { CopyButton } from '../ui/CopyButton'

/** The messages word for word, for comparing with the screen, and who writes them. */
export function MessageSection({ entry }: { entry: Entry }) {
  const [main, ...more] = ownFirst(entry.messages)
  const [first, ...others] = main?.texts ?? []
  const screen = screenOf(entry)
  const { id, title } = FRAME.message
  if (main === undefined || first === undefined) return null
  return (
    <section aria-labelledby={id} className="article-section">
      <h2 id={id} className="text-xl">
        {title}
      </h2>
      <div className="screen seen" data-screen={screen}>
        {screen === 'reply' || <i className="bar" />}
        <p lang={languageOf(entry, first)}>{first}</p>
        {screen === 'login' && (
          <>
            <i className="entry" />
            <i className="entry" />
          </>
        )}
      </div>
      <InOtherWords entry={entry} message={first} />
      {main.from !== 'service' && <p className="mt-2 text-sm text-ink-soft">{sayWhoWrites(main)}.</p>}
      <div className="mt-2">
        <CopyButton text={first} label={m.article_copy_message()} className="button text-sm" />
      </div>
      <OtherWordings
        entry={entry}
        groups={[{ ...main, texts: others }, ...more].filter(({ texts }) => texts.length > 0)}
      />
    </section>
  )
}

function OtherWordings({ entry, groups }: { entry: Entry; groups: MessageGroup[] }) {
  const count = groups.flatMap(({ texts }) => texts).length
  if (count === 0) return null
  return (
    <details className="mt-2">
      <summary className="w-fit cursor-pointer py-3 text-sm font-semibold text-accent">
        {m.article_other_wordings({ count })}
      </summary>
      <div className="grid gap-4 border-l-2 border-line pl-4">
        {groups.map(({ texts, ...author }) => (
          <div key={sayWhoWrites(author)}>
            {author.from !== 'service' && <p className="mb-1 text-sm text-ink-soft">{sayWhoWrites(author)}:</p>}
            <ul className="grid gap-2">
              {texts.map((text) => (
                <li key={text} className="font-mono text-sm">
                  <span lang={languageOf(entry, text)}>{text}</span>
                  <InOtherWords entry={entry} message={text} />
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </details>
  )
}

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
