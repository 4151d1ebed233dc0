// The people of the ledger: found by name, title or organisation; ordered, removed and changed from the keyboard.
import { useState } from 'react'
import { printedOffice } from '#core/names/look'
import type { LedgerPerson } from '#shared/names'
import { namesTexts } from '#shared/texts/names'
import { bridge } from '../bridge'
import { isComposing } from '../ui/composing'
import { say } from '../ui/say'
import { useAttempt } from '../ui/use-attempt'
import { VirtualList } from '../ui/virtual-list'
import { useWords } from '../words'
import styles from './names.module.css'
import { PersonDetail, type PersonChange } from './person-detail'

interface Props {
  /** Those that were looked for. */
  readonly people: readonly LedgerPerson[]
  readonly all: readonly LedgerPerson[]
  readonly wanted: string
  readonly chosen: string | null
  readonly onChoose: (id: string | null) => void
  readonly onOpen: (articleId: string) => void
}

/** What somebody holds now, or held last. */
const shownOffice = ({ offices }: LedgerPerson): string => {
  const office = offices.findLast(({ to }) => to === '') ?? offices.at(-1)
  return office === undefined ? '' : printedOffice(office)
}

export function LedgerPanel({ people, all, wanted, chosen, onChoose, onOpen }: Props): React.JSX.Element {
  const words = useWords(namesTexts)
  const attempt = useAttempt()
  const [open, setOpen] = useState(0)
  const found = people.findIndex(({ id }) => id === chosen)
  const at = found < 0 && people.length > 0 ? 0 : found
  const person = people[at]

  function did(change: 'put' | 'removed' | 'merged' | 'ranked', name: string): void {
    say(words.did(change, name, '1'), false, true)
  }
  const put = ({ id }: LedgerPerson, change: PersonChange): void =>
    attempt(async () => {
      const offices = change.offices.map(
        ({ id: office, title, organisation, from, to, source, articleId }) => ({
          id: office,
          title,
          organisation,
          from,
          to,
          source,
          articleId,
        }),
      )
      await bridge.names.put({ id, ...change, spellings: [...change.spellings], offices })
      did('put', change.name)
    })
  const remove = ({ id, name }: LedgerPerson): void =>
    attempt(async () => {
      onChoose(people[at + 1]?.id ?? people[at - 1]?.id ?? null)
      await bridge.names.remove({ id })
      did('removed', name)
    })
  function rank({ id, name }: LedgerPerson, by: 1 | -1 | null): void {
    const order = all.filter((one) => one.rank !== null)
    const place = order.findIndex((one) => one.id === id)
    // Whoever has no place yet gets the last one.
    const to = by === null ? null : place < 0 ? order.length : Math.max(0, place + by)
    attempt(async () => {
      onChoose(id)
      const { changed } = await bridge.names.rank({ id, to })
      if (changed > 0) did('ranked', name)
    })
  }
  function onKey(event: React.KeyboardEvent): boolean {
    if (person === undefined || isComposing(event)) return false
    if (event.key === 'Delete') remove(person)
    else if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown'))
      rank(person, event.key === 'ArrowUp' ? -1 : 1)
    else if (event.key === 'Enter') setOpen(open + 1)
    else return false
    return true
  }

  if (people.length === 0)
    return <p className={styles['empty']}>{all.length === 0 ? words.none : words.notFound(wanted)}</p>
  return (
    <>
      <VirtualList
        label={words.list}
        rows={people}
        keyOf={({ id }) => id}
        height={30}
        at={at}
        onMove={(to) => onChoose(people[to]?.id ?? null)}
        onKey={onKey}
      >
        {(one) => (
          <>
            <span className={styles['rank']}>{one.rank ?? ''}</span>
            <span className={styles['who']}>{one.name}</span>
            <span className={styles['what']}>{shownOffice(one)}</span>
          </>
        )}
      </VirtualList>
      {person !== undefined && (
        <PersonDetail
          key={`${person.id} ${open}`}
          person={person}
          onChange={(change) => put(person, change)}
          onRemove={() => remove(person)}
          onRank={(by) => rank(person, by)}
          onMerge={(from) =>
            attempt(async () => {
              await bridge.names.merge({ into: person.id, from })
              did('merged', person.name)
            })
          }
          onApart={(other) =>
            attempt(async () => {
              await bridge.names.apart({ one: person.id, other })
              say(words.wereApart)
            })
          }
          onOpen={onOpen}
        />
      )}
    </>
  )
}
