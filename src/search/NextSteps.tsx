import * as m from '#words'
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
      label: m.search_step_diagnose(),
      detail: Object.keys(answers).length > 0 ? m.search_step_diagnose_filled() : m.search_step_diagnose_unnamed(),
    },
    { to: paths.errors(), label: m.search_step_errors(), detail: m.search_step_errors_detail() },
    { to: supportPath({ answers }), label: m.search_step_help(), detail: m.search_step_help_detail() },
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
