// S: moves the chosen articles to a stage.
import { STAGES, type Stage } from '#shared/article'
import { libraryTexts } from '#shared/texts/library'
import { Chooser } from '../ui/chooser'
import { Dialog } from '../ui/dialog'
import { useLanguage, useWords } from '../words'

interface Props {
  readonly count: number
  readonly onStage: (stage: Stage) => void
  readonly onClose: () => void
}

export function StageDialog({ count, onStage, onClose }: Props): React.JSX.Element {
  const words = useWords(libraryTexts)
  const language = useLanguage()
  const title = words.chooseStage(count.toLocaleString(language))
  return (
    <Dialog title={title} bare onClose={onClose} width={320}>
      <Chooser
        label={title}
        placeholder={title}
        listLabel={words.stage}
        focusFirst
        options={STAGES.map((stage) => ({
          id: stage,
          text: words.stages[stage],
          also: [libraryTexts['zh-CN'].stages[stage], libraryTexts.en.stages[stage]],
        }))}
        onChoose={({ id }) => {
          const stage = STAGES.find((one) => one === id)
          if (stage !== undefined) onStage(stage)
          onClose()
        }}
      />
    </Dialog>
  )
}
