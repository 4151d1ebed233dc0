// Stands over the trash: how long things lie there, and the way to empty it.
import { commandTexts } from '#shared/texts/commands'
import { libraryTexts } from '#shared/texts/library'
import { keyOf, runCommand } from '../commands'
import { Button } from '../ui/button'
import { useWords } from '../words'
import styles from './trash-note.module.css'

export function TrashNote(): React.JSX.Element {
  const words = useWords(libraryTexts)
  const commands = useWords(commandTexts)
  return (
    <div className={styles['note']}>
      <span>{words.trashNote}</span>
      <Button
        kind="quiet"
        keys={keyOf('article.emptyTrash')}
        onClick={() => runCommand('article.emptyTrash')}
      >
        {commands['article.emptyTrash']}
      </Button>
    </div>
  )
}
