// The history of an article's headline, the newest first: each wording, choice and decision, with time and name.
import { printedShort } from '#shared/moment'
import { comparedText } from '#core/compare/inline'
import type { ArticleAbout } from '#shared/article'
import { revisionsTexts } from '#shared/texts/revisions'
import { bridge } from '../bridge'
import { useLive } from '../live'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { useLanguage, useWords } from '../words'
import { FieldText } from './field-text'
import { headlineEntries, type HeadlineEntry } from './headline-entries'
import styles from './headline-history.module.css'

interface Props {
  readonly article: ArticleAbout
  readonly onClose: () => void
}

/** Below this share of common text a comparison is noise, and the wording stands alone. */
const WORTH_COMPARING = 0.3

export function HeadlineHistory({ article, onClose }: Props): React.JSX.Element {
  const words = useWords(revisionsTexts)
  const language = useLanguage()
  const { id, headlineId, headline, lang } = article
  const { value } = useLive(`headline history ${id}`, ['articles', 'headlines'], async () => {
    const [full, revisions, channels] = await Promise.all([
      bridge.headlines.get({ id: headlineId }),
      bridge.revisions.list({ id }),
      bridge.channels.list({}),
    ])
    return { full, revisions, channels }
  })
  const entries =
    value === undefined
      ? []
      : headlineEntries(value.full, value.revisions, value.channels, language).toReversed()
  return (
    <Dialog
      place="revisions"
      title={words.history}
      width={720}
      toRead
      onClose={onClose}
      foot={
        <Button keys="Esc" onClick={onClose}>
          {words.done}
        </Button>
      }
    >
      <p className={styles['now']}>
        <span className="label">{words.historyNow}</span>
        <b lang={lang}>{headline === '' ? words.untitled : headline}</b>
      </p>
      {value !== undefined && entries.length === 0 && <p className={styles['none']}>{words.historyNone}</p>}
      <ol className={styles['entries']} aria-label={words.history}>
        {entries.map((entry) => (
          <Entry key={entry.id} entry={entry} lang={lang} />
        ))}
      </ol>
    </Dialog>
  )
}

function Entry({ entry, lang }: { readonly entry: HeadlineEntry; readonly lang: string }): React.JSX.Element {
  const words = useWords(revisionsTexts)
  const language = useLanguage()
  const { at, by, what, text, before, note } = entry
  return (
    <li>
      <time dateTime={new Date(at).toISOString()}>{printedShort(at, language)}</time>
      <div>
        {text !== null && (
          <p className={styles['text']} lang={lang}>
            <Wording text={text} before={before} />
          </p>
        )}
        <p className={styles['about']}>
          {[what, by === '' ? words.nobody : by, note].filter((part) => part !== '').join(' · ')}
        </p>
      </div>
    </li>
  )
}

function Wording({
  text,
  before,
}: {
  readonly text: string
  readonly before: string | null
}): React.JSX.Element {
  const words = useWords(revisionsTexts)
  if (text === '') return <>{words.untitled}</>
  if (before === null || before === '') return <>{text}</>
  const pieces = comparedText(before, text)
  const common = pieces.reduce((sum, piece) => sum + (piece.kind === 'same' ? piece.text.length : 0), 0)
  if (common < WORTH_COMPARING * Math.max(text.length, before.length)) return <>{text}</>
  return <FieldText pieces={pieces} side="both" />
}
