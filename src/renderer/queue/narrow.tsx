// The line under the views: a word that must stand there, whose, what it is like, in which order; all of it can be kept.
import { useRef } from 'react'
import { SIMILAR_KINDS } from '#shared/likeness'
import type { Person } from '#shared/person'
import type { QueueQuestion } from '#shared/queue'
import { kindTexts } from '#shared/texts/likeness'
import { orderTexts, queueTexts } from '#shared/texts/queue'
import { keyOf, runCommand, useCommand } from '../commands'
import { Button } from '../ui/button'
import { isComposing } from '../ui/composing'
import { useWords } from '../words'
import styles from './queue.module.css'

interface Props {
  readonly question: QueueQuestion
  readonly people: readonly Person[]
  readonly onAsk: (change: Partial<QueueQuestion>) => void
  /** The keys of the list are to act again. */
  readonly onLeave: () => void
}

export function Narrow({ question, people, onAsk, onLeave }: Props): React.JSX.Element {
  const words = useWords(queueTexts)
  const kinds = useWords(kindTexts)
  const orders = useWords(orderTexts)
  const field = useRef<HTMLInputElement>(null)
  useCommand('edit.filter', () => field.current?.select())
  const { text, assignee, kind, order, filter } = question
  return (
    <div className={styles['narrow']} role="search" aria-label={words.narrow}>
      <input
        ref={field}
        type="text"
        value={text}
        maxLength={200}
        spellCheck={false}
        autoComplete="off"
        aria-label={words.narrowText}
        placeholder={`${keyOf('edit.filter')} ${words.narrowText}`}
        onChange={(event) => onAsk({ text: event.target.value })}
        onKeyDown={(event) => {
          if (isComposing(event)) return
          if (event.key === 'Escape' && text !== '') onAsk({ text: '' })
          if (event.key !== 'Escape' && event.key !== 'Enter' && event.key !== 'ArrowDown') return
          event.preventDefault()
          event.stopPropagation()
          if (event.key !== 'Escape' || text === '') onLeave()
        }}
      />
      {(filter === 'similar' || kind !== null) && (
        <span className={styles['kinds']} role="group" aria-label={words.similar}>
          {SIMILAR_KINDS.map((one) => (
            <Button
              key={one}
              kind="quiet"
              pressed={kind === one}
              onClick={() => onAsk({ kind: kind === one ? null : one })}
            >
              {kinds[one]}
            </Button>
          ))}
        </span>
      )}
      <Button kind="quiet" keys={keyOf('queue.whose')} onClick={() => runCommand('queue.whose')}>
        {words.whoseIs(whoseText(assignee, people, words))}
      </Button>
      <Button kind="quiet" keys={keyOf('view.sort')} onClick={() => runCommand('view.sort')}>
        {orders[order]}
      </Button>
      <Button kind="quiet" keys={keyOf('search.save')} onClick={() => runCommand('search.save')}>
        {words.keepView}
      </Button>
    </div>
  )
}

/** Whose a question asks for, in words. */
export function whoseText(
  assignee: string | null,
  people: readonly Person[],
  words: { readonly anybody: string; readonly me: string; readonly nobody: string; readonly gone: string },
): string {
  if (assignee === null) return words.anybody
  if (assignee === 'me') return words.me
  if (assignee === 'nobody') return words.nobody
  return people.find(({ id }) => id === assignee)?.name ?? words.gone
}
