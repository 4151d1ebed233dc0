// The list under the search field while an operator or its value is typed; the field keeps the focus.
import { useEffect, useRef } from 'react'
import { searchTexts } from '#shared/texts/search'
import { useWords } from '../words'
import type { Offer } from './completions'
import styles from './filter-field.module.css'

interface Props {
  readonly id: string
  readonly offers: readonly Offer[]
  /** Number of the one that is walked to; -1 for none. */
  readonly at: number
  readonly onTake: (offer: Offer) => void
}

export function Completions({ id, offers, at, onTake }: Props): React.JSX.Element {
  const words = useWords(searchTexts)
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [at])
  return (
    <ul ref={list} id={id} role="listbox" aria-label={words.completions} className={styles['offers']}>
      {offers.map((offer, n) => (
        <li
          key={offer.text}
          id={`${id}-${n}`}
          role="option"
          aria-selected={n === at}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onTake(offer)}
        >
          <span>{offer.shown}</span>
          <small>{offer.hint}</small>
        </li>
      ))}
    </ul>
  )
}
