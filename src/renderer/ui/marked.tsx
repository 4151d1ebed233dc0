// A text with the letters marked that were met by what somebody types.
import type { Marks } from '#core/fuzzy/match-name'
import styles from './marked.module.css'

export function Marked({ name, marks }: { readonly name: string; readonly marks: Marks }): React.JSX.Element {
  return (
    <span className={styles['shown']}>
      {marks.map(([from, to], index) => (
        <span key={from}>
          {name.slice(marks[index - 1]?.[1] ?? 0, from)}
          <mark>{name.slice(from, to)}</mark>
        </span>
      ))}
      {name.slice(marks.at(-1)?.[1] ?? 0)}
    </span>
  )
}
