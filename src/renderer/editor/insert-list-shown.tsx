// The list of what can be put in, under the line it was opened on, or above it where there is no room.
import { useLayoutEffect, useRef } from 'react'
import { writingTexts } from '#shared/texts/writing'
import { useWords } from '../words'
import { useCell } from './cell'
import { itemId, LIST_ID } from './insert-list'
import styles from './insert-list.module.css'
import { useSide } from './side'

export function InsertListShown(): React.JSX.Element | null {
  const words = useWords(writingTexts)
  const shown = useCell(useSide().list)
  const current = useRef<HTMLLIElement>(null)
  useLayoutEffect(() => {
    current.current?.scrollIntoView({ block: 'nearest' })
  }, [shown])
  if (shown === null) return null
  const { items, at, top, bottom, kind, choose } = shown
  // As wide as its longest line is likely to be.
  const left = Math.max(0, Math.min(shown.left, window.innerWidth - 260))
  const isBelow = bottom < window.innerHeight * 0.6
  const place = isBelow ? { left, top: bottom + 4 } : { left, bottom: window.innerHeight - top + 4 }
  return (
    <ul
      id={LIST_ID}
      role="listbox"
      aria-label={kind === 'table' ? words.tableList : words.insertList}
      className={styles['list']}
      style={place}
    >
      {items.map((item, n) => (
        <li
          key={item.id}
          id={itemId(n)}
          ref={n === at ? current : null}
          role="option"
          aria-selected={n === at}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => choose(item)}
        >
          <span>{item.name}</span>
          {item.keys !== '' && <kbd>{item.keys}</kbd>}
        </li>
      ))}
      {items.length === 0 && (
        <li role="option" aria-selected={false} aria-disabled className={styles['none']}>
          {words.nothingFound}
        </li>
      )}
    </ul>
  )
}
