// L: another article of the library to which the chosen ones are related.
import { linksTexts } from '#shared/texts/links'
import { bridge } from '../bridge'
import { ArticleChooser } from '../ui/article-chooser'
import { Dialog } from '../ui/dialog'
import { useAttempt, type OnDone } from '../ui/use-attempt'
import { useLanguage, useWords } from '../words'

interface Props {
  readonly ids: readonly string[]
  readonly onDone: OnDone
  readonly onClose: () => void
}

export function RelateDialog({ ids, onDone, onClose }: Props): React.JSX.Element {
  const words = useWords(linksTexts)
  const language = useLanguage()
  const attempt = useAttempt()
  const title = words.relateTitle(ids.length.toLocaleString(language))
  return (
    <Dialog place="links" title={title} bare onClose={onClose} width={560}>
      <ArticleChooser
        label={title}
        hint={words.relateHint}
        except={ids}
        onChoose={({ id, headline }) => {
          onClose()
          attempt(async () => {
            const { changed } = await bridge.links.relate({ id, ids: [...ids] })
            if (changed > 0)
              onDone({
                text: words.relatedDone(changed.toLocaleString(language), headline || words.untitled),
              })
          })
        }}
      />
    </Dialog>
  )
}
