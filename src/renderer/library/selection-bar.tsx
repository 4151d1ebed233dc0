// Stands over the list while rows are chosen: how many, and what can be done with them.
import type { CommandId } from '#shared/commands'
import { commandTexts } from '#shared/texts/commands'
import { libraryTexts } from '#shared/texts/library'
import { keyOf, runCommand } from '../commands'
import { Button } from '../ui/button'
import { useLanguage, useWords } from '../words'
import styles from './selection-bar.module.css'

interface Props {
  readonly count: number
  readonly inTrash: boolean
  readonly onClear: () => void
}

export function SelectionBar({ count, inTrash, onClear }: Props): React.JSX.Element {
  const words = useWords(libraryTexts)
  const commands = useWords(commandTexts)
  const language = useLanguage()
  const button = (id: CommandId, text: string): React.JSX.Element => (
    <Button kind="quiet" keys={keyOf(id)} onClick={() => runCommand(id)}>
      {text.replace('…', '')}
    </Button>
  )
  return (
    <div className={styles['bar']} role="toolbar" aria-label={words.selection}>
      <strong>{words.selected(count.toLocaleString(language))}</strong>
      <Button kind="quiet" keys="Esc" onClick={onClear}>
        {words.clearSelection}
      </Button>
      <span className={styles['acts']}>
        {!inTrash && button('article.tag', commands['article.tag'])}
        {!inTrash && button('article.stage', commands['article.stage'])}
        {!inTrash && button('article.collect', commands['article.collect'])}
        {!inTrash && button('article.channels', commands['article.channels'])}
        {button('article.trash', inTrash ? words.restore : commands['article.trash'])}
        {button('file.export', commands['file.export'])}
        {inTrash && button('article.delete', commands['article.delete'])}
      </span>
    </div>
  )
}
