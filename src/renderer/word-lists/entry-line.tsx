// An entry of a word list on one line: its number, the term, what should stand there, why, how heavy.
import type { ListEntry } from '#shared/word-list'
import { listEntryTexts } from '#shared/texts/list-entry'
import { wordListTexts } from '#shared/texts/word-lists'
import { useWords } from '../words'
import styles from './word-lists.module.css'

export interface EntryAt {
  /** From 1. */
  readonly number: number
  readonly entry: ListEntry
}

export function EntryLine({ row: { number, entry } }: { readonly row: EntryAt }): React.JSX.Element {
  const words = useWords(listEntryTexts)
  const { off } = useWords(wordListTexts)
  const { term, suggestion, reason, match, severity, on } = entry
  return (
    <span className={styles['entry']} data-off={on ? undefined : ''}>
      <small>{number}</small>
      <span>{match === 'regex' ? <code>{term}</code> : term}</span>
      <ins>{suggestion}</ins>
      <span>{reason}</span>
      <small data-severity={severity}>{on ? words.severities[severity].split(/[：:]/)[0] : off}</small>
    </span>
  )
}
