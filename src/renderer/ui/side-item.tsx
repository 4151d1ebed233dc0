// One line of the sidebar: where it leads, and how many lie there. Arrows walk from line to line (`library/sidebar`).
import styles from './side-item.module.css'

interface Props {
  /** Names it among all lines of the sidebar. */
  readonly item: string
  readonly isCurrent: boolean
  readonly text: string
  readonly count: string
  readonly onGo: () => void
}

export function SideItem({ item, isCurrent, text, count, onGo }: Props): React.JSX.Element {
  return (
    <li>
      <button
        type="button"
        data-item={item}
        className={styles['item']}
        aria-current={isCurrent ? 'page' : undefined}
        tabIndex={isCurrent ? 0 : -1}
        onClick={onGo}
      >
        <span className={styles['text']}>{text}</span>
        <span className={styles['count']}>{count}</span>
      </button>
    </li>
  )
}
