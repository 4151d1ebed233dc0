// After an import: how many of its articles have the same text as others, and the way there.
import { copiesTexts } from '#shared/texts/copies'
import { bridge } from '../bridge'
import { useLive } from '../live'
import { Button } from '../ui/button'
import { useLanguage, useWords } from '../words'
import styles from './jobs.module.css'

interface Props {
  /** Of an import of many files; null: of `ids`. */
  readonly job: number | null
  readonly ids?: readonly string[]
  readonly onCopies: () => void
}

export function CopiesNote({ job, ids, onCopies }: Props): React.JSX.Element | null {
  const words = useWords(copiesTexts)
  const language = useLanguage()
  const { value } = useLive(`copies of ${job ?? ids?.join(' ') ?? ''}`, ['links'], () =>
    bridge.copies.list({ job, ids: ids === undefined ? null : [...ids] }),
  )
  if (value === undefined || value.total === 0) return null
  return (
    <p className={styles['copies']}>
      <Button kind="quiet" onClick={onCopies}>
        {words.found(value.total.toLocaleString(language))}
      </Button>
    </p>
  )
}
