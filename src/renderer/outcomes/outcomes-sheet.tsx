// What importing a table of outcomes would do: rows matched, rows to choose for, rows left out with the cause; then one act.
import { printedMoment } from '#shared/moment'
import { useState } from 'react'
import type { OutcomePlan, PlannedOutcome } from '#shared/outcome'
import { outcomesTexts } from '#shared/texts/outcomes'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { useLanguage, useWords } from '../words'
import styles from './outcomes.module.css'

interface Props {
  readonly plan: OutcomePlan
  readonly working: boolean
  /** Names of the channels by their keys. */
  readonly channelName: (key: string) => string
  readonly onTake: (chosen: readonly { line: number; candidateId: string }[]) => void
  readonly onOther: () => void
  readonly onClose: () => void
}

type Of<Kind> = Extract<PlannedOutcome, { kind: Kind }>

export function OutcomesSheet(props: Props): React.JSX.Element {
  const { plan, working, channelName, onTake, onOther, onClose } = props
  const words = useWords(outcomesTexts)
  const language = useLanguage()
  const [chosen, setChosen] = useState<ReadonlyMap<number, string>>(new Map())
  const { name, encoding, delimiter, known, missing, counts, rows } = plan
  const number = (n: number): string => n.toLocaleString(language)
  const ofKind = <Kind extends PlannedOutcome['kind']>(kind: Kind): readonly Of<Kind>[] =>
    rows.filter((row): row is Of<Kind> => row.kind === kind)
  const taken = known === null ? counts.matched + chosen.size : 0
  const more = (kind: PlannedOutcome['kind']): React.JSX.Element | null =>
    counts[kind] > ofKind(kind).length ? (
      <p>{words.more(number(counts[kind] - ofKind(kind).length))}</p>
    ) : null

  function choose(line: number, candidateId: string): void {
    const next = new Map(chosen)
    if (candidateId === '') next.delete(line)
    else next.set(line, candidateId)
    setChosen(next)
  }

  return (
    <Dialog
      place="outcomes"
      title={words.title}
      width={820}
      onClose={onClose}
      foot={
        <>
          <Button focusFirst={taken === 0} disabled={working} onClick={onOther}>
            {words.other}
          </Button>
          <Button keys="Esc" onClick={onClose}>
            {words.cancel}
          </Button>
          <Button
            kind="primary"
            keys="↵"
            focusFirst={taken > 0}
            disabled={taken === 0 || working}
            onClick={() => onTake([...chosen].map(([line, candidateId]) => ({ line, candidateId })))}
          >
            {words.take(number(taken))}
          </Button>
        </>
      }
    >
      <p>{words.file(name, encoding.toUpperCase(), words.delimiters[delimiter])}</p>
      {known !== null && (
        <p role="alert" className={styles['fault']}>
          {words.known(printedMoment(known.at, language), known.by)}
        </p>
      )}
      {missing.length > 0 ? (
        <>
          <p role="alert" className={styles['fault']}>
            {words.missing(missing.map((column) => words.columns[column]))}
          </p>
          <p className={styles['hint']}>{words.hint}</p>
        </>
      ) : (
        <p role="status">{words.summary(counts.matched, counts.ambiguous, counts.left)}</p>
      )}
      {counts.ambiguous > 0 && (
        <section className={styles['part']} aria-labelledby="outcomes-ambiguous">
          <h3 id="outcomes-ambiguous" className="label">
            {words.ambiguous(number(counts.ambiguous))}
          </h3>
          <ul className={styles['rows']}>
            {ofKind('ambiguous').map(({ row, channel, choices }) => (
              <li key={row.line}>
                <Where line={row.line} channel={channelName(channel)} />
                <span>
                  <b>{row.candidate}</b>
                  <select
                    aria-label={words.chooseFor(row.line)}
                    value={chosen.get(row.line) ?? ''}
                    onChange={(event) => choose(row.line, event.currentTarget.value)}
                  >
                    <option value="">{words.leaveOut}</option>
                    {choices.map(({ candidateId, n, text, current }) => (
                      <option key={candidateId} value={candidateId}>
                        {words.target(n, text, current)}
                      </option>
                    ))}
                  </select>
                </span>
                <span className={styles['numbers']}>
                  {words.counts(number(row.impressions), number(row.clicks))}
                </span>
              </li>
            ))}
          </ul>
          {more('ambiguous')}
        </section>
      )}
      {counts.left > 0 && (
        <section className={styles['part']} aria-labelledby="outcomes-left">
          <h3 id="outcomes-left" className="label">
            {words.left(number(counts.left))}
          </h3>
          <ul className={styles['rows']}>
            {ofKind('left').map(({ line, fault, text }) => (
              <li key={line}>
                <Where line={line} channel="" />
                <span>{text}</span>
                <span className={styles['why']}>{words.faults[fault]}</span>
              </li>
            ))}
          </ul>
          {more('left')}
        </section>
      )}
      {counts.matched > 0 && (
        <section className={styles['part']} aria-labelledby="outcomes-matched">
          <h3 id="outcomes-matched" className="label">
            {words.matched(number(counts.matched))}
          </h3>
          <ul className={styles['rows']}>
            {ofKind('matched').map(({ row, channel, target }) => (
              <li key={row.line}>
                <Where line={row.line} channel={channelName(channel)} />
                <b>{words.target(target.n, target.text, target.current)}</b>
                <span className={styles['numbers']}>
                  {words.counts(number(row.impressions), number(row.clicks))}
                </span>
              </li>
            ))}
          </ul>
          {more('matched')}
        </section>
      )}
    </Dialog>
  )
}

function Where({ line, channel }: { readonly line: number; readonly channel: string }): React.JSX.Element {
  const words = useWords(outcomesTexts)
  return <span className={styles['where']}>{words.line(line, channel)}</span>
}
