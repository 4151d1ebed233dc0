// What bringing a table into a word list would do: columns, new, changed and refused rows, what contradicts; then one act.
import { useId, useState } from 'react'
import { toFault } from '#shared/error'
import type { ListChoice, ListPreview } from '#shared/list-import'
import type { ListSummary } from '#shared/word-list'
import { errorTexts } from '#shared/texts/errors'
import { listImportTexts } from '#shared/texts/list-import'
import { bridge } from '../bridge'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { useLanguage, useWords } from '../words'
import { Columns } from './columns'
import { Conflicts } from './conflicts'
import { PlannedRows } from './planned-rows'
import styles from './word-lists.module.css'

export interface ListMade {
  readonly name: string
  readonly owner: string
  readonly note: string
}

interface Props {
  readonly first: ListPreview
  readonly into: string | null
  readonly lists: readonly ListSummary[]
  readonly working: boolean
  readonly onStore: (sha256: string, choice: ListChoice, make: ListMade | null) => void
  readonly onTry: (sha256: string, choice: ListChoice, name: string) => void
  readonly onOther: () => void
  readonly onClose: () => void
}

const ENCODINGS = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be']

export function ImportSheet(props: Props): React.JSX.Element {
  const { first, lists, working, onStore, onTry, onOther, onClose } = props
  const words = useWords(listImportTexts)
  const errors = useWords(errorTexts)
  const language = useLanguage()
  const id = useId()
  const [preview, setPreview] = useState(first)
  const [failed, setFailed] = useState('')
  const [choice, setChoice] = useState<ListChoice>({
    sheet: first.sheet,
    encoding: '',
    mapping: null,
    into: props.into,
    replace: false,
    answers: [],
    rest: null,
  })
  const [named, setNamed] = useState({ name: first.name.replace(/\.[a-z]{2,5}$/i, ''), owner: '' })
  const { counts, sha256, name } = preview
  const number = (n: number): string => n.toLocaleString(language)
  const coming = counts.new + counts.changed + counts.removed

  /** Asked anew of the same bytes; the latest answer counts. */
  function change(with_: Partial<ListChoice>): void {
    const next = { ...choice, ...with_ }
    setChoice(next)
    setFailed('')
    bridge.wordLists.preview({ sha256, choice: asked(next) }).then(setPreview, (error: unknown) => {
      setFailed(errors[toFault(error).code])
    })
  }
  const answer = (ids: readonly string[], said: ListChoice['rest']): void =>
    change({
      answers: [
        ...choice.answers.filter((one) => !ids.includes(one.id)),
        ...(said === null ? [] : ids.map((one) => ({ id: one, answer: said }))),
      ],
    })

  return (
    <Dialog
      place="wordLists"
      title={words.title}
      width={920}
      onClose={onClose}
      foot={
        <>
          <p role="alert" className={styles['failed']}>
            {failed}
          </p>
          <Button disabled={working} onClick={onOther}>
            {words.other}
          </Button>
          <Button
            disabled={working || counts.new + counts.changed === 0}
            onClick={() => onTry(sha256, choice, named.name)}
          >
            {words.tryOut}
          </Button>
          <Button keys="Esc" onClick={onClose}>
            {words.cancel}
          </Button>
          <Button
            kind="primary"
            keys="↵"
            focusFirst={coming > 0}
            disabled={working || coming === 0 || (choice.into === null && named.name.trim() === '')}
            onClick={() =>
              onStore(
                sha256,
                choice,
                choice.into === null ? { ...named, name: named.name.trim(), note: name } : null,
              )
            }
          >
            {words.store(number(coming))}
          </Button>
        </>
      }
    >
      <p>{words.file(name, preview.encoding.toUpperCase())}</p>
      <div className={styles['where']}>
        <label htmlFor={`${id}-into`}>
          {words.into}
          <select
            id={`${id}-into`}
            value={choice.into ?? ''}
            onChange={(event) =>
              change({ into: event.target.value === '' ? null : event.target.value, replace: false })
            }
          >
            <option value="">{words.newList}</option>
            {lists.map((list) => (
              <option key={list.id} value={list.id}>
                {list.name}
              </option>
            ))}
          </select>
        </label>
        {preview.sheets.length > 1 && (
          <label htmlFor={`${id}-sheet`}>
            {words.sheet}
            <select
              id={`${id}-sheet`}
              value={preview.sheet}
              onChange={(event) => change({ sheet: Number(event.target.value), mapping: null, answers: [] })}
            >
              {preview.sheets.map((sheet, n) => (
                <option key={sheet} value={n}>
                  {sheet}
                </option>
              ))}
            </select>
          </label>
        )}
        {preview.encoding !== '' && (
          <label htmlFor={`${id}-encoding`}>
            {words.encoding}
            <select
              id={`${id}-encoding`}
              value={choice.encoding}
              onChange={(event) => change({ encoding: event.target.value, mapping: null, answers: [] })}
            >
              <option value="">{words.guessed}</option>
              {ENCODINGS.map((encoding) => (
                <option key={encoding} value={encoding}>
                  {encoding.toUpperCase()}
                </option>
              ))}
            </select>
          </label>
        )}
        {choice.into === null ? (
          <>
            <label htmlFor={`${id}-name`}>
              {words.listName}
              <input
                id={`${id}-name`}
                value={named.name}
                maxLength={100}
                onChange={(event) => setNamed({ ...named, name: event.target.value })}
              />
            </label>
            <label htmlFor={`${id}-owner`}>
              {words.owner}
              <input
                id={`${id}-owner`}
                value={named.owner}
                maxLength={100}
                onChange={(event) => setNamed({ ...named, owner: event.target.value })}
              />
            </label>
          </>
        ) : (
          <label>
            <input
              type="checkbox"
              checked={choice.replace}
              onChange={(event) => change({ replace: event.target.checked })}
            />
            {words.replace}
          </label>
        )}
      </div>
      <Columns
        first={preview.first}
        mapping={preview.mapping}
        onChange={(mapping) => change({ mapping, answers: [] })}
      />
      <p role="status">{words.summary(counts)}</p>
      {preview.bodyOnly > 0 && <p className={styles['hint']}>{words.bodyOnly(preview.bodyOnly)}</p>}
      <Conflicts preview={preview} onAnswer={answer} />
      <PlannedRows preview={preview} />
    </Dialog>
  )
}

/** As the wire wants it: its own arrays. */
export const asked = ({ mapping, answers, ...rest }: ListChoice) => ({
  ...rest,
  mapping: mapping === null ? null : { head: mapping.head, columns: [...mapping.columns] },
  answers: answers.map(({ id, answer }) => ({ id, answer })),
})
