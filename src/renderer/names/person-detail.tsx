// All about one person of the ledger: names, offices with their days and where each is known from, and those much alike.
import { useState } from 'react'
import { readDay } from '#core/names/days'
import type { LedgerOffice, LedgerPerson } from '#shared/names'
import { namesTexts } from '#shared/texts/names'
import { bridge } from '../bridge'
import { useLive } from '../live'
import { Button } from '../ui/button'
import { useWords } from '../words'
import { Cell } from './cell'
import styles from './names.module.css'

/** A person as it is written. */
export type PersonChange = Pick<LedgerPerson, 'name' | 'spellings' | 'note' | 'offices'>

interface Props {
  readonly person: LedgerPerson
  readonly onChange: (change: PersonChange) => void
  readonly onRemove: () => void
  /** Up and down the order; null: out of it. */
  readonly onRank: (by: 1 | -1 | null) => void
  readonly onMerge: (from: string) => void
  readonly onApart: (other: string) => void
  readonly onOpen: (articleId: string) => void
}

const EMPTY: LedgerOffice = {
  id: '',
  title: '',
  organisation: '',
  from: '',
  to: '',
  source: 'hand',
  articleId: null,
  headline: '',
}
const namesIn = (text: string): readonly string[] => [
  ...new Set(text.split(/[；;、]/u).map((one) => one.trim()).filter((one) => one !== '')),
] // prettier-ignore

export function PersonDetail(props: Props): React.JSX.Element {
  const { person, onChange, onRemove, onRank, onMerge, onApart, onOpen } = props
  const words = useWords(namesTexts)
  const [adding, setAdding] = useState(false)
  const { value: alike = [], current } = useLive(`alike ${person.id}`, ['names'], () =>
    bridge.names.alike({ id: person.id }),
  )
  const { name, spellings, note, offices } = person
  const change = (part: Partial<PersonChange>): void => onChange({ name, spellings, note, offices, ...part })
  function setOffice(at: number, part: Partial<LedgerOffice>): void {
    const before = offices[at] ?? EMPTY
    const next = { ...before, ...part }
    if (next.title === '') return
    setAdding(false)
    change({ offices: at < offices.length ? offices.with(at, next) : [...offices, next] })
  }
  const shown = adding ? [...offices, EMPTY] : offices

  return (
    <section className={styles['detail']} aria-label={name}>
      <dl className={styles['about']}>
        <dt>{words.name}</dt>
        <dd>
          <Cell
            className={styles['name']}
            label={words.name}
            value={name}
            maxLength={60}
            read={(text) => text.trim() || null}
            onCommit={(text) => change({ name: text })}
          />
        </dd>
        <dt>{words.spellings}</dt>
        <dd>
          <Cell
            label={words.spellings}
            value={spellings.join('；')}
            placeholder={words.spellingsHint}
            maxLength={400}
            onCommit={(text) => change({ spellings: namesIn(text) })}
          />
        </dd>
        <dt>{words.note}</dt>
        <dd>
          <Cell label={words.note} value={note} maxLength={500} onCommit={(text) => change({ note: text })} />
        </dd>
      </dl>
      <h4 className="label">{words.offices}</h4>
      <ul className={styles['offices']}>
        {shown.map((office, at) => (
          <OfficeRow
            key={office.id === '' ? 'new' : office.id}
            office={office}
            isNew={office.id === ''}
            onChange={(part) => setOffice(at, part)}
            onRemove={() => {
              if (office.id === '') setAdding(false)
              else change({ offices: offices.toSpliced(at, 1) })
            }}
            onOpen={onOpen}
          />
        ))}
      </ul>
      <p className={styles['acts']}>
        <Button kind="quiet" disabled={adding} onClick={() => setAdding(true)}>
          {words.addOffice}
        </Button>
      </p>
      {current && alike.length > 0 && (
        <>
          <h4 className="label">{words.alike}</h4>
          <ul className={styles['alike']}>
            {alike.map((one) => (
              <li key={one.id}>
                <Button kind="quiet" onClick={() => onMerge(one.id)}>
                  {words.merge(one.name)}
                </Button>
                <Button kind="quiet" onClick={() => onApart(one.id)}>
                  {words.apart(one.name)}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className={styles['acts']}>
        <Button keys="Alt ↑" onClick={() => onRank(-1)}>
          {words.up}
        </Button>
        <Button keys="Alt ↓" disabled={person.rank === null} onClick={() => onRank(1)}>
          {words.down}
        </Button>
        <Button disabled={person.rank === null} onClick={() => onRank(null)}>
          {words.unrank}
        </Button>
        <Button keys="Del" onClick={onRemove}>
          {words.remove}
        </Button>
      </p>
    </section>
  )
}

interface OfficeProps {
  readonly office: LedgerOffice
  readonly isNew: boolean
  readonly onChange: (part: Partial<LedgerOffice>) => void
  readonly onRemove: () => void
  readonly onOpen: (articleId: string) => void
}

function OfficeRow({ office, isNew, onChange, onRemove, onOpen }: OfficeProps): React.JSX.Element {
  const words = useWords(namesTexts)
  // Of a new one nothing is written before it has a title.
  const [organisation, setOrganisation] = useState(office.organisation)
  const { title, from, to, source, articleId, headline } = office
  return (
    <li>
      <Cell
        label={words.organisation}
        placeholder={words.organisation}
        value={isNew ? organisation : office.organisation}
        maxLength={120}
        focused={isNew}
        onCommit={(text) => (isNew ? setOrganisation(text) : onChange({ organisation: text }))}
      />
      <Cell
        label={words.office}
        placeholder={words.office}
        value={title}
        maxLength={60}
        read={(text) => text.trim() || null}
        onCommit={(text) => onChange(isNew ? { title: text, organisation } : { title: text })}
      />
      <Cell
        label={words.from}
        placeholder={words.from}
        value={from}
        maxLength={12}
        read={readDay}
        onCommit={(text) => onChange({ from: text })}
      />
      <Cell
        label={words.to}
        placeholder={words.to}
        value={to}
        maxLength={12}
        read={readDay}
        onCommit={(text) => onChange({ to: text })}
      />
      <Button kind="quiet" label={words.removeOffice(`${office.organisation}${title}`)} onClick={onRemove}>
        ×
      </Button>
      {!isNew && (
        <p className={styles['source']}>
          {words.source[source]}
          {articleId !== null && (
            <Button kind="quiet" onClick={() => onOpen(articleId)}>
              {words.fromArticle(headline)}
            </Button>
          )}
        </p>
      )}
    </li>
  )
}
