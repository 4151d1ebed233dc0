// What importing a table of names would do: rows refused with line and cause, changed, new; then one act.
import { NAMES_PLANNED, type NamesPlan, type PlannedName } from '#shared/names'
import { namesTexts } from '#shared/texts/names'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { useLanguage, useWords } from '../words'
import styles from './names.module.css'

interface Props {
  readonly plan: NamesPlan
  readonly working: boolean
  readonly onTake: () => void
  readonly onClose: () => void
}

const KINDS = ['refused', 'changed', 'new', 'same'] as const

export function NamesPlanSheet({ plan, working, onTake, onClose }: Props): React.JSX.Element {
  const words = useWords(namesTexts)
  const language = useLanguage()
  const number = (n: number): string => n.toLocaleString(language)
  const { name, encoding, missing, counts, rows } = plan
  const takes = counts.new + counts.changed
  return (
    <Dialog
      place="names"
      title={words.planTitle}
      width={780}
      onClose={onClose}
      foot={
        <>
          <Button keys="Esc" focusFirst={takes === 0} onClick={onClose}>
            {words.cancel}
          </Button>
          <Button
            kind="primary"
            keys="↵"
            focusFirst={takes > 0}
            disabled={takes === 0 || working}
            onClick={onTake}
          >
            {takes === 0 ? words.nothingToTake : words.take(number(takes))}
          </Button>
        </>
      }
    >
      <p>{words.planOf(name, encoding.toUpperCase())}</p>
      {missing.length > 0 ? (
        <p role="alert" className={styles['fault']}>
          {words.missing(missing.map((column) => words.columns[column]))}
        </p>
      ) : (
        <p role="status">
          {KINDS.toReversed()
            .map((kind) => words.counts[kind](number(counts[kind])))
            .join(' · ')}
        </p>
      )}
      <p className={styles['hint']}>{words.planHint}</p>
      {KINDS.filter((kind) => kind !== 'same' && counts[kind] > 0).map((kind) => (
        <section key={kind} className={styles['plan']} aria-label={words.counts[kind](number(counts[kind]))}>
          <h3 className="label">{words.counts[kind](number(counts[kind]))}</h3>
          <ul>
            {rows
              .filter((row) => row.kind === kind)
              .map((row) => (
                <PlanRow key={row.line} row={row} />
              ))}
          </ul>
          {counts[kind] > NAMES_PLANNED && <p>{words.moreRows(number(counts[kind] - NAMES_PLANNED))}</p>}
        </section>
      ))}
    </Dialog>
  )
}

function PlanRow({ row }: { readonly row: PlannedName }): React.JSX.Element {
  const words = useWords(namesTexts)
  return (
    <li>
      <span className={styles['line']}>{words.line(row.line)}</span>
      <b>{row.name}</b>
      <span className={styles['what']}>{row.office}</span>
      <span className={styles['days']}>{words.since(row.from, row.to)}</span>
      {row.fault !== null && <span className={styles['why']}>{words.faults[row.fault]}</span>}
    </li>
  )
}
