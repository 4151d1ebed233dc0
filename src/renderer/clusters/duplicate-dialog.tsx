// D: headlines are noted as duplicates of the chosen one; their articles can be marked too. Nothing is ever deleted.
import type { PlacedHeadline } from '#shared/likeness'
import { likenessTexts } from '#shared/texts/likeness'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { useLanguage, useWords } from '../words'

interface Props {
  readonly master: PlacedHeadline
  /** Articles that would be marked as duplicates of the master's; empty if there are none, or it has no article. */
  readonly articleIds: readonly string[]
  readonly onHeadlines: () => void
  readonly onArticles: () => void
  readonly onClose: () => void
}

export function DuplicateDialog(props: Props): React.JSX.Element {
  const { master, articleIds, onHeadlines, onArticles, onClose } = props
  const words = useWords(likenessTexts)
  const language = useLanguage()
  return (
    <Dialog
      place="clusters"
      title={words.duplicateTitle}
      onClose={onClose}
      width={520}
      foot={
        <>
          {articleIds.length > 0 && (
            <Button onClick={onArticles}>
              {words.articlesToo(articleIds.length.toLocaleString(language))}
            </Button>
          )}
          <Button kind="primary" focusFirst onClick={onHeadlines}>
            {words.headlinesOnly}
          </Button>
        </>
      }
    >
      <p>{words.duplicateHint(master.text)}</p>
    </Dialog>
  )
}
