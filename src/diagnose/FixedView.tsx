import site from 'virtual:site'
import { PARTS } from '../content-model/sections'
import { paths } from '../paths'
import { Link } from '../router/Link'
import { BackLink } from './BackLink'
import { statePath } from './answers'
import type { StepsProps } from './StepView'

/** The good end: which step helped, and how to keep it from coming back. */
export function FixedView({ article: { info }, position: { step }, state: { answers, since } }: StepsProps) {
  const { entry } = info
  const prevents = info.headings.some(({ id }) => id === PARTS.Prevent.id)
  return (
    <>
      <title>{`It works again | ${site.name}`}</title>
      <BackLink to={statePath({ answers, since, fix: entry.id, step: step.id })} />
      <div className="safe mt-2">
        <h1 className="text-3xl text-good">It works again</h1>
        <p className="mt-3">
          The step that fixed it: <strong>{step.title}</strong>.
        </p>
        <p className="mt-1">
          If it comes back, start with this step. You’ll find it in{' '}
          <Link to={paths.article(entry.id, step.id)} className="link">
            {entry.title}
          </Link>
          .
        </p>
      </div>
      <div className="mt-6 flex flex-wrap gap-3">
        {prevents && (
          <Link to={paths.article(entry.id, PARTS.Prevent.id)} className="button button-primary">
            {PARTS.Prevent.title}
          </Link>
        )}
        <Link to={paths.home()} className="button">
          Go to the home page
        </Link>
      </div>
    </>
  )
}
