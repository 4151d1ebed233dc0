// A candidate being written: one line that wraps; Enter keeps it, Esc drops it; lengths and comparison follow the typing.
import { useLayoutEffect, useRef, useState } from 'react'
import type { Channel } from '#shared/channel'
import type { Candidate } from '#shared/headline'
import { benchTexts } from '#shared/texts/bench'
import { isComposing } from '../ui/composing'
import { useWords } from '../words'
import { Counts } from './counts'
import styles from './draft.module.css'
import type { Kept } from './drafts'
import { cutOf } from './lengths'
import { Wording } from './wording'

interface Props {
  readonly start: Kept
  readonly clean: string
  readonly channels: readonly Channel[]
  /** The channel whose cut is drawn. */
  readonly active: Channel | undefined
  readonly candidates: readonly Candidate[]
  readonly onTyped: (text: string) => void
  /** Answers whether it was kept; if not, it may be tried again. */
  readonly onCommit: (text: string) => Promise<boolean>
  readonly onCancel: () => void
}

/** A headline is one line: what is pasted with line ends gets blanks for them, e.g. `抓好\n党建` → `抓好 党建`. */
const oneLine = (text: string): string => text.replace(/[\r\n\u2028\u2029\u0000]+/g, ' ')

export function Draft({
  start,
  clean,
  channels,
  active,
  candidates,
  onTyped,
  onCommit,
  onCancel,
}: Props): React.JSX.Element {
  const words = useWords(benchTexts)
  const [text, setText] = useState(start.text)
  const field = useRef<HTMLTextAreaElement>(null)
  const whole = useRef<HTMLDivElement>(null)
  const done = useRef(false)
  useLayoutEffect(() => {
    const area = field.current
    area?.focus()
    area?.setSelectionRange(area.value.length, area.value.length)
  }, [])
  // What grows below the line stays in sight while one types.
  useLayoutEffect(() => {
    // Braces: it answers a promise, which is no way to clean up.
    whole.current?.scrollIntoView({ block: 'nearest' })
  }, [text])
  const trimmed = text.trim()
  const cut = active === undefined ? text.length : cutOf(text, active)
  const same = candidates.find((candidate) => candidate.text === trimmed)

  function keep(): void {
    if (done.current) return
    done.current = true
    if (trimmed === '') onCancel()
    else
      void onCommit(trimmed).then((kept) => {
        if (!kept) done.current = false
      })
  }

  return (
    <div ref={whole} className={styles['draft']}>
      <span className={styles['n']} aria-hidden="true">
        {start.kind === 'new' ? 'N' : 'E'}
      </span>
      <div className={styles['text']}>
        <div className={styles['frame']}>
          {/* The same text in the same type behind the field, to say where the active channel cuts it. */}
          <div className={styles['shadow']} aria-hidden="true">
            {text.slice(0, cut)}
            {cut < text.length && <span className={styles['cut']}>▏</span>}
            {text.slice(cut)}
          </div>
          <textarea
            ref={field}
            rows={1}
            className={styles['field']}
            value={text}
            maxLength={500}
            aria-label={
              start.kind === 'new' ? words.newLabel(start.parent.n) : words.editLabel(start.parent.n)
            }
            placeholder={words.newFrom(start.parent.n)}
            spellCheck={false}
            autoComplete="off"
            onChange={(event) => {
              // While composing, the field belongs to the input method; line ends come only by pasting.
              const typed = oneLine(event.target.value)
              setText(typed)
              onTyped(typed)
            }}
            onKeyDown={(event) => {
              if (isComposing(event)) return
              if (event.key === 'Enter') {
                event.preventDefault()
                if (!event.shiftKey && !event.repeat) keep()
              }
              if (event.key === 'Escape') {
                event.preventDefault()
                event.stopPropagation()
                done.current = true
                onCancel()
              }
            }}
          />
        </div>
        {trimmed !== '' && (
          <p className={styles['compare']}>
            <Wording before={clean} after={trimmed} />
          </p>
        )}
        <div className={styles['foot']}>
          {trimmed !== '' && <Counts text={trimmed} channels={channels} />}
          <span className={styles['keys']}>
            {same === undefined ? words.draftKeys : words.draftSame(same.n)}
          </span>
        </div>
      </div>
    </div>
  )
}
