// A row of the proof: a block as it was and as it is, side by side or in one; where it moved, the way to the other place.
import { memo } from 'react'
import type { Row } from '#core/compare/compare'
import { alone, printed, type Printable } from '#core/compare/spans'
import { compareTexts } from '#shared/texts/compare'
import { keyOf } from '../commands'
import { Button } from '../ui/button'
import { useLanguage, useWords } from '../words'
import { Margin, type Layout } from './margin'
import { PrintedLines } from './printed-lines'
import styles from './proof.module.css'

interface Props {
  readonly row: Row
  /** Index of the row. */
  readonly n: number
  /** Index of the stop; -1 if it is none. */
  readonly stop: number
  readonly of: number
  readonly isCurrent: boolean
  readonly layout: Layout
  readonly onStop: (at: number) => void
  readonly onOther: (() => void) | undefined
  readonly act: React.ReactNode
}

type Kind = keyof (typeof compareTexts)['en']['kinds']

function kindOf(row: Row): Kind | null {
  if (row.kind === 'kept') return null
  if (row.kind !== 'changed') return row.kind
  if (row.before.blocks.length !== row.after.blocks.length) return 'split'
  return row.pieces.every(({ kind }) => kind === 'same') ? 'restyled' : 'changed'
}

/** What stands on each side; null where nothing does. */
function sidesOf(row: Row): { readonly before: Printable | null; readonly after: Printable | null } {
  switch (row.kind) {
    case 'kept':
      return { before: alone(row.before.flat), after: alone(row.after.flat) }
    case 'changed': {
      const both = { before: row.before.flat, after: row.after.flat, pieces: row.pieces }
      return { before: both, after: both }
    }
    case 'removed':
      return { before: alone(row.before.flat, 'deleted'), after: null }
    case 'added':
      return { before: null, after: alone(row.after.flat, 'inserted') }
    case 'left':
      return { before: alone(row.before.flat), after: null }
    case 'came': {
      const changed = row.pieces && { before: row.origin.flat, after: row.after.flat, pieces: row.pieces }
      return { before: null, after: changed ?? alone(row.after.flat) }
    }
  }
}

function RowView(props: Props): React.JSX.Element {
  const { row, n, stop, of, isCurrent, layout, onStop, onOther, act } = props
  const words = useWords(compareTexts)
  const language = useLanguage()
  const kind = kindOf(row)
  const { before, after } = sidesOf(row)
  const isMove = row.kind === 'left' || row.kind === 'came'
  const move = isMove && (
    <span className={styles['move']} lang={language}>
      {onOther !== undefined && (
        <Button kind="quiet" keys={isCurrent ? keyOf('change.otherPlace') : ''} onClick={onOther}>
          {words.otherPlace}
        </Button>
      )}
    </span>
  )
  const one = after ?? before
  return (
    <div
      role={kind === null ? undefined : 'group'}
      className={styles['row']}
      data-row={n}
      data-kind={kind ?? undefined}
      data-stop={stop < 0 ? undefined : stop}
      data-current={isCurrent ? '' : undefined}
      tabIndex={kind === null ? undefined : -1}
      aria-label={
        kind === null ? undefined : stop < 0 ? words.wentTo : words.nth(stop + 1, of, words.kinds[kind])
      }
      onClick={stop < 0 ? undefined : () => onStop(stop)}
    >
      <Margin n={stop} sign={kind === null ? '' : words.kinds[kind]} kind={kind ?? ''} />
      {layout === 'inline' ? (
        <div className={styles['cell']}>
          {move}
          {one !== null && (
            <PrintedLines
              lines={printed(one, row.kind === 'removed' || row.kind === 'left' ? 'before' : 'both')}
            />
          )}
        </div>
      ) : (
        <>
          <div className={styles['cell']}>
            {row.kind === 'left' && move}
            {before !== null && <PrintedLines lines={printed(before, 'before')} />}
          </div>
          <div className={styles['cell']}>
            {row.kind === 'came' && move}
            {after !== null && (
              <PrintedLines lines={printed(after, row.kind === 'came' ? 'both' : 'after')} />
            )}
          </div>
        </>
      )}
      {act}
    </div>
  )
}

export const ProofRow = memo(RowView)
