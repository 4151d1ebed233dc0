// Stands over the list, or in a dialog, while work on many articles takes its time: how far it is, the way to stop it.
import type { Progress } from '#shared/act'
import { libraryTexts } from '#shared/texts/library'
import { keyOf, useCommand } from '../commands'
import { Button } from '../ui/button'
import { useLanguage, useWords } from '../words'
import styles from './selection-bar.module.css'

interface Props {
  readonly progress: Progress
  readonly onStop: () => void
}

export function BulkBar({ progress, onStop }: Props): React.JSX.Element {
  const words = useWords(libraryTexts)
  const language = useLanguage()
  const { work, done, of } = progress
  useCommand('edit.stop', onStop)
  return (
    <div className={styles['bar']} role="group" aria-label={words.working}>
      <strong>
        {words.progress(words.works[work], done.toLocaleString(language), of.toLocaleString(language))}
      </strong>
      <progress className={styles['progress']} max={of} value={done} aria-label={words.works[work]} />
      <Button kind="quiet" keys={keyOf('edit.stop')} onClick={onStop}>
        {words.stop}
      </Button>
    </div>
  )
}
