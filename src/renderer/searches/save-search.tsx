// Keeps the question that the list answers now, under a name; or gives it to the saved search it began with.
import { useState } from 'react'
import { sameQuestion, type Question, type SavedSearch } from '#shared/saved-search'
import { searchesTexts } from '#shared/texts/searches'
import { bridge } from '../bridge'
import { Button } from '../ui/button'
import { isComposing } from '../ui/composing'
import { Dialog } from '../ui/dialog'
import { useAttempt, type OnDone } from '../ui/use-attempt'
import { useWords } from '../words'
import styles from './searches.module.css'

interface Props {
  readonly question: Question
  /** What the name is to begin with. */
  readonly name: string
  /** The saved search that was gone to, whether or not its question has been changed since. */
  readonly from: SavedSearch | undefined
  readonly onDone: OnDone
  /** Told which search the list shows from now on. */
  readonly onSaved: (search: SavedSearch) => void
  readonly onClose: () => void
}

export function SaveSearch({ question, name, from, onDone, onSaved, onClose }: Props): React.JSX.Element {
  const words = useWords(searchesTexts)
  const attempt = useAttempt()
  const [typed, setTyped] = useState(name)
  const updates = from !== undefined && !sameQuestion(from.question, question) ? from : undefined

  function save(): void {
    if (typed.trim() === '') return
    attempt(async () => {
      const saved = await bridge.searches.save({ name: typed.trim(), question })
      onSaved(saved)
      onDone({ text: words.saved(saved.name), back: () => bridge.searches.remove({ id: saved.id }) })
      onClose()
    })
  }
  function update(search: SavedSearch): void {
    attempt(async () => {
      onSaved(await bridge.searches.change({ id: search.id, question }))
      onDone({
        text: words.updated(search.name),
        back: () => bridge.searches.change({ id: search.id, question: search.question }),
      })
      onClose()
    })
  }

  return (
    <Dialog
      title={words.save}
      width={420}
      onClose={onClose}
      foot={
        <>
          <Button kind="primary" disabled={typed.trim() === ''} onClick={save}>
            {updates === undefined ? words.keep : words.keepNew}
          </Button>
          {updates !== undefined && (
            <Button onClick={() => update(updates)}>{words.update(updates.name)}</Button>
          )}
          <Button onClick={onClose}>{words.cancel}</Button>
        </>
      }
    >
      <label className={styles['name']}>
        <span>{words.name}</span>
        <input
          data-focus-first=""
          value={typed}
          maxLength={60}
          spellCheck={false}
          autoComplete="off"
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || isComposing(event)) return
            event.preventDefault()
            save()
          }}
        />
      </label>
    </Dialog>
  )
}
