// The views of the queue that the rule of review makes: what I may sign, then what waits for each step.
import { MY_STEPS, WHOLE_QUEUE, type QueueQuestion, type QueueWaiting } from '#shared/queue'

export interface DueView {
  /** Another than that of any other view. */
  readonly id: string
  readonly text: string
  readonly count: number
  readonly question: QueueQuestion
}

interface Words {
  readonly mySteps: string
  readonly waitsFor: (step: string) => string
  readonly goneStep: string
}

const idOf = (due: string): string => `due ${due}`

/** The view that a question is of; undefined where it is none of these. */
export const dueViewId = ({ filter, due }: QueueQuestion): string | undefined =>
  filter === 'due' && due !== null ? idOf(due) : undefined

/** None where nothing is reviewed in steps. */
export function dueViews(
  waiting: QueueWaiting | null | undefined,
  order: QueueQuestion['order'],
  words: Words,
): readonly DueView[] {
  if (waiting == null) return []
  const view = (due: string, text: string, count: number): DueView => ({
    id: idOf(due),
    text,
    count,
    question: { ...WHOLE_QUEUE, filter: 'due', due, order },
  })
  return [
    view(MY_STEPS, words.mySteps, waiting.mine),
    ...waiting.steps.map(({ id, name, count }) => view(id, words.waitsFor(name), count)),
  ]
}

/** What a question asks of steps, in words: `待复审`; empty if nothing. */
export function dueText(
  { due }: QueueQuestion,
  waiting: QueueWaiting | null | undefined,
  words: Words,
): string {
  if (due === null) return ''
  if (due === MY_STEPS) return words.mySteps
  const step = waiting?.steps.find(({ id }) => id === due)
  return step === undefined ? words.goneStep : words.waitsFor(step.name)
}
