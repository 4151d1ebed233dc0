// Over the list: how many it holds and in which order; O or the button changes the order, the same one again turns it.
import { useState } from 'react'
import { LIST_SORTS } from '#shared/article'
import type { Question } from '#shared/saved-search'
import { libraryTexts } from '#shared/texts/library'
import { searchTexts } from '#shared/texts/search'
import { keyOf, useCommand } from '../commands'
import { Button } from '../ui/button'
import { Chooser } from '../ui/chooser'
import { Dialog } from '../ui/dialog'
import { useLanguage, useWords } from '../words'
import styles from './sort-head.module.css'
import { isSearch, type Order } from './search-turn'

interface Props {
  readonly total: number
  /** False: there are at least so many. */
  readonly exact: boolean
  /** False while another question's answer is still shown. */
  readonly current: boolean
  readonly question: Question
  readonly onOrder: (order: Order) => void
}

export function SortHead({ total, exact, current, question: order, onOrder }: Props): React.JSX.Element {
  const words = useWords(libraryTexts)
  const search = useWords(searchTexts)
  const language = useLanguage()
  const [choosing, setChoosing] = useState(false)
  useCommand('view.sort', () => setChoosing(true))
  const number = total.toLocaleString(language)
  const printed = exact ? words.total(number) : search.atLeast(number)
  const searching = isSearch(order)
  // A collection and a search have an order of their own.
  const sorts = LIST_SORTS.filter(
    (sort) => (sort !== 'collection' || order.collection !== null) && (sort !== 'relevance' || searching),
  )
  const turns = order.sort !== 'relevance'
  const way = words.ways[order.descending ? 'descending' : 'ascending']
  return (
    <div className={styles['head']}>
      <span>{printed}</span>
      {/* Said with the order, so that a new result is read aloud even where the number is the same. */}
      <span role="status" className="unseen">
        {searching && current && exact ? search.found(printed, words.sorts[order.sort]) : ''}
      </span>
      <Button kind="quiet" keys={keyOf('view.sort')} onClick={() => setChoosing(true)}>
        <span className="unseen">{words.sort} </span>
        {words.sorts[order.sort]}
        {turns && (
          <>
            {' '}
            <span aria-hidden="true">{order.descending ? '↓' : '↑'}</span>
            <span className="unseen">{way}</span>
          </>
        )}
      </Button>
      {choosing && (
        <Dialog title={words.sort} bare onClose={() => setChoosing(false)} width={320}>
          <Chooser
            label={words.sort}
            placeholder={words.sort}
            listLabel={words.sort}
            focusFirst
            options={sorts.map((sort) => ({
              id: sort,
              text: words.sorts[sort],
              also: [libraryTexts['zh-CN'].sorts[sort], libraryTexts.en.sorts[sort]],
              hint: sort === order.sort && turns ? words.turnSort : undefined,
            }))}
            onChoose={({ id }) => {
              const sort = sorts.find((one) => one === id)
              setChoosing(false)
              if (sort === undefined) return
              // Words and what was put in order by hand read from the first, numbers and times from the latest.
              const first = sort === 'headline' || sort === 'collection'
              onOrder({ sort, descending: sort === order.sort && turns ? !order.descending : !first })
            }}
          />
        </Dialog>
      )}
    </div>
  )
}
