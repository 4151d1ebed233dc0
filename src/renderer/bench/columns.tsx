// The three columns of the bench with the lines that draw them wider; where there is little room, two.
import { benchTexts } from '#shared/texts/bench'
import type { Panes } from '../ui/panes'
import { Splitter } from '../ui/splitter'
import { useWords } from '../words'
import styles from './bench.module.css'

interface Props {
  readonly wide: boolean
  readonly panes: Panes
  readonly left: React.ReactNode
  readonly middle: React.ReactNode
  /** Shown where there is room; else `left` has to hold it. */
  readonly right: React.ReactNode
}

export function Columns({ wide, panes, left, middle, right }: Props): React.JSX.Element {
  const words = useWords(benchTexts)
  const first = panes.get('benchOriginal', 270)
  const last = panes.get('benchPreviews', 370)
  const columns = `${first}px 1px minmax(0, 1fr) 1px ${last}px`
  return (
    <div className={styles['panes']} style={wide ? { gridTemplateColumns: columns } : undefined}>
      <div className={styles['left']}>{left}</div>
      {wide && (
        <Splitter
          label={words.resizeOriginal}
          side="left"
          value={first}
          min={200}
          max={480}
          onResize={(width) => panes.set('benchOriginal', width)}
        />
      )}
      <div className={styles['middle']}>{middle}</div>
      {wide && (
        <>
          <Splitter
            label={words.resizePreviews}
            side="right"
            value={last}
            min={280}
            max={560}
            onResize={(width) => panes.set('benchPreviews', width)}
          />
          <div className={styles['right']} role="group" aria-label={words.previews} tabIndex={0}>
            {right}
          </div>
        </>
      )}
    </div>
  )
}
