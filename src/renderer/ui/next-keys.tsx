// Under what is empty: what can be done about it, each by its name and its key.
import type { CommandId } from '#shared/commands'
import { commandTexts } from '#shared/texts/commands'
import { keyOf } from '../commands'
import { useWords } from '../words'
import { Key } from './key'
import styles from './next-keys.module.css'

export function NextKeys({
  ids,
  children,
}: {
  readonly ids: readonly CommandId[]
  /** More lines, before these. */
  readonly children?: React.ReactNode
}): React.JSX.Element {
  const words = useWords(commandTexts)
  return (
    <ul className={styles['keys']}>
      {children}
      {ids.map((id) => (
        <li key={id}>
          {words[id]}
          <Key keys={keyOf(id)} />
        </li>
      ))}
    </ul>
  )
}
