import { paths } from '../paths'
import { Link } from '../ui/Link'
import { supportPath } from '../support/support-link'

interface Props {
  title: string
  /** What is known already: question id → option id of the wizard. */
  answers?: Record<string, string>
}

/** Where to go on when search is not the way, with what is known taken along. */
export function NextSteps({ title, answers = {} }: Props) {
  const steps = [
    {
      to: paths.diagnose(answers),
      label: 'Answer a few questions',
      detail:
        Object.keys(answers).length > 0
          ? 'What’s already known is filled in.'
          : 'They lead to the error even without its name or number.',
    },
    { to: paths.errors(), label: 'See all errors', detail: 'The full list, by topic.' },
    { to: supportPath({ answers }), label: 'Get help from a person', detail: 'Who to ask, and what to send.' },
  ]
  return (
    <section aria-labelledby="next-steps" className="mt-8">
      <h2 id="next-steps" className="text-xl">
        {title}
      </h2>
      <ul className="mt-3 grid gap-x-8 gap-y-4 sm:grid-cols-3">
        {steps.map(({ to, label, detail }) => (
          <li key={to} className="relative border-t-2 border-accent pt-2.5">
            <Link to={to} className="link font-semibold after:absolute after:inset-0">
              {label}
            </Link>
            <p className="mt-1 text-sm text-ink-soft">{detail}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
