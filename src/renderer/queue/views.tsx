// The views of the queue as tabs: those everybody needs, those that have something, and those one has kept.
import {
  QUEUE_VIEWS,
  sameQueueQuestion,
  WHOLE_QUEUE,
  type QueueQuestion,
  type QueueView,
} from '#shared/queue'
import { filterTexts, queueTexts } from '#shared/texts/queue'
import { Tabs } from '../ui/tabs'
import { useWords } from '../words'
import { dueViewId, dueViews } from './due-views'
import type { KeptViews } from './use-kept-views'
import type { QueueNumbers } from './use-queue-rows'

/** In sight also while nothing lies there. */
const ALWAYS: ReadonlySet<QueueView> = new Set([
  'all',
  'pending',
  'mine',
  'unassigned',
  'returned',
  'deferred',
  'approved',
])

interface Props {
  readonly question: QueueQuestion
  readonly numbers: QueueNumbers | undefined
  readonly kept: KeptViews
  readonly panel: string
  readonly onAsk: (question: QueueQuestion) => void
}

export function Views({ question, numbers, kept, panel, onAsk }: Props): React.JSX.Element {
  const words = useWords(queueTexts)
  const names = useWords(filterTexts)
  const own = kept.list.find((view) => sameQueueQuestion(view.question, question))
  const counts = numbers?.counts
  const chosen = own?.id ?? dueViewId(question) ?? question.filter
  // The steps one by one say it better than all that are in review.
  const shown = QUEUE_VIEWS.filter(
    (view) => view === chosen || ALWAYS.has(view) || (view !== 'due' && (counts?.[view] ?? 0) > 0),
  )
  const steps = dueViews(numbers?.waiting, question.order, words)
  return (
    <Tabs
      label={words.filters}
      tabs={[
        ...shown.map((id) => ({ id: id as string, text: names[id], count: counts?.[id] ?? 0 })),
        ...steps.filter(({ id, count }) => count > 0 || id === chosen),
        ...kept.list.map(({ id, name }) => ({ id, text: name, count: kept.found.get(id) ?? 0 })),
      ]}
      chosen={chosen}
      panel={panel}
      wraps
      onChoose={(id) => {
        const view = QUEUE_VIEWS.find((one) => one === id)
        const one = kept.list.find((other) => other.id === id)
        const step = steps.find((other) => other.id === id)
        if (one !== undefined) onAsk(one.question)
        else if (step !== undefined) onAsk(step.question)
        else if (view !== undefined) onAsk({ ...WHOLE_QUEUE, filter: view, order: question.order })
      }}
    />
  )
}
