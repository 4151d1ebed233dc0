// Over the list: how many it holds and in which order; O or the button changes the order, the same one again turns it.
import { useState } from 'react'
import { LIST_SORTS } from '#shared/article'
import { libraryTexts } from '#shared/texts/library'
import { keyOf, useCommand } from '../commands'
import { Button } from '../ui/button'
import { Chooser } from '../ui/chooser'
import { Dialog } from '../ui/dialog'
import { useLanguage, useWords } from '../words'
import styles from './sort-head.module.css'
import type { Order } from './use-library'

interface Props {
  readonly total: number
  readonly order: Order
  /** A collection is shown, so there is its own order too. */
  readonly inCollection: boolean
  readonly onOrder: (order: Order) => void
}

export function SortHead({ total, order, inCollection, onOrder }: Props): React.JSX.Element {
  const words = useWords(libraryTexts)
  const language = useLanguage()
  const [choosing, setChoosing] = useState(false)
  useCommand('view.sort', () => setChoosing(true))
  const way = words.ways[order.descending ? 'descending' : 'ascending']
  return (
    <div className={styles['head']}>
      <span>{words.total(total.toLocaleString(language))}</span>
      <Button kind="quiet" keys={keyOf('view.sort')} onClick={() => setChoosing(true)}>
        <span className="unseen">{words.sort} </span>
        {words.sorts[order.sort]} <span aria-hidden="true">{order.descending ? '↓' : '↑'}</span>
        <span className="unseen">{way}</span>
      </Button>
      {choosing && (
        <Dialog title={words.sort} bare onClose={() => setChoosing(false)} width={320}>
          <Chooser
            label={words.sort}
            placeholder={words.sort}
            listLabel={words.sort}
            focusFirst
            options={LIST_SORTS.filter((sort) => inCollection || sort !== 'collection').map((sort) => ({
              id: sort,
              text: words.sorts[sort],
              also: [libraryTexts['zh-CN'].sorts[sort], libraryTexts.en.sorts[sort]],
              hint: sort === order.sort ? words.turnSort : undefined,
            }))}
            onChoose={({ id }) => {
              const sort = LIST_SORTS.find((one) => one === id)
              setChoosing(false)
              if (sort === undefined) return
              // Words and what was put in order by hand read from the first, numbers and times from the latest.
              const first = sort === 'headline' || sort === 'collection'
              onOrder({ sort, descending: sort === order.sort ? !order.descending : !first })
            }}
          />
        </Dialog>
      )}
    </div>
  )
}
