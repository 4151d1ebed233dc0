// The desk's ledger of names as the open article is held against it: made ready once, on the article's day.
import { useMemo } from 'react'
import type { CopyDesk } from '#core/copyedit/rule'
import { nameBook } from '#core/names/book'
import { bridge } from '../bridge'
import { useLive } from '../live'

type Ledger = Pick<CopyDesk, 'names' | 'day'>

/** Undefined until it is known. An article without a date is of `today`. */
export function useLedger(articleId: string, today: string): Ledger | undefined {
  const { value: people, fault } = useLive('ledger of names', ['names'], () => bridge.names.list({}))
  const { value: about, current } = useLive(`day of ${articleId}`, ['articles'], async () => ({
    day: (await bridge.articles.about({ id: articleId })).publishedAt.slice(0, 10),
  }))
  const names = useMemo(
    () => (people === undefined || people.length === 0 ? null : nameBook(people)),
    [people],
  )
  const day = current ? about?.day || today : ''
  const known = people !== undefined || fault !== undefined
  return useMemo(() => (known ? { names, day } : undefined), [known, names, day])
}
