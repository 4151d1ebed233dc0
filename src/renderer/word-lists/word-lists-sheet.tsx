// The desk's word lists on one sheet: which there are, which are asked, and the entries of the one that is chosen.
import { useState } from 'react'
import type { ListSummary } from '#shared/word-list'
import { wordListTexts } from '#shared/texts/word-lists'
import { bridge } from '../bridge'
import { useLive } from '../live'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { TwoColumns } from '../ui/two-columns'
import { SaidLine } from '../ui/said-line'
import { say } from '../ui/say'
import { useAttempt, type OnDone } from '../ui/use-attempt'
import { useLanguage, useWords } from '../words'
import { HistoryDialog } from './history-dialog'
import { ListDetail } from './list-detail'
import styles from './word-lists.module.css'

interface Props {
  /** Of the list that is to be shown first; null: the first. */
  readonly chosen: string | null
  readonly onChoose: (id: string | null) => void
  /** Asks for a file that comes into this list, or into a new one. */
  readonly onImport: (into: string | null) => void
  readonly onTry: (list: ListSummary, number: number | null) => void
  readonly onDone: OnDone
  readonly onClose: () => void
}

export function WordListsSheet(props: Props): React.JSX.Element {
  const { chosen, onChoose, onImport, onTry, onDone, onClose } = props
  const words = useWords(wordListTexts)
  const language = useLanguage()
  const attempt = useAttempt()
  const [history, setHistory] = useState(false)
  const { value: lists } = useLive('word lists', ['wordLists'], () => bridge.wordLists.list({}))
  const list = lists?.find(({ id }) => id === chosen) ?? (chosen === null ? lists?.[0] : undefined)

  const made = ({ id, name }: ListSummary): void => {
    onChoose(id)
    onDone({ text: words.made(name), back: () => bridge.wordLists.remove({ id }) })
  }
  const make = (): void =>
    attempt(async () => made(await bridge.wordLists.make({ name: words.newName, owner: '', note: '' })))
  const starter = (): void =>
    attempt(async () => made(await bridge.wordLists.starter({ lang: language === 'en' ? 'en' : 'zh' })))
  function remove({ id, name }: ListSummary): void {
    attempt(async () => {
      onChoose(null)
      await bridge.wordLists.remove({ id })
      onDone({ text: words.removed(name), back: () => bridge.wordLists.bringBack({ id }) })
    })
  }
  function exportList({ id }: ListSummary): void {
    attempt(async () => {
      const done = await bridge.wordLists.export({ id })
      if (done !== null) say(words.exported(done.file))
    })
  }

  return (
    <Dialog
      place="wordLists"
      title={words.title}
      width={1000}
      onClose={onClose}
      foot={
        <>
          <SaidLine />
          {list !== undefined && (
            <>
              <Button onClick={() => remove(list)}>{words.remove}</Button>
              <Button onClick={() => setHistory(true)}>{words.history}</Button>
              <Button onClick={() => exportList(list)}>{words.export}</Button>
              <Button onClick={() => onTry(list, null)}>{words.tryOut}</Button>
            </>
          )}
          <Button onClick={make}>{words.make}</Button>
          <Button onClick={() => onImport(list?.id ?? null)}>{words.import}</Button>
          <Button keys="Esc" onClick={onClose}>
            {words.done}
          </Button>
        </>
      }
    >
      <p className={styles['hint']}>{words.hint}</p>
      {lists?.length === 0 && (
        <p className={styles['empty']}>
          {words.none} <Button onClick={starter}>{words.starter}</Button>
        </p>
      )}
      {lists !== undefined && lists.length > 0 && (
        <TwoColumns
          as="section"
          label={words.lists}
          chosen={list?.id}
          onChoose={onChoose}
          groups={[
            {
              heading: '',
              items: lists.map(({ id, name, enabled, size }) => ({
                key: id,
                text: name,
                note: enabled ? size.toLocaleString(language) : words.off,
              })),
            },
          ]}
        >
          {list !== undefined && (
            <ListDetail key={list.id} list={list} onTry={(number) => onTry(list, number)} onDone={onDone} />
          )}
        </TwoColumns>
      )}
      {history && list !== undefined && (
        <HistoryDialog list={list} onDone={onDone} onClose={() => setHistory(false)} />
      )}
    </Dialog>
  )
}
