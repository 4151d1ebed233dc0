// How an article has left: where to, as which revision, whether it has changed since; the way to compare, correct, export again.
import { printedShort } from '#shared/moment'
import { useState } from 'react'
import type { ArticleAbout } from '#shared/article'
import type { Left } from '#shared/publication'
import { departuresTexts } from '#shared/texts/departures'
import { formatTexts } from '#shared/texts/formats'
import { bridge } from '../bridge'
import { useLive } from '../live'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { useLanguage, useWords } from '../words'
import { CorrectionNote } from './correction-note'
import styles from './departures.module.css'

interface Props {
  readonly article: ArticleAbout
  readonly onCompare: (n: number) => void
  readonly onExport: () => void
  readonly onClose: () => void
}

export function DeparturesSheet({ article, onCompare, onExport, onClose }: Props): React.JSX.Element {
  const words = useWords(departuresTexts)
  const language = useLanguage()
  const { id } = article
  const [correcting, setCorrecting] = useState<string>()
  const { value } = useLive(`departures ${id}`, ['publications', 'articles'], () =>
    bridge.publications.departures({ articleId: id }),
  )
  const names = useNames()
  const left = value?.left ?? []
  const where = (line: Left): string =>
    [names.profile(line.profile), line.channel === null ? words.noChannel : names.channel(line.channel)]
      .filter((part) => part !== '')
      .join(' · ')
  return (
    <Dialog
      place="departures"
      title={words.title}
      width={760}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onExport}>{left.length === 0 ? words.first : words.again}</Button>
          <Button focusFirst keys="Esc" onClick={onClose}>
            {words.done}
          </Button>
        </>
      }
    >
      {value !== undefined && left.length === 0 && <p className={styles['none']}>{words.none}</p>}
      <ol className={styles['entries']} aria-label={words.title}>
        {left.toReversed().map((line) => (
          <li key={line.id} data-state={line.current ? 'current' : line.latest ? 'changed' : 'replaced'}>
            <time dateTime={new Date(line.at).toISOString()}>{printedShort(line.at, language)}</time>
            <div>
              <p className={styles['headline']} lang={article.lang}>
                {line.headline}
              </p>
              <p className={styles['about']} title={`${line.folder}\n${words.fingerprint} ${line.sha256}`}>
                {[
                  where(line),
                  formatTexts[language].names[line.format],
                  line.edition === null ? line.file : words.inEdition(line.edition),
                  line.by === '' ? words.nobody : line.by,
                ].join(' · ')}
              </p>
              <p className={styles['state']}>
                <span>
                  {line.n !== null && `${words.revision(String(line.n))} · `}
                  {line.current ? words.isCurrent : line.latest ? words.isChanged : words.isReplaced}
                </span>
                {!line.current && line.n !== null && (
                  <Button
                    kind="quiet"
                    label={words.compareWith(String(line.n))}
                    onClick={() => onCompare(line.n ?? 0)}
                  >
                    {words.compare}
                  </Button>
                )}
                {!line.current && line.latest && line.n !== null && (
                  <Button
                    kind="quiet"
                    pressed={correcting === line.id}
                    onClick={() => setCorrecting(correcting === line.id ? undefined : line.id)}
                  >
                    {words.correct}
                  </Button>
                )}
              </p>
              {correcting === line.id && (
                <CorrectionNote
                  article={article}
                  line={line}
                  went={left.filter((one) => one.revisionHash === line.revisionHash).map(where)}
                  onDone={() => setCorrecting(undefined)}
                />
              )}
            </div>
          </li>
        ))}
      </ol>
      {value !== undefined && value.corrections.length > 0 && (
        <section className={styles['corrections']}>
          <h3>{words.corrections}</h3>
          <ol>
            {value.corrections.toReversed().map(({ id: key, at, by, note }) => (
              <li key={key}>
                <time dateTime={new Date(at).toISOString()}>{printedShort(at, language)}</time>
                <div>
                  <p className={styles['note']} lang={article.lang}>
                    {note}
                  </p>
                  <p className={styles['about']}>{by === '' ? words.nobody : by}</p>
                </div>
              </li>
            ))}
          </ol>
        </section>
      )}
    </Dialog>
  )
}

/** What channels and profiles are called now; empty for a profile that is no longer there. */
function useNames(): {
  readonly channel: (key: string) => string
  readonly profile: (key: string) => string
} {
  const language = useLanguage()
  const { value: channels = [] } = useLive('channels', ['channels'], () => bridge.channels.list({}))
  const { value: profiles = [] } = useLive('profiles', ['profiles'], () => bridge.profiles.list({}))
  return {
    channel: (key) => channels.find((one) => one.key === key)?.name[language] ?? key,
    profile: (key) => profiles.find((one) => one.key === key)?.name[language] ?? '',
  }
}
