// What has just been said, in the foot of a sheet that covers the status bar.
import { useState } from 'react'
import { useSaid } from './say'
import styles from './said-line.module.css'

interface Props {
  /** What stands there while nothing is said. */
  readonly otherwise?: string
}

export function SaidLine({ otherwise = '' }: Props): React.JSX.Element {
  const said = useSaid()
  // What was said before the sheet opened is not about it.
  const [opened] = useState(() => Date.now())
  const isNew = said.text !== '' && said.at >= opened
  return (
    <p role="status" className={styles[isNew && said.failed ? 'failed' : 'said']}>
      {isNew ? said.text : otherwise}
    </p>
  )
}
