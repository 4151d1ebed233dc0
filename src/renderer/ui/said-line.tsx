// What has just been said, in the foot of a sheet that covers the status bar.
import { useSaid } from './say'
import styles from './said-line.module.css'

interface Props {
  /** What stands there while nothing is said. */
  readonly otherwise?: string
}

export function SaidLine({ otherwise = '' }: Props): React.JSX.Element {
  const said = useSaid()
  return (
    <p role="status" className={styles[said.failed ? 'failed' : 'said']}>
      {said.text === '' ? otherwise : said.text}
    </p>
  )
}
