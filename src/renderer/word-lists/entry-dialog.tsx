// An entry of a word list as a form: everything that it can say, and why it cannot be kept as it stands.
import { useId, useState } from 'react'
import { entryFault, tidied } from '#core/word-lists/entry'
import { isSafePattern } from '#core/checks/safe-pattern'
import { SEVERITIES } from '#shared/check'
import { toFault } from '#shared/error'
import { LIST_FAULTS, type ListColumn, type ListFault } from '#shared/list-import'
import { LIST_MATCHES, LIST_SCOPES, LONGEST, PARTED, type ListEntry } from '#shared/word-list'
import { errorTexts } from '#shared/texts/errors'
import { listEntryTexts } from '#shared/texts/list-entry'
import { Button } from '../ui/button'
import { isComposing } from '../ui/composing'
import { Dialog } from '../ui/dialog'
import { useWords } from '../words'
import type { EntryAt } from './entry-line'
import styles from './word-lists.module.css'

interface Props {
  /** Null: a new one. */
  readonly row: EntryAt | null
  /** Rejects with what stands in the way. */
  readonly onPut: (entry: ListEntry, number: number | null) => Promise<void>
  readonly onTake: (row: EntryAt) => void
  readonly onTry: (number: number) => void
  readonly onClose: () => void
}

const NEW: ListEntry = {
  term: '',
  match: 'literal',
  suggestion: '',
  reason: '',
  source: '',
  severity: 'warn',
  exceptions: [],
  advertisingOnly: false,
  scope: 'both',
  channels: [],
  validFrom: '',
  validTo: '',
  on: true,
}

export function EntryDialog({ row, onPut, onTake, onTry, onClose }: Props): React.JSX.Element {
  const words = useWords(listEntryTexts)
  const errors = useWords(errorTexts)
  const [entry, setEntry] = useState(row?.entry ?? NEW)
  const [parts, setParts] = useState({
    exceptions: entry.exceptions.join('；'),
    channels: entry.channels.join('；'),
  })
  const [failed, setFailed] = useState('')
  const id = useId()
  const change = (with_: Partial<ListEntry>): void => {
    setFailed('')
    setEntry({ ...entry, ...with_ })
  }
  const whole = tidied({
    ...entry,
    exceptions: parts.exceptions.split(PARTED),
    channels: parts.channels.split(PARTED),
  })
  const fault = entryFault(whole)

  function save(): void {
    if (fault !== null) {
      setFailed(words.faults[fault])
      return
    }
    onPut(whole, row?.number ?? null).then(onClose, (error: unknown) => {
      const { code, subject } = toFault(error)
      const named = LIST_FAULTS.find((one): one is ListFault => one === subject)
      setFailed(named === undefined ? errors[code] : words.faults[named])
    })
  }
  const field = (
    column: ListColumn,
    value: string,
    onChange: (text: string) => void,
    more: { readonly most: number; readonly hint?: string; readonly first?: boolean },
  ): React.JSX.Element => (
    <label htmlFor={`${id}-${column}`}>
      <span>{words.columns[column]}</span>
      <input
        id={`${id}-${column}`}
        value={value}
        placeholder={more.hint ?? ''}
        maxLength={more.most}
        data-focus-first={more.first === true ? '' : undefined}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || isComposing(event)) return
          event.preventDefault()
          save()
        }}
      />
    </label>
  )
  const choice = <Id extends string>(
    column: ListColumn,
    value: Id,
    options: readonly Id[],
    names: Readonly<Record<Id, string>>,
    onChange: (chosen: Id) => void,
  ): React.JSX.Element => (
    <label htmlFor={`${id}-${column}`}>
      <span>{words.columns[column]}</span>
      <select
        id={`${id}-${column}`}
        value={value}
        onChange={(event) => {
          const found = options.find((one) => one === event.target.value)
          if (found !== undefined) onChange(found)
        }}
      >
        {options.map((one) => (
          <option key={one} value={one}>
            {names[one]}
          </option>
        ))}
      </select>
    </label>
  )
  const tick = (column: ListColumn, value: boolean, onChange: (on: boolean) => void): React.JSX.Element => (
    <label htmlFor={`${id}-${column}`}>
      <span>{words.columns[column]}</span>
      <input
        id={`${id}-${column}`}
        type="checkbox"
        checked={value}
        onChange={(event) => onChange(event.target.checked)}
      />
    </label>
  )

  return (
    <Dialog
      place="wordLists"
      title={row === null ? words.newEntry : words.entry(String(row.number))}
      width={620}
      onClose={onClose}
      foot={
        <>
          <p role="alert" className={styles['failed']}>
            {failed}
          </p>
          {row !== null && (
            <>
              <Button onClick={() => onTake(row)}>{words.remove}</Button>
              <Button onClick={() => onTry(row.number)}>{words.tryOne}</Button>
            </>
          )}
          <Button keys="Esc" onClick={onClose}>
            {words.cancel}
          </Button>
          <Button kind="primary" keys="↵" disabled={whole.term === ''} onClick={save}>
            {words.save}
          </Button>
        </>
      }
    >
      <div className={styles['form']}>
        {field('term', entry.term, (term) => change({ term }), { most: LONGEST.term, first: true })}
        {field('suggestion', entry.suggestion, (suggestion) => change({ suggestion }), {
          most: LONGEST.suggestion,
        })}
        {field('reason', entry.reason, (reason) => change({ reason }), { most: LONGEST.reason })}
        {field('source', entry.source, (source) => change({ source }), { most: LONGEST.source })}
        {field('exceptions', parts.exceptions, (exceptions) => setParts({ ...parts, exceptions }), {
          most: 2000,
          hint: words.several,
        })}
        {choice('match', entry.match, LIST_MATCHES, words.matches, (match) => change({ match }))}
        {choice('severity', entry.severity, SEVERITIES, words.severities, (severity) => change({ severity }))}
        {choice('scope', entry.scope, LIST_SCOPES, words.scopes, (scope) => change({ scope }))}
        {field('channels', parts.channels, (channels) => setParts({ ...parts, channels }), {
          most: 2000,
          hint: words.several,
        })}
        {field('from', entry.validFrom, (validFrom) => change({ validFrom }), { most: 10, hint: words.day })}
        {field('to', entry.validTo, (validTo) => change({ validTo }), { most: 10, hint: words.day })}
        {tick('advertising', entry.advertisingOnly, (advertisingOnly) => change({ advertisingOnly }))}
        {tick('off', !entry.on, (off) => change({ on: !off }))}
      </div>
      {entry.match === 'regex' && fault === null && !isSafePattern(whole.term) && (
        <p className={styles['hint']}>{words.bodyOnly}</p>
      )}
    </Dialog>
  )
}
