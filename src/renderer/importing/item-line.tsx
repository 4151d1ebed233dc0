// One file of an import: its name, and what became of it.
import type { ImportItem } from '#shared/importing'
import { errorTexts } from '#shared/texts/errors'
import { importJobTexts } from '#shared/texts/import-jobs'
import { importingTexts } from '#shared/texts/importing'
import { useWords } from '../words'
import styles from './jobs.module.css'

const MARKS = { waiting: '·', imported: '✓', duplicate: '＝', failed: '✗', holds: '▸' } as const

interface Props {
  readonly item: ImportItem | undefined
  readonly onOpen: (articleId: string) => void
}

export function ItemLine({ item, onOpen }: Props): React.JSX.Element {
  const words = useWords(importJobTexts)
  const notices = useWords(importingTexts).warnings
  const errors = useWords(errorTexts)
  if (item === undefined) return <span className={styles['item']}>…</span>
  const { state, name, code, headline, articleId, warnings, p } = item
  const said =
    state === 'failed' ? errors[code ?? 'internal'] : headline !== '' ? headline : words.itemStates[state]
  const noticed = warnings.map((warning) => notices[warning]).join('；')
  return (
    <span
      className={styles['item']}
      data-state={state}
      data-part={p > 0 || undefined}
      onDoubleClick={() => articleId !== null && onOpen(articleId)}
    >
      <i aria-label={words.itemStates[state]}>{MARKS[state]}</i>
      <span className={styles['name']} title={name}>
        {name}
      </span>
      <span className={styles['said']} title={noticed === '' ? said : `${said}\n${noticed}`}>
        {said}
        {noticed !== '' && <em> {noticed}</em>}
      </span>
    </span>
  )
}
