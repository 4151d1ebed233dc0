// Candidates 1, 2, 3 …: each set in type against the original, with its origin, author, time and lengths; N begins another.
import { useEffect, useId, useRef } from 'react'
import type { Channel } from '#shared/channel'
import type { Candidate, HeadlineFull } from '#shared/headline'
import { benchTexts, originTexts } from '#shared/texts/bench'
import { candidateTexts } from '#shared/texts/candidates'
import { useLanguage, useWords } from '../words'
import styles from './candidates.module.css'
import { chipsOf } from './chips'
import { Counts } from './counts'
import { Draft } from './draft'
import type { Kept } from './drafts'
import { standingDecision } from './use-review'
import { when } from './when'
import { compared, Wording } from './wording'

interface Props {
  readonly full: HeadlineFull
  /** The original without its decorations: what every candidate is compared with. */
  readonly clean: string
  readonly chosenId: string
  readonly channels: readonly Channel[]
  readonly active: Channel | undefined
  readonly ownOf: (channelKey: string) => Candidate | undefined
  readonly draft: Kept | null
  readonly onChoose: (candidateId: string) => void
  readonly onDraft: () => void
  readonly onTyped: (text: string) => void
  readonly onCommit: (text: string) => Promise<boolean>
  readonly onCancel: () => void
  /** What rules propose, between the candidates and the line for another. */
  readonly children: React.ReactNode
}

export function Candidates(props: Props): React.JSX.Element {
  const { full, clean, chosenId, channels, ownOf, draft, onChoose } = props
  const words = useWords(benchTexts)
  const chosen = full.candidates.find((candidate) => candidate.id === chosenId)
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.querySelector('[aria-checked="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [chosenId, full.candidates.length])

  function step(by: number): void {
    const at = full.candidates.findIndex((candidate) => candidate.id === chosenId)
    const next = full.candidates[at + by]
    if (next === undefined) return
    onChoose(next.id)
    list.current?.querySelector<HTMLElement>(`[data-candidate="${next.id}"]`)?.focus()
  }

  return (
    <section className={styles['pane']} aria-label={words.candidates}>
      <div
        ref={list}
        role="radiogroup"
        aria-label={words.candidates}
        onKeyDown={(event) => {
          const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
          if (by === undefined) return
          event.preventDefault()
          step(by)
        }}
      >
        {full.candidates.map((candidate) => (
          <Row
            key={candidate.id}
            candidate={candidate}
            full={full}
            clean={clean}
            chosen={candidate.id === chosenId}
            channels={channels}
            usedBy={channels.filter(({ key }) => ownOf(key)?.id === candidate.id)}
            onChoose={onChoose}
          />
        ))}
      </div>
      {draft === null && props.children}
      {draft === null ? (
        <button
          type="button"
          className={styles['new']}
          onClick={props.onDraft}
          disabled={chosen === undefined}
        >
          <kbd aria-hidden="true">N</kbd>
          <span>{words.newFrom(chosen?.n ?? 1)}</span>
        </button>
      ) : (
        <Draft
          start={draft}
          clean={clean}
          channels={channels}
          active={props.active}
          candidates={full.candidates}
          onTyped={props.onTyped}
          onCommit={props.onCommit}
          onCancel={props.onCancel}
        />
      )}
    </section>
  )
}

interface RowProps {
  readonly candidate: Candidate
  readonly full: HeadlineFull
  readonly clean: string
  readonly chosen: boolean
  readonly channels: readonly Channel[]
  /** The channels that have it as their own. */
  readonly usedBy: readonly Channel[]
  readonly onChoose: (candidateId: string) => void
}

function Row({ candidate, full, clean, chosen, channels, usedBy, onChoose }: RowProps): React.JSX.Element {
  const words = useWords(benchTexts)
  const own = useWords(candidateTexts)
  const origins = useWords(originTexts)
  const language = useLanguage()
  const id = useId()
  const { text, origin, n } = candidate
  const parent = full.candidates.find((other) => other.id === candidate.parentId)
  const plain = origin === 'import'
  const afresh = !plain && compared(clean, text) === null
  return (
    <div
      role="radio"
      aria-checked={chosen}
      aria-label={`${words.candidate(n)}: ${text}`}
      // What stands within a radio button is not read out by itself.
      aria-describedby={[`${id}-about`, ...channels.map(({ key }) => `${id}-${key}`)].join(' ')}
      tabIndex={chosen ? 0 : -1}
      data-candidate={candidate.id}
      className={chosen ? `${styles['row']} ${styles['chosen']}` : styles['row']}
      onClick={() => onChoose(candidate.id)}
    >
      <span aria-hidden="true" className={styles['n']}>
        {n}
      </span>
      <div className={styles['text']}>
        <p className={styles['headline']}>
          {plain ? <Raw full={full} text={text} /> : <Wording before={clean} after={text} />}
        </p>
        <p id={`${id}-about`} className={styles['about']}>
          <Mark candidate={candidate} full={full} />
          {usedBy.length > 0 && (
            <b className={styles['used']}>{own.usedBy(usedBy.map(({ name }) => name[language]))}</b>
          )}
          {[
            origin === 'editor' && candidate.by !== '' ? candidate.by : origins[origin],
            when(candidate.createdAt, language),
            origin === 'editor' && parent !== undefined ? words.from(parent.n) : '',
            afresh ? words.afresh : '',
            candidate.note,
          ]
            .filter((part) => part !== '')
            .join(' · ')}
        </p>
        <Counts id={id} text={text} channels={channels} />
      </div>
    </div>
  )
}

/** The raw line itself: nothing is struck, but what the cleaner takes for decoration is told apart. */
function Raw({ full, text }: { readonly full: HeadlineFull; readonly text: string }): React.JSX.Element {
  if (text !== full.raw) return <>{text}</>
  return (
    <>
      {chipsOf(full.segments).map((chip, at) => (
        <span key={at} className={chip.cut ? styles['decoration'] : undefined}>
          {chip.text}
        </span>
      ))}
    </>
  )
}

/** What was decided upon this candidate and still stands. */
function Mark({
  candidate,
  full,
}: {
  readonly candidate: Candidate
  readonly full: HeadlineFull
}): React.JSX.Element | null {
  const words = useWords(benchTexts)
  const standing = standingDecision(full)
  if (standing?.candidateId !== candidate.id) return null
  const inForce = full.state === 'approved' || full.state === 'returned' || full.state === 'deferred'
  const { verdict } = standing
  if (verdict === 'approve')
    return (
      <b className={inForce ? styles['approved'] : styles['past']}>
        {inForce ? `✓ ${words.approvedMark}` : words.staleMark}
        {full.bodyMoved && ` · ${words.bodyMoved}`}
      </b>
    )
  if (!inForce) return null
  return verdict === 'return' ? (
    <b className={styles['returned']}>{`↩ ${words.returnedMark}`}</b>
  ) : (
    <b className={styles['deferred']}>{`… ${words.deferredMark}`}</b>
  )
}
