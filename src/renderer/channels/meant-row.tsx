// In the fields of an article: the channels it is meant for, which a click or a key changes.
import { useState, type ReactNode } from 'react'
import { meantNames } from '#core/headline/meant-channels'
import type { ArticleAbout } from '#shared/article'
import { meantTexts } from '#shared/texts/meant'
import { bridge } from '../bridge'
import { keyOf } from '../commands'
import { useLive } from '../live'
import { Key } from '../ui/key'
import type { OnDone } from '../ui/use-attempt'
import { useLanguage, useWords } from '../words'
import { MeantDialog } from './meant-dialog'
import styles from './meant-row.module.css'

interface Props {
  readonly article: ArticleAbout
  readonly onDone: OnDone
  readonly watched: <T>(work: Promise<T>) => Promise<T>
  readonly busy: ReactNode
}

export function MeantRow({ article, onDone, watched, busy }: Props): React.JSX.Element {
  const words = useWords(meantTexts)
  const language = useLanguage()
  const [isOpen, setOpen] = useState(false)
  const { value: channels = [] } = useLive('channels', ['channels'], () => bridge.channels.list({}))
  const names = meantNames(article.channels, channels, language).join(words.between) || words.none
  return (
    <div className={styles['row']}>
      <span aria-hidden="true">{words.label}</span>
      <button
        type="button"
        name="channels"
        aria-label={words.change(names)}
        title={names}
        disabled={article.trashed}
        data-none={article.channels.length === 0 ? '' : undefined}
        onClick={() => setOpen(true)}
      >
        {names}
      </button>
      <Key keys={keyOf('article.channels')} />
      {isOpen && (
        <MeantDialog
          of={{ kind: 'articles', selection: { kind: 'ids', ids: [article.id] } }}
          count={1}
          channels={channels}
          onDone={onDone}
          watched={watched}
          busy={busy}
          onClose={() => setOpen(false)}
        />
      )}
    </div>
  )
}
