// One word list: whose it is, which version stands, and its entries, which are changed by hand.
import { useDeferredValue, useState } from 'react'
import type { ListEntry, ListSummary } from '#shared/word-list'
import { wordListTexts } from '#shared/texts/word-lists'
import { bridge } from '../bridge'
import { useLive } from '../live'
import { Button } from '../ui/button'
import { EnterField } from '../ui/enter-field'
import { Field } from '../ui/field'
import { useAttempt, type OnDone } from '../ui/use-attempt'
import { VirtualList } from '../ui/virtual-list'
import { useLanguage, useWords } from '../words'
import { EntryDialog } from './entry-dialog'
import { EntryLine, type EntryAt } from './entry-line'
import styles from './word-lists.module.css'

interface Props {
  readonly list: ListSummary
  readonly onTry: (number: number) => void
  readonly onDone: OnDone
}

/** Entries that are held at once; more are reached by the filter. */
const HELD = 5000
const ROW = 30

export function ListDetail({ list, onTry, onDone }: Props): React.JSX.Element {
  const { id, name, owner, note, enabled, version, size, off, checksum } = list
  const words = useWords(wordListTexts)
  const language = useLanguage()
  const attempt = useAttempt()
  const [filter, setFilter] = useState('')
  const [at, setAt] = useState(0)
  /** The entry that is being written; a new one has no number. */
  const [edited, setEdited] = useState<EntryAt | 'new'>()
  const wanted = useDeferredValue(filter)
  const { value } = useLive(`entries ${id} ${wanted}`, ['wordLists'], () =>
    bridge.wordLists.entries({ id, text: wanted, from: 0, limit: HELD }),
  )
  const rows = value?.rows ?? []
  const shown = Math.min(at, rows.length - 1)
  const number = (n: number): string => n.toLocaleString(language)
  /** What stands now comes back as a version of its own. */
  const back = (): Promise<unknown> => bridge.wordLists.restore({ id, version })

  const describe = (said: Partial<Pick<ListSummary, 'name' | 'owner' | 'note'>>): void =>
    attempt(async () => {
      const before = { id, name, owner, note }
      await bridge.wordLists.describe({ ...before, ...said })
      onDone({ text: words.changed(name), back: () => bridge.wordLists.describe(before) })
    })
  const enable = (on: boolean): void =>
    attempt(async () => {
      await bridge.wordLists.enable({ id, on })
      onDone({ text: words.changed(name), back: () => bridge.wordLists.enable({ id, on: !on }) })
    })
  async function put(entry: ListEntry, place: number | null): Promise<void> {
    const { exceptions, channels } = entry
    await bridge.wordLists.put({
      id,
      version,
      number: place,
      entry: { ...entry, exceptions: [...exceptions], channels: [...channels] },
    })
    onDone({ text: words.changed(name), back })
  }
  const take = ({ number: n, entry }: EntryAt): void =>
    attempt(async () => {
      await bridge.wordLists.take({ id, version, numbers: [n] })
      onDone({ text: words.entryTaken(entry.term), back })
    })
  const turn = ({ number: n, entry }: EntryAt): void =>
    attempt(async () => {
      await bridge.wordLists.switch({ id, version, numbers: [n], on: !entry.on })
      onDone({ text: words.changed(name), back })
    })
  function press(event: React.KeyboardEvent): boolean {
    const row = rows[shown]
    if (row === undefined) return false
    if (event.key === 'Enter') setEdited(row)
    else if (event.key === ' ') turn(row)
    else if (event.key === 'Delete') take(row)
    else return false
    return true
  }

  return (
    <div className={styles['detail']}>
      <div className={styles['fields']}>
        <Field
          label={words.name}
          name="listName"
          value={name}
          missing={words.missing}
          maxLength={100}
          onCommit={(text) => text !== '' && describe({ name: text })}
        />
        <Field
          label={words.owner}
          name="listOwner"
          value={owner}
          missing={words.missing}
          maxLength={100}
          onCommit={(text) => describe({ owner: text })}
        />
        <Field
          label={words.note}
          name="listNote"
          value={note}
          missing={words.missing}
          maxLength={300}
          onCommit={(text) => describe({ note: text })}
        />
      </div>
      <p className={styles['stands']}>
        <label>
          <input type="checkbox" checked={enabled} onChange={(event) => enable(event.target.checked)} />
          {words.enabled}
        </label>
        <span>{words.stands(number(version), number(size), number(off))}</span>
        <code title={checksum}>{words.checksum(checksum.slice(0, 12))}</code>
      </p>
      <div className={styles['bar']}>
        <EnterField
          label={words.filter}
          value={filter}
          maxLength={200}
          className={styles['filter']}
          onChange={(text) => {
            setFilter(text)
            setAt(0)
          }}
          onEnter={() => {}}
        />
        <Button onClick={() => setEdited('new')}>{words.newEntry}</Button>
        <Button
          disabled={rows[shown] === undefined}
          onClick={() => rows[shown] !== undefined && setEdited(rows[shown])}
        >
          {words.edit}
        </Button>
      </div>
      <div className={styles['rows']}>
        <VirtualList
          label={words.entries(name)}
          rows={rows}
          keyOf={(row) => String(row.number)}
          height={ROW}
          at={shown}
          onMove={setAt}
          onKey={press}
        >
          {(row) => <EntryLine row={row} />}
        </VirtualList>
      </div>
      <p className={styles['hint']}>
        {rows.length === 0
          ? words.noEntries
          : (value?.of ?? 0) > rows.length
            ? words.shown(number(rows.length), number(value?.of ?? 0))
            : words.keys}
      </p>
      {edited !== undefined && (
        <EntryDialog
          row={edited === 'new' ? null : edited}
          onPut={put}
          onTake={(row) => {
            setEdited(undefined)
            take(row)
          }}
          onTry={onTry}
          onClose={() => setEdited(undefined)}
        />
      )}
    </div>
  )
}
