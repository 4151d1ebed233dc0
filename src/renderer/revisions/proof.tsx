// The proof of a comparison: fields, then the body block by block, unchanged stretches folded, a mark in the margin of each change.
import { useMemo } from 'react'
import type { Comparison, FieldChange } from '#core/compare/compare'
import { compareTexts } from '#shared/texts/compare'
import { Button } from '../ui/button'
import { useLanguage, useWords } from '../words'
import { FieldText } from './field-text'
import { Margin, type Layout } from './margin'
import { ProofRow } from './proof-row'
import styles from './proof.module.css'
import { otherPlace, shownOf, type Stop } from './stops'

interface Props {
  readonly comparison: Comparison
  readonly layout: Layout
  readonly lang: string
  readonly stops: readonly Stop[]
  /** Index of the current stop; -1 if none. */
  readonly at: number
  readonly open: ReadonlySet<number> | 'all'
  readonly onOpen: (from: number) => void
  readonly onStop: (at: number) => void
  readonly onOther: (row: number) => void
  /** What is done to the current change; null where nothing can be. */
  readonly act: React.ReactNode
}

export function Proof(props: Props): React.JSX.Element {
  const { comparison, layout, lang, stops, at, open, onOpen, onStop, onOther, act } = props
  const { fields, rows } = comparison
  const words = useWords(compareTexts)
  const language = useLanguage()
  const shown = useMemo(() => shownOf(rows, open), [rows, open])
  const count = (n: number): string => n.toLocaleString(language)
  const numberOf = useMemo(() => new Map(stops.map((stop, n) => [idOf(stop), n])), [stops])
  return (
    <div className={`${styles['proof']} ${styles[layout]}`} lang={lang}>
      {fields.map((field) => {
        const n = numberOf.get(`field ${field.name}`) ?? -1
        return (
          <div
            key={field.name}
            role="group"
            className={styles['row']}
            data-stop={n}
            data-current={n === at ? '' : undefined}
            tabIndex={-1}
            aria-label={words.nth(n + 1, stops.length, words.fields[field.name])}
            onClick={() => onStop(n)}
          >
            <Margin n={n} sign={words.kinds.field} kind="changed" />
            <Field field={field} layout={layout} />
            {n === at && act}
          </div>
        )
      })}
      {fields.length > 0 && rows.length > 0 && <hr className={styles['hairline']} />}
      {shown.map((one) => {
        if (one.kind === 'fold')
          return (
            <p key={`fold ${one.from}`} className={styles['fold']} lang={language}>
              <Button kind="quiet" onClick={() => onOpen(one.from)}>
                {words.folded(count(one.to - one.from), count(one.zishu))}
              </Button>
            </p>
          )
        const n = numberOf.get(`row ${one.n}`) ?? -1
        const other = otherPlace(rows, one.n)
        return (
          <ProofRow
            key={one.n}
            row={one.row}
            n={one.n}
            stop={n}
            of={stops.length}
            isCurrent={n >= 0 && n === at}
            layout={layout}
            onStop={onStop}
            onOther={other === null ? undefined : () => onOther(other)}
            act={n >= 0 && n === at ? act : null}
          />
        )
      })}
    </div>
  )
}

const idOf = (stop: Stop): string => (stop.kind === 'field' ? `field ${stop.name}` : `row ${stop.row}`)

function Field({
  field,
  layout,
}: {
  readonly field: FieldChange
  readonly layout: Layout
}): React.JSX.Element {
  const words = useWords(compareTexts)
  const language = useLanguage()
  const label = (
    <span className={`label ${styles['label']}`} lang={language}>
      {words.fields[field.name]}
    </span>
  )
  const className = styles[field.name === 'headline' ? 'headline' : 'field']
  if (layout === 'inline')
    return (
      <div className={styles['cell']}>
        {label}
        <p className={className}>
          <FieldText pieces={field.pieces} side="both" />
        </p>
      </div>
    )
  return (
    <>
      {(['before', 'after'] as const).map((side) => (
        <div key={side} className={styles['cell']}>
          {label}
          <p className={className}>
            {field[side] === '' ? (
              <span className={styles['empty']}>{words.empty}</span>
            ) : (
              <FieldText pieces={field.pieces} side={side} />
            )}
          </p>
        </div>
      ))}
    </>
  )
}
