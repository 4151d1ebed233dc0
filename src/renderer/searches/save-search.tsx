// Keeps the question that the list answers now, under a name; or gives it to the saved search it began with.
import { sameQuestion, type Question, type SavedSearch } from '#shared/saved-search'
import { searchesTexts } from '#shared/texts/searches'
import { bridge } from '../bridge'
import { KeepDialog } from '../ui/keep-dialog'
import { useAttempt, type OnDone } from '../ui/use-attempt'
import { useWords } from '../words'

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
  const updates = from !== undefined && !sameQuestion(from.question, question) ? from : undefined

  function save(given: string): void {
    attempt(async () => {
      const saved = await bridge.searches.save({ name: given, question })
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
    <KeepDialog
      words={words}
      name={name}
      updates={updates?.name}
      onKeep={save}
      onUpdate={() => updates !== undefined && update(updates)}
      onClose={onClose}
    />
  )
}
