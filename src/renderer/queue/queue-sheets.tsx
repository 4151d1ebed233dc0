// The sheets of the queue, one at a time: whose, in which order, which view, keeping one, putting the kept ones in order.
import { useState } from 'react'
import type { Person } from '#shared/person'
import { QUEUE_ORDERS, QUEUE_VIEWS, WHOLE_QUEUE, type QueueQuestion } from '#shared/queue'
import { filterTexts, orderTexts, queueTexts, queueViewTexts } from '#shared/texts/queue'
import { keyOf, useCommand, useCommandName } from '../commands'
import { Button } from '../ui/button'
import { Chooser } from '../ui/chooser'
import { Dialog } from '../ui/dialog'
import type { OnDone } from '../ui/use-attempt'
import { useLanguage, useWords } from '../words'
import { dueViews } from './due-views'
import { PersonDialog } from './person-dialog'
import type { KeptViews } from './use-kept-views'
import type { QueueNumbers } from './use-queue-rows'
import { KeepView, ManageViews } from './view-sheets'

interface Props {
  readonly question: QueueQuestion
  readonly people: readonly Person[]
  readonly here: string
  readonly kept: KeptViews
  readonly numbers: QueueNumbers | undefined
  readonly onAsk: (question: QueueQuestion) => void
  readonly onDone: OnDone
}

export function QueueSheets(props: Props): React.JSX.Element {
  const { question, people, here, kept, numbers, onAsk, onDone } = props
  const words = useWords(queueTexts)
  const views = useWords(queueViewTexts)
  const names = useWords(filterTexts)
  const orders = useWords(orderTexts)
  const language = useLanguage()
  const [sheet, setSheet] = useState<'whose' | 'order' | 'go' | 'keep' | 'manage'>()
  /** The kept view that was gone to last. */
  const [fromId, setFromId] = useState<string | null>(null)
  const steps = dueViews(numbers?.waiting, question.order, words)
  const close = (): void => setSheet(undefined)
  useCommand('queue.whose', () => setSheet('whose'))
  useCommand('view.sort', () => setSheet('order'))
  useCommand('search.go', () => setSheet('go'))
  useCommand('search.save', () => setSheet('keep'))
  useCommand('search.manage', () => setSheet('manage'))
  useCommandName('search.go', views.goName)
  useCommandName('search.save', views.saveName)
  useCommandName('search.manage', views.manage)
  const number = (n: number | undefined): string =>
    n === undefined || n === 0 ? '' : n.toLocaleString(language)

  return (
    <>
      {sheet === 'whose' && (
        <PersonDialog
          title={words.whose}
          people={people}
          here={here}
          also={[
            { id: 'me', text: words.me },
            { id: 'nobody', text: words.nobody },
            { id: 'anybody', text: words.anybody },
          ]}
          onChoose={(id) => onAsk({ ...question, assignee: id === 'anybody' ? null : id })}
          onClose={close}
        />
      )}
      {sheet === 'order' && (
        <Dialog title={words.order} bare width={320} onClose={close}>
          <Chooser
            label={words.order}
            placeholder={words.order}
            listLabel={words.order}
            focusFirst
            options={QUEUE_ORDERS.map((id) => ({ id, text: orders[id] }))}
            onChoose={({ id }) => {
              close()
              const order = QUEUE_ORDERS.find((one) => one === id)
              if (order !== undefined) onAsk({ ...question, order })
            }}
          />
        </Dialog>
      )}
      {sheet === 'go' && (
        <Dialog
          title={views.go}
          bare
          width={400}
          onClose={close}
          foot={
            <Button keys={keyOf('search.manage')} onClick={() => setSheet('manage')}>
              {views.manage}
            </Button>
          }
        >
          <Chooser
            label={views.go}
            placeholder={views.goHint}
            listLabel={views.go}
            focusFirst
            none={views.none}
            options={[
              ...kept.list.map(({ id, name }) => ({ id, text: name, hint: number(kept.found.get(id)) })),
              ...steps.map(({ id, text, count }) => ({ id, text, hint: number(count) })),
              ...QUEUE_VIEWS.filter((id) => id !== 'due' || steps.length > 0).map((id) => ({
                id: id as string,
                text: names[id],
                hint: number(numbers?.counts[id]),
              })),
            ]}
            onChoose={({ id }) => {
              close()
              const view = QUEUE_VIEWS.find((one) => one === id)
              const own = kept.list.find((one) => one.id === id)
              setFromId(own?.id ?? null)
              const step = steps.find((one) => one.id === id)
              if (own !== undefined) onAsk(own.question)
              else if (step !== undefined) onAsk(step.question)
              else if (view !== undefined) onAsk({ ...WHOLE_QUEUE, filter: view, order: question.order })
            }}
          />
        </Dialog>
      )}
      {sheet === 'keep' && (
        <KeepView
          question={question}
          waiting={numbers?.waiting}
          from={kept.list.find(({ id }) => id === fromId)}
          onSaved={({ id }) => setFromId(id)}
          onDone={onDone}
          onClose={close}
        />
      )}
      {sheet === 'manage' && (
        <ManageViews
          list={kept.list}
          people={people}
          waiting={numbers?.waiting}
          onDone={onDone}
          onClose={close}
        />
      )}
    </>
  )
}
