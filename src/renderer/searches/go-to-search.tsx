// Goes to a saved search by its name.
import type { SavedSearch } from '#shared/saved-search'
import type { Tag } from '#shared/tag'
import { searchesTexts } from '#shared/texts/searches'
import { keyOf, runCommand } from '../commands'
import { Button } from '../ui/button'
import { Chooser } from '../ui/chooser'
import { Dialog } from '../ui/dialog'
import { useWords } from '../words'
import { usePrinted } from './printed'
import type { Searches } from './use-searches'

interface Props {
  readonly searches: Searches
  readonly tags: readonly Tag[]
  readonly onChoose: (search: SavedSearch) => void
  readonly onClose: () => void
}

export function GoToSearch({ searches, tags, onChoose, onClose }: Props): React.JSX.Element {
  const words = useWords(searchesTexts)
  const printed = usePrinted()
  return (
    <Dialog
      place="searches"
      title={words.go}
      bare
      width={480}
      onClose={onClose}
      foot={
        <Button
          keys={keyOf('search.manage')}
          onClick={() => {
            onClose()
            runCommand('search.manage')
          }}
        >
          {words.manage}
        </Button>
      }
    >
      <Chooser
        label={words.go}
        placeholder={words.goHint}
        listLabel={words.searches}
        focusFirst
        none={words.none}
        options={searches.list.map((search) => ({
          id: search.id,
          text: search.name,
          also: [search.question.query],
          hint: [printed.question(search, tags), printed.count(searches.found.get(search.id))]
            .filter((part) => part !== '')
            .join('  '),
        }))}
        onChoose={({ id }) => {
          const search = searches.list.find((one) => one.id === id)
          onClose()
          if (search !== undefined) onChoose(search)
        }}
      />
    </Dialog>
  )
}
