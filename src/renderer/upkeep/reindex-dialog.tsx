// Asks before the search index is thrown away and made anew.
import { upkeepTexts } from '#shared/texts/upkeep'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { useWords } from '../words'

interface Props {
  readonly onStart: () => void
  readonly onClose: () => void
}

export function ReindexDialog({ onStart, onClose }: Props): React.JSX.Element {
  const words = useWords(upkeepTexts)
  return (
    <Dialog
      place="search"
      title={words.reindex}
      onClose={onClose}
      width={440}
      foot={
        <>
          <Button keys="Esc" onClick={onClose}>
            {words.cancel}
          </Button>
          <Button kind="primary" keys="↵" focusFirst onClick={onStart}>
            {words.start}
          </Button>
        </>
      }
    >
      <p>{words.reindexLine}</p>
      <p>{words.reindexAlso}</p>
    </Dialog>
  )
}
