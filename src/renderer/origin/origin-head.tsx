// Above source and article: what came in and how much of it is in doubt; ways to read it again.
import { originTexts } from '#shared/texts/origin'
import { bridge } from '../bridge'
import { keyOf, runCommand } from '../commands'
import { flush } from '../saving'
import { Button } from '../ui/button'
import { say } from '../ui/say'
import { useAttempt } from '../ui/use-attempt'
import { useLanguage, useWords } from '../words'
import styles from './origin.module.css'
import type { Reading } from './use-origin'

interface Props {
  readonly reading: Reading
  readonly onPlain: () => void
  readonly onChanged: (articleId: string) => void
}

const WAYS = ['auto', 'page', 'article'] as const

export function OriginHead({ reading, onPlain, onChanged }: Props): React.JSX.Element {
  const words = useWords(originTexts)
  const language = useLanguage()
  const attempt = useAttempt()
  const { origin, article, doubtful } = reading
  const { name, encoding, format, ofBlocks, pieces } = origin
  const n = (count: number): string => count.toLocaleString(language)
  const last = pieces.at(-1)?.n ?? 0

  function readAs(as: (typeof WAYS)[number]): void {
    attempt(async () => {
      await flush()
      await bridge.importing.reread({ id: article.id, encoding, as })
      onChanged(article.id)
      say(words.readAgain)
    })
  }
  return (
    <header className={styles['head']}>
      <strong>{name}</strong>
      {encoding !== '' && <span>{encoding.toUpperCase()}</span>}
      <span>{(ofBlocks ? words.blocks : words.lines)(n(last))}</span>
      <span role="status" data-doubt={doubtful.length > 0 || undefined}>
        {doubtful.length > 0 ? words.inDoubt(n(doubtful.length)) : words.noDoubt}
      </span>
      <span className={styles['tools']}>
        {format === 'text' && (
          <label>
            {words.readAs} {/* Choosing is acting: it goes back to showing what can be chosen. */}
            <select
              value=""
              onChange={(event) => {
                const way = WAYS.find((one) => one === event.target.value)
                if (way !== undefined) readAs(way)
              }}
            >
              <option value="">…</option>
              {WAYS.map((way) => (
                <option key={way} value={way}>
                  {words.ways[way]}
                </option>
              ))}
            </select>
          </label>
        )}
        {encoding !== '' && (
          <Button kind="quiet" onClick={() => runCommand('article.encoding')}>
            {words.encoding}
          </Button>
        )}
        {(format === 'html' || format === 'mhtml') && (
          <Button kind="quiet" onClick={() => runCommand('article.learnSite')}>
            {words.learn}
          </Button>
        )}
        <Button kind="quiet" keys={keyOf('view.raw')} onClick={onPlain}>
          {words.plain}
        </Button>
      </span>
    </header>
  )
}
