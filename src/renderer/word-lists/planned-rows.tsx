// Rows of a table by what would become of them: refused with the cause, changed with what stands now, new.
import type { EntryRow, ListPreview } from '#shared/list-import'
import { listEntryTexts } from '#shared/texts/list-entry'
import { listImportTexts } from '#shared/texts/list-import'
import { useLanguage, useWords } from '../words'
import styles from './word-lists.module.css'

export function PlannedRows({ preview }: { readonly preview: ListPreview }): React.JSX.Element {
  const words = useWords(listImportTexts)
  const { faults, severities } = useWords(listEntryTexts)
  const language = useLanguage()
  const { counts, rows, refused } = preview
  const number = (n: number): string => n.toLocaleString(language)
  const more = (all: number, shown: number): React.JSX.Element | null =>
    all > shown ? <p className={styles['hint']}>{words.more(number(all - shown))}</p> : null
  const kinds: readonly EntryRow['kind'][] = ['changed', 'new']
  return (
    <>
      {refused.length > 0 && (
        <section className={styles['part']} aria-labelledby="list-refused">
          <h3 id="list-refused" className="label">
            {words.refused(number(counts.refused))}
          </h3>
          <ul className={styles['planned']}>
            {refused.map(({ line, fault, text }) => (
              <li key={line}>
                <small>{words.line(line)}</small>
                <span>{text}</span>
                <em>{faults[fault]}</em>
              </li>
            ))}
          </ul>
          {more(counts.refused, refused.length)}
        </section>
      )}
      {kinds.map((kind) => {
        const own = rows.filter((row) => row.kind === kind)
        if (own.length === 0) return null
        return (
          <section key={kind} className={styles['part']} aria-labelledby={`list-${kind}`}>
            <h3 id={`list-${kind}`} className="label">
              {words.rows[kind](number(counts[kind]))}
            </h3>
            <ul className={styles['planned']}>
              {own.map(({ line, entry, before }) => (
                <li key={line}>
                  <small>{words.line(line)}</small>
                  <span>
                    {entry.term}
                    {before !== null && before.suggestion !== entry.suggestion && (
                      <del>{before.suggestion}</del>
                    )}
                    <ins>{entry.suggestion}</ins>
                  </span>
                  <span>
                    {entry.reason} <small>{severities[entry.severity].split(/[：:]/)[0]}</small>
                  </span>
                </li>
              ))}
            </ul>
            {more(counts[kind], own.length)}
          </section>
        )
      })}
    </>
  )
}
