// What a file would change, part by part and line by line, before anything is changed; what of it cannot be used, and why.
import type { ReactNode } from 'react'
import type { ManualPlace } from '#shared/manual'
import { deskFileTexts } from '#shared/texts/desk-file'
import { useWords } from '../words'
import { Button } from './button'
import { Dialog } from './dialog'
import styles from './file-preview.module.css'

interface PreviewLine {
  /** Told apart from all others of the file. */
  readonly key: string
  readonly name: string
  /** In words; null: there is nothing of it yet. */
  readonly before: string | null
  readonly after: string
  readonly note?: ReactNode
}

export interface PreviewPart {
  readonly key: string
  /** Empty: the file has but one part. */
  readonly heading: string
  readonly lines: readonly PreviewLine[]
  /** How many of it are as they are already. */
  readonly same: number
}

interface Props {
  readonly place: ManualPlace
  readonly title: string
  /** What is about to happen, or that nothing would. */
  readonly hint: string
  readonly parts: readonly PreviewPart[]
  /** Entries that cannot be used, each with its reason. */
  readonly leftOut: readonly string[]
  readonly take: string
  readonly close: string
  /** Keys of lines that are not to be taken; without it all of the file is, or none. */
  readonly left?: ReadonlySet<string>
  readonly onLeft?: (left: ReadonlySet<string>) => void
  readonly onTake: () => void
  readonly onClose: () => void
}

export function FilePreview(props: Props): React.JSX.Element {
  const { place, title, hint, parts, leftOut, take, close, left = new Set(), onLeft, onTake, onClose } = props
  const words = useWords(deskFileTexts)
  const all = parts.flatMap(({ lines }) => lines)
  const nothing = all.every(({ key }) => left.has(key))

  function turn(keys: readonly string[], on: boolean): void {
    const next = new Set(left)
    for (const key of keys)
      if (on) next.delete(key)
      else next.add(key)
    onLeft?.(next)
  }
  function ticks(lines: readonly PreviewLine[], label: string): React.JSX.Element {
    const keys = lines.map(({ key }) => key)
    const ticked = keys.filter((key) => !left.has(key)).length
    return (
      <label className={styles['tick']}>
        <input
          type="checkbox"
          checked={ticked === keys.length}
          ref={(box) => {
            if (box) box.indeterminate = ticked > 0 && ticked < keys.length
          }}
          onChange={(event) => turn(keys, event.target.checked)}
        />
        {label}
      </label>
    )
  }
  return (
    <Dialog
      place={place}
      title={title}
      width={760}
      onClose={onClose}
      foot={
        <>
          <Button keys="Esc" focusFirst={nothing} onClick={onClose}>
            {close}
          </Button>
          <Button kind="primary" focusFirst disabled={nothing} onClick={onTake}>
            {take}
          </Button>
        </>
      }
    >
      <p className={styles['hint']}>{hint}</p>
      {onLeft !== undefined && all.length > 1 && <p className={styles['all']}>{ticks(all, words.all)}</p>}
      {parts.map(({ key, heading, lines, same }) => (
        <section key={key} data-part={key} aria-label={heading || undefined}>
          {heading !== '' && (
            <div className={styles['head']}>
              <h3>{onLeft !== undefined && lines.length > 0 ? ticks(lines, heading) : heading}</h3>
              <span>
                {words.counts(
                  lines.filter(({ before }) => before === null).length,
                  lines.filter(({ before }) => before !== null).length,
                  same,
                )}
              </span>
            </div>
          )}
          <ul className={styles['lines']}>
            {lines.map((line) => (
              <li key={line.key} data-line={line.key}>
                {onLeft === undefined ? <span>{line.name}</span> : ticks([line], line.name)}
                {line.before === null ? (
                  <span className={styles['new']}>{words.added}</span>
                ) : (
                  <del>{line.before}</del>
                )}
                <ins>
                  {line.after}
                  {line.before === line.after && ` ${words.inDetail}`}
                </ins>
                {line.note !== undefined && <p className={styles['note']}>{line.note}</p>}
              </li>
            ))}
          </ul>
        </section>
      ))}
      {leftOut.length > 0 && (
        <div className={styles['out']}>
          <p>{words.leftOut(leftOut.length)}</p>
          <ul>
            {leftOut.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </div>
      )}
    </Dialog>
  )
}
