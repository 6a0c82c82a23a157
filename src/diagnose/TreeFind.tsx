import { useId, type SubmitEvent } from 'react'
import { paths } from '../paths'
import { useHref, useNavigate } from '../router/hooks'

/** Narrows the tree to the ways that say a word. The word stands in the address. */
export function TreeFind({ wanted, count }: { wanted: string; count: number }) {
  const id = useId()
  const action = useHref(paths.tree())
  const navigate = useNavigate()

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const text = new FormData(event.currentTarget).get('find')
    void navigate(paths.tree(typeof text === 'string' ? text.trim() : ''), { replace: true, preventScrollReset: true })
  }

  return (
    <form method="get" action={action} onSubmit={submit} className="mt-8">
      <label htmlFor={id} className="block font-semibold">
        Find an answer or an article in the tree
      </label>
      <div className="mt-1 flex max-w-read flex-wrap gap-3">
        <input
          id={id}
          key={wanted}
          name="find"
          defaultValue={wanted}
          autoComplete="off"
          className="field flex-1 basis-60"
        />
        <button type="submit" className="button">
          Find
        </button>
      </div>
      <p role="status" className="mt-2 text-sm text-ink-soft">
        {wanted !== '' && `${count} ${count === 1 ? 'path matches' : 'paths match'} “${wanted}”.`}
      </p>
    </form>
  )
}
