// The bar over an open text: what is looked for and how, which hit one is at, what is to stand there instead.
import { useEffect, useRef, type KeyboardEvent } from 'react'
import { LONGEST_FIND, LONGEST_REPLACEMENT, type Find } from '#shared/find'
import { errorTexts } from '#shared/texts/errors'
import { replacingTexts } from '#shared/texts/replacing'
import { keyOf, runCommand } from '../commands'
import { Heard } from '../ui/heard'
import { Button } from '../ui/button'
import { isComposing } from '../ui/composing'
import { FindOptions } from '../ui/find-options'
import { Sought } from '../ui/sought'
import { useLanguage, useWords } from '../words'
import styles from './find-bar.module.css'
import type { FindTexts } from './use-find-texts'

interface Props {
  readonly find: Find
  readonly onFind: (change: Partial<Find>) => void
  readonly texts: Pick<FindTexts, 'fault' | 'failed' | 'seeking'>
  readonly total: number
  /** From 0; null before the first step. */
  readonly at: number | null
  readonly onStep: (by: 1 | -1) => void
  /** Rises when the field is to take the focus. */
  readonly called: number
  readonly onClose: () => void
  /** Null where nothing can be replaced. */
  readonly replacing: {
    readonly open: boolean
    readonly replacement: string
    readonly onReplacement: (text: string) => void
    readonly isWithin: boolean
  } | null
}

export function FindBar(props: Props): React.JSX.Element {
  const { find, onFind, texts, total, at, onStep, called, onClose, replacing } = props
  const words = useWords(replacingTexts)
  const errors = useWords(errorTexts)
  const language = useLanguage()
  const field = useRef<HTMLInputElement>(null)
  const n = (value: number): string => value.toLocaleString(language)
  useEffect(() => {
    if (called === 0) return
    field.current?.focus()
    field.current?.select()
  }, [called])

  function onKeyDown(event: KeyboardEvent): void {
    if (isComposing(event) || event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    onClose()
  }
  const { fault, failed } = texts
  const wrong =
    fault !== null
      ? words.fault(words.faults[fault.kind], n(fault.at + 1))
      : failed !== null
        ? errors[failed]
        : ''
  const count =
    find.text === '' || wrong !== ''
      ? ''
      : total === 0
        ? texts.seeking
          ? words.seeking
          : words.none
        : at === null
          ? words.total(n(total))
          : words.at(n(at + 1), n(total))
  return (
    <search className={styles['bar']} aria-label={words.bar} onKeyDown={onKeyDown}>
      <div className={styles['row']}>
        <Sought
          ref={field}
          label={words.find}
          hint={words.findHint}
          value={find.text}
          longest={LONGEST_FIND}
          invalid={wrong !== ''}
          onText={(text) => onFind({ text })}
          onEnter={(event) => onStep(event.shiftKey ? -1 : 1)}
        />
        <Heard className={styles['count']} text={count} />
        <Button
          kind="quiet"
          label={`${words.previous} ${keyOf('edit.previousHit')}`}
          onClick={() => onStep(-1)}
        >
          ↑
        </Button>
        <Button kind="quiet" label={`${words.next} ${keyOf('edit.nextHit')}`} onClick={() => onStep(1)}>
          ↓
        </Button>
        <FindOptions find={find} isWithin={replacing === null ? null : replacing.isWithin} />
        <Button kind="quiet" keys="Esc" onClick={onClose}>
          {words.close}
        </Button>
      </div>
      {replacing?.open === true && (
        <div className={styles['row']}>
          <Sought
            label={words.replacement}
            hint={words.replacementHint}
            value={replacing.replacement}
            longest={LONGEST_REPLACEMENT}
            onText={replacing.onReplacement}
            onEnter={() => runCommand('find.one')}
          />
          <Button kind="quiet" keys="↵" disabled={total === 0} onClick={() => runCommand('find.one')}>
            {words.one}
          </Button>
          <Button
            kind="quiet"
            keys={keyOf('find.all')}
            disabled={total === 0}
            onClick={() => runCommand('find.all')}
          >
            {words.all}
          </Button>
        </div>
      )}
      {wrong !== '' && (
        <p role="alert" className={styles['wrong']}>
          {wrong}
        </p>
      )}
    </search>
  )
}
