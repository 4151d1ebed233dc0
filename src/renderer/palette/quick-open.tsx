// Quick open: any article of the library by what its headline holds; those opened last while nothing is typed.
import { paletteTexts } from '#shared/texts/palette'
import { ArticleChooser } from '../ui/article-chooser'
import { Dialog } from '../ui/dialog'
import { useWords } from '../words'

interface Props {
  /** The article that is open now: nobody wants to go there. */
  readonly openId: string | null
  readonly onOpen: (id: string) => void
  readonly onClose: () => void
}

export function QuickOpen({ openId, onOpen, onClose }: Props): React.JSX.Element {
  const words = useWords(paletteTexts)
  return (
    <Dialog place="searches" title={words.open} bare onClose={onClose} width={560}>
      <ArticleChooser
        label={words.open}
        exceptAtFirst={openId === null ? [] : [openId]}
        onChoose={({ id }) => {
          onClose()
          onOpen(id)
        }}
      />
    </Dialog>
  )
}
