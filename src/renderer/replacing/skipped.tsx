// What was left alone of a replacement, and why: shown only if there is any.
import type { ReplaceDone } from '#shared/replacing'
import { libraryTexts } from '#shared/texts/library'
import { replacingTexts } from '#shared/texts/replacing'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { useLanguage, useWords } from '../words'
import styles from './replacing.module.css'

interface Props {
  readonly done: ReplaceDone
  readonly onClose: () => void
}

export function Skipped({ done, onClose }: Props): React.JSX.Element {
  const words = useWords(replacingTexts)
  const { untitled } = useWords(libraryTexts)
  const language = useLanguage()
  return (
    <Dialog
      place="replace"
      title={words.skippedTitle}
      onClose={onClose}
      toRead
      foot={
        <>
          <span className={styles['count']}>
            {words.doneHits(done.hits.toLocaleString(language))} ·{' '}
            {words.skipped(done.skipped.length.toLocaleString(language))}
          </span>
          <Button kind="primary" onClick={onClose} focusFirst>
            {words.close}
          </Button>
        </>
      }
    >
      <ul className={styles['skipped']}>
        {done.skipped.map(({ articleId, headline, why }) => (
          <li key={articleId}>
            <span className={styles['article']}>{headline || untitled}</span>
            <span className={styles['warning']}>{words.why[why]}</span>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
