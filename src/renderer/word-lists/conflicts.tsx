// What contradicts in a table or beside other lists, each decided by itself or all at once.
import {
  CONFLICT_ANSWERS,
  type ConflictAnswer,
  type ConflictSide,
  type ListPreview,
} from '#shared/list-import'
import { listImportTexts } from '#shared/texts/list-import'
import { useLanguage, useWords } from '../words'
import styles from './word-lists.module.css'

interface Props {
  readonly preview: Pick<ListPreview, 'conflicts' | 'counts'>
  readonly onAnswer: (ids: readonly string[], answer: ConflictAnswer | null) => void
}

export function Conflicts({ preview: { conflicts, counts }, onAnswer }: Props): React.JSX.Element | null {
  const words = useWords(listImportTexts)
  const language = useLanguage()
  if (counts.conflicts === 0) return null
  const number = (n: number): string => n.toLocaleString(language)
  const chooser = (
    label: string,
    value: ConflictAnswer | null,
    answers: readonly ConflictAnswer[],
    onChange: (answer: ConflictAnswer | null) => void,
  ): React.JSX.Element => (
    <select
      aria-label={label}
      value={value ?? ''}
      data-open={value === null ? '' : undefined}
      onChange={(event) => onChange(answers.find((one) => one === event.target.value) ?? null)}
    >
      <option value="">{words.undecided}</option>
      {answers.map((one) => (
        <option key={one} value={one}>
          {words.answers[one]}
        </option>
      ))}
    </select>
  )
  const all = conflicts.every(({ answer }) => answer === conflicts[0]?.answer)
    ? (conflicts[0]?.answer ?? null)
    : null
  return (
    <section className={styles['part']} aria-labelledby="list-conflicts">
      <h3 id="list-conflicts" className="label">
        {words.conflicts(number(counts.conflicts), number(counts.open))}
      </h3>
      <label className={styles['all']}>
        {words.all}
        {chooser(words.all, all, CONFLICT_ANSWERS, (answer) =>
          onAnswer(
            conflicts.map(({ id }) => id),
            answer,
          ),
        )}
      </label>
      <ul className={styles['conflicts']}>
        {conflicts.map(({ id, kind, row, other, answer }) => (
          <li key={id}>
            <small>{words.kinds[kind]}</small>
            <Side of={row} />
            <Side of={other} />
            {chooser(
              words.answerTo(row.term, row.line),
              answer,
              CONFLICT_ANSWERS.filter((one) => kind !== 'twice' || one !== 'both'),
              (said) => onAnswer([id], said),
            )}
          </li>
        ))}
      </ul>
      {counts.conflicts > conflicts.length && (
        <p className={styles['hint']}>{words.more(number(counts.conflicts - conflicts.length))}</p>
      )}
    </section>
  )
}

function Side({ of: side }: { readonly of: ConflictSide }): React.JSX.Element {
  const words = useWords(listImportTexts)
  return (
    <span>
      {words.arrow(side.term, side.suggestion)}
      <small>{side.kind === 'row' ? words.line(side.line) : words.entry(side.list, side.number)}</small>
    </span>
  )
}
