import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import questions from 'virtual:questions'
import { HINTS, QuestionHint } from './QuestionHint'

async function open(id: string, where?: string) {
  const question = questions.find((known) => known.id === id) ?? expect.fail(`no question ${id}`)
  const { container } = render(<QuestionHint question={question} where={where} />)
  await userEvent.setup().click(screen.getByText('How can I tell?'))
  return { question, container }
}

describe('the hint of a question', () => {
  it.each(questions.map(({ id }) => id))('has words, and drawings that say what they show: %s', async (id) => {
    const { question, container } = await open(id)
    expect(screen.getByText(question.tell)).toBeVisible()
    for (const drawing of container.querySelectorAll('svg')) expect(drawing).toHaveAccessibleName()
    expect(container.querySelector('[style]')).toBeNull()
  })

  it('has drawings for living questions only', () => {
    const ids = questions.map(({ id }) => id)
    expect(Object.keys(HINTS).filter((id) => !ids.includes(id))).toEqual([])
  })

  it.each([
    ['code', 'screen', true, false],
    ['code', 'connected', false, true],
    ['says', 'login', true, false],
    ['says', 'connected', false, true],
  ])('%s shows a reader of "%s" what that reader sees', async (id, where, hasPage, hasLog) => {
    const { container } = await open(id, where)
    expect(container.querySelector('svg') !== null).toBe(hasPage)
    expect(container.querySelector('pre') !== null).toBe(hasLog)
  })
})
