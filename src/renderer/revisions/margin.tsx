// The margin of a proof: the number of the change, and in a word what it is.
import { useLanguage } from '../words'
import styles from './proof.module.css'

/** The old text and the new one beside one another, or in one. */
export type Layout = 'beside' | 'inline'

interface Props {
  /** Index of the stop; -1 if the row is none. */
  readonly n: number
  readonly sign: string
  readonly kind: string
}

export function Margin({ n, sign, kind }: Props): React.JSX.Element {
  const language = useLanguage()
  return (
    <span className={styles['margin']} data-kind={kind} aria-hidden="true" lang={language}>
      {n >= 0 && <span className={styles['number']}>{n + 1}</span>}
      {sign}
    </span>
  )
}
