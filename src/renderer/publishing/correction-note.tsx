// A correction: drafted from what differs between what left and the article as it is now, finished by an editor, put on record.
import { useId, useState } from 'react'
import { compareArticles } from '#core/compare/compare'
import { correctionNote } from '#core/publish/correction'
import type { ArticleAbout } from '#shared/article'
import type { Left } from '#shared/publication'
import { departuresTexts } from '#shared/texts/departures'
import { bridge } from '../bridge'
import { useLive } from '../live'
import { flush } from '../saving'
import { Button } from '../ui/button'
import { say } from '../ui/say'
import { useAttempt } from '../ui/use-attempt'
import { useWords } from '../words'
import { copyText } from '../copy-text'
import styles from './departures.module.css'

interface Props {
  readonly article: ArticleAbout
  readonly line: Left
  /** Where that revision went. */
  readonly went: readonly string[]
  readonly onDone: () => void
}

export function CorrectionNote({ article, line, went, onDone }: Props): React.JSX.Element {
  const words = useWords(departuresTexts)
  const attempt = useAttempt()
  const id = useId()
  const [note, setNote] = useState<string>()
  const { id: articleId, lang } = article
  const { n, headline, revisionHash } = line

  // Drafted once: what is typed afterwards is the editor's.
  const { value: draft } = useLive(`correction ${articleId} ${n}`, [], async () => {
    await flush()
    const [before, after] = await Promise.all([
      bridge.revisions.read({ id: articleId, n }),
      bridge.revisions.read({ id: articleId, n: null }),
    ])
    return correctionNote(headline, lang, compareArticles(before, after))
  })
  const shown = note ?? draft
  const text = shown?.trim() ?? ''
  function copy(): void {
    const done = copyText(text)
    say(done ? words.copied : words.cannotCopy, !done)
  }
  return (
    <div className={styles['correction']}>
      <label htmlFor={id}>{words.noteFor(headline)}</label>
      <textarea
        id={id}
        lang={lang}
        rows={7}
        maxLength={5000}
        value={shown ?? ''}
        placeholder={shown === undefined ? '' : words.noteEmpty}
        onChange={(event) => setNote(event.target.value)}
      />
      <p className={styles['about']}>
        {words.where}
        {[...new Set(went)].join('；')}
      </p>
      <p className={styles['acts']}>
        <Button
          disabled={text === ''}
          onClick={() =>
            attempt(async () => {
              await bridge.publications.correct({ articleId, fromHash: revisionHash, note: text })
              say(words.kept)
              onDone()
            })
          }
        >
          {words.keep}
        </Button>
        <Button disabled={text === ''} onClick={copy}>
          {words.copy}
        </Button>
      </p>
    </div>
  )
}
