import { readFileSync } from 'node:fs'
import { measure, realWizard, walkAll, type Journey } from './walk'

/*
 * Walks the wizard with stories whose truthful answers are known and prints the figures:
 * npm run eval:journeys -- FILE
 *
 * Each line of FILE is a journey as in `journeys.jsonl`. A program cannot answer for a person, so a story
 * without answers is listed for walking by hand.
 */

const file = process.argv[2] ?? 'test/eval/journeys.jsonl'
const journeys = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => JSON.parse(line) as Omit<Journey, 'answers'> & Partial<Pick<Journey, 'answers'>>)
const wizard = await realWizard()
const told = journeys.flatMap(({ answers, ...journey }) => (answers ? [{ ...journey, answers }] : []))
const walked = told.map((journey) => ({ journey, walks: walkAll(wizard, journey) }))

for (const { journey, walks } of walked)
  for (const walk of walks) {
    const mark = walk.isRight ? 'ok   ' : 'WRONG'
    console.log(
      `${mark} ${walk.questions} ${walk.path} → ${walk.named.join(' ')}${walk.stuck ? ` (stuck at ${walk.stuck})` : ''}`,
    )
    if (!walk.isRight) console.log(`        ${journey.expect}: ${journey.story}`)
  }
for (const { story, answers } of journeys) if (!answers) console.log(`walk by hand: ${story}`)

const { walks, mean, worst, wrong } = measure(walked.flatMap((one) => one.walks))
console.log(
  `${told.length} stories, ${walks} ways to answer: ${mean.toFixed(2)} questions on average, ${worst} at worst, ${wrong} end elsewhere`,
)
process.exitCode = wrong > 0 ? 1 : 0
