// Over the proof: which two, how many changes, which of them is current, the layout; before a restoring, the question.
import type { Comparison } from '#core/compare/compare'
import { compareTexts } from '#shared/texts/compare'
import { keyOf, runCommand } from '../commands'
import { Button } from '../ui/button'
import { useLanguage, useWords } from '../words'
import styles from './compare-mode.module.css'
import type { Layout } from './margin'

interface Props {
  readonly before: string
  readonly after: string
  /** Undefined while it is being made. */
  readonly comparison: Comparison | undefined
  readonly at: number
  readonly of: number
  readonly layout: Layout
  readonly onLayout: (layout: Layout) => void
  readonly unfolded: boolean
  /** What is asked before the whole is restored; null if nothing is. */
  readonly asking: string | null
  readonly onRestore: () => void
  readonly onNoRestore: () => void
  readonly canRestore: boolean
}

export function CompareHead(props: Props): React.JSX.Element {
  const { before, after, comparison, at, of, layout, onLayout, unfolded } = props
  const { asking, onRestore, onNoRestore, canRestore } = props
  const words = useWords(compareTexts)
  const language = useLanguage()
  const count = (n: number): string => n.toLocaleString(language)
  const { inserted = 0, deleted = 0, changes = 0, moves = 0 } = comparison?.difference ?? {}
  return (
    <header className={styles['head']}>
      <div className={styles['bar']}>
        <h2 className={styles['title']}>
          <span>{before}</span>
          <span aria-hidden="true">→</span>
          <span>{after}</span>
        </h2>
        <p className={styles['counts']} role="status">
          {comparison === undefined
            ? words.comparing
            : changes === 0
              ? words.none
              : [
                  words.counts(count(changes), count(inserted), count(deleted)),
                  ...(moves > 0 ? [words.moves(count(moves))] : []),
                ].join(' · ')}
        </p>
      </div>
      <div className={styles['bar']}>
        <span className={styles['steps']}>
          <Button
            kind="quiet"
            keys={keyOf('change.previous')}
            disabled={of === 0}
            onClick={() => runCommand('change.previous')}
          >
            {words.previous}
          </Button>
          <Button
            kind="quiet"
            keys={keyOf('change.next')}
            disabled={of === 0}
            onClick={() => runCommand('change.next')}
          >
            {words.next}
          </Button>
          <span className={styles['at']}>{of > 0 && words.at(at + 1, of)}</span>
        </span>
        <span className={styles['tools']}>
          <Button
            kind="quiet"
            keys={keyOf('compare.unfold')}
            pressed={unfolded}
            onClick={() => runCommand('compare.unfold')}
          >
            {unfolded ? words.foldAll : words.unfoldAll}
          </Button>
          <span role="radiogroup" aria-label={words.view} className={styles['layouts']}>
            {(['beside', 'inline'] as const).map((one) => (
              <button
                key={one}
                type="button"
                role="radio"
                aria-checked={one === layout}
                tabIndex={one === layout ? 0 : -1}
                onClick={() => onLayout(one)}
                onKeyDown={(event) => {
                  if (!event.key.startsWith('Arrow')) return
                  event.preventDefault()
                  onLayout(one === 'beside' ? 'inline' : 'beside')
                }}
              >
                {one === 'beside' ? words.sideBySide : words.inline}
              </button>
            ))}
          </span>
          <kbd>{keyOf('compare.layout')}</kbd>
          {canRestore && asking === null && (
            <Button
              keys={keyOf('revision.restore')}
              disabled={changes === 0}
              onClick={() => runCommand('revision.restore')}
            >
              {words.restoreYes}
            </Button>
          )}
        </span>
      </div>
      {asking !== null && (
        <div className={styles['ask']} role="group" aria-label={words.restoreYes}>
          <p>{asking}</p>
          <Confirm onYes={onRestore} onNo={onNoRestore} />
        </div>
      )}
    </header>
  )
}

function Confirm({
  onYes,
  onNo,
}: {
  readonly onYes: () => void
  readonly onNo: () => void
}): React.JSX.Element {
  const words = useWords(compareTexts)
  return (
    <span
      className={styles['tools']}
      ref={(element) => {
        element?.querySelector('button')?.focus({ preventScroll: true })
      }}
    >
      <Button kind="primary" keys="Enter" onClick={onYes}>
        {words.restoreYes}
      </Button>
      <Button keys="Esc" onClick={onNo}>
        {words.restoreNo}
      </Button>
    </span>
  )
}
