import { useId } from 'react'
import * as m from '#words'
import site from 'virtual:site'
import { CardList } from '../article/CardList'
import type { Entry } from '../content-model/types'
import { paths } from '../paths'
import { Link } from '../ui/Link'
import { supportPath } from '../support/support-link'
import { statePath } from './answers'
import { BackLink } from './BackLink'
import type { NoneScreen } from './screen'
import { MOST_NEAR } from './outcome'

export const NO_ERROR_TITLE = m.diagnose_none_title()

interface Props {
  screen: NoneScreen
  entries: readonly Entry[]
}

/** No error fits: articles that may help, what was close, and where to go with the answers. */
export function NoneView({ screen: { near, see, state, back }, entries }: Props) {
  const suggested = see.flatMap((id) => entries.find((entry) => entry.id === id) ?? [])
  return (
    <>
      <title>{`${NO_ERROR_TITLE} | ${site.name}`}</title>
      {back && <BackLink to={statePath(back)} />}
      <h1 className="text-3xl">{NO_ERROR_TITLE}</h1>
      <p className="mt-3">{m.diagnose_none_hint()}</p>
      <ul className="mt-6 flex flex-wrap gap-3">
        <li>
          <Link to={supportPath({ answers: state.answers })} className="button button-primary">
            {m.diagnose_none_message()}
          </Link>
        </li>
        {site.help.contact && (
          <li>
            <Link to={site.help.contact} className="button">
              {m.diagnose_none_contact()}
            </Link>
          </li>
        )}
        <li>
          <Link to={paths.search()} className="button">
            {m.diagnose_search_articles()}
          </Link>
        </li>
      </ul>
      {suggested.length > 0 && <ArticleList title={m.diagnose_none_suggested()} entries={suggested} />}
      {near.length > 0 && <ArticleList title={m.diagnose_none_near()} entries={near.slice(0, MOST_NEAR)} />}
    </>
  )
}

function ArticleList({ title, entries }: { title: string; entries: readonly Entry[] }) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="mt-10 border-t border-line pt-6">
      <h2 id={id} className="text-lg">
        {title}
      </h2>
      <CardList cards={[...entries]} label={title} />
    </section>
  )
}
