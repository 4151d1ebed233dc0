// Keeping a view of the queue under a name, and putting the kept ones in order; each step can be taken back.
import { sameQueueQuestion, type QueueQuestion, type QueueSaved, type QueueWaiting } from '#shared/queue'
import type { Person } from '#shared/person'
import { kindTexts } from '#shared/texts/likeness'
import { filterTexts, orderTexts, queueTexts, queueViewTexts, type QueueWords } from '#shared/texts/queue'
import { bridge } from '../bridge'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { KeepDialog } from '../ui/keep-dialog'
import { SavedList } from '../ui/saved-list'
import { useAttempt, type OnDone } from '../ui/use-attempt'
import { useWords } from '../words'
import { dueText } from './due-views'
import { whoseText } from './narrow'

interface KeepProps {
  readonly question: QueueQuestion
  readonly waiting: QueueWaiting | null | undefined
  /** The kept view that was gone to last. */
  readonly from: QueueSaved | undefined
  readonly onSaved: (view: QueueSaved) => void
  readonly onDone: OnDone
  readonly onClose: () => void
}

export function KeepView({
  question,
  waiting,
  from,
  onSaved,
  onDone,
  onClose,
}: KeepProps): React.JSX.Element {
  const words = useWords(queueViewTexts)
  const names = useWords(filterTexts)
  const queue = useWords(queueTexts)
  const attempt = useAttempt()
  const updates = from !== undefined && !sameQueueQuestion(from.question, question) ? from : undefined
  return (
    <KeepDialog
      words={words}
      name={
        from?.name ??
        [viewName(question, waiting, names, queue), question.text.trim()]
          .filter((part) => part !== '')
          .join(' ')
      }
      updates={updates?.name}
      onKeep={(name) =>
        attempt(async () => {
          const saved = await bridge.queueViews.save({ name, question })
          onSaved(saved)
          onDone({ text: words.saved(name), back: () => bridge.queueViews.remove({ id: saved.id }) })
          onClose()
        })
      }
      onUpdate={() =>
        updates !== undefined &&
        attempt(async () => {
          const { id, name, question: before } = updates
          onSaved(await bridge.queueViews.change({ id, question }))
          onDone({
            text: words.updated(name),
            back: () => bridge.queueViews.change({ id, question: before }),
          })
          onClose()
        })
      }
      onClose={onClose}
    />
  )
}

interface ManageProps {
  readonly list: readonly QueueSaved[]
  readonly people: readonly Person[]
  readonly waiting: QueueWaiting | null | undefined
  readonly onDone: OnDone
  readonly onClose: () => void
}

export function ManageViews({ list, people, waiting, onDone, onClose }: ManageProps): React.JSX.Element {
  const words = useWords(queueViewTexts)
  const queue = useWords(queueTexts)
  const names = useWords(filterTexts)
  const kinds = useWords(kindTexts)
  const orders = useWords(orderTexts)
  const attempt = useAttempt()
  /** E.g. `超长 · 财经 · 审阅人：周宁 · 最重的在前`. */
  const about = ({ question }: QueueSaved): string => {
    const { text, assignee, kind, order } = question
    return [
      viewName(question, waiting, names, queue),
      text.trim(),
      assignee === null ? '' : queue.whoseIs(whoseText(assignee, people, queue)),
      kind === null ? '' : kinds[kind],
      orders[order],
    ]
      .filter((part) => part !== '')
      .join(' · ')
  }
  return (
    <Dialog
      title={words.manage}
      width={640}
      onClose={onClose}
      foot={
        <Button keys="Esc" onClick={onClose}>
          {words.done}
        </Button>
      }
    >
      <SavedList
        list={list}
        words={words}
        about={about}
        onRename={({ id, name }, to) =>
          attempt(async () => {
            await bridge.queueViews.change({ id, name: to })
            onDone({ text: words.renamed(name, to), back: () => bridge.queueViews.change({ id, name }) })
          })
        }
        onMove={({ id, name }, at) =>
          attempt(async () => {
            const was = list[list.findIndex((one) => one.id === id) + 1]?.id ?? null
            await bridge.queueViews.move({ id, before: list[at]?.id ?? null })
            onDone({ text: words.moved(name), back: () => bridge.queueViews.move({ id, before: was }) })
          })
        }
        onRemove={({ id, name }) =>
          attempt(async () => {
            await bridge.queueViews.remove({ id })
            onDone({ text: words.removed(name), back: () => bridge.queueViews.restore({ id }) })
          })
        }
      />
    </Dialog>
  )
}

/** `待复审`; `待审 · 待复审` where a step narrows another view. */
function viewName(
  question: QueueQuestion,
  waiting: QueueWaiting | null | undefined,
  names: Readonly<Record<QueueQuestion['filter'], string>>,
  words: QueueWords,
): string {
  const due = dueText(question, waiting, words)
  if (due === '') return names[question.filter]
  return question.filter === 'due' ? due : `${names[question.filter]} · ${due}`
}
