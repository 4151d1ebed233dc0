// The kept states of an article, the newest first.
import { errorTexts } from '#shared/texts/errors'
import { libraryTexts } from '#shared/texts/library'
import { bridge } from '../bridge'
import { useLive } from '../live'
import { useLanguage, useWords } from '../words'
import styles from './inspector.module.css'
import { printedMoment } from './when'

export function Revisions({ articleId }: { readonly articleId: string }): React.JSX.Element {
  const words = useWords(libraryTexts)
  const language = useLanguage()
  const { value, fault } = useLive(`revisions ${articleId}`, ['articles'], () =>
    bridge.articles.revisions({ id: articleId }),
  )
  if (fault !== undefined) return <p className={styles['fault']}>{errorTexts[language][fault.code]}</p>
  if (value === undefined) return <></>
  if (value.length === 0) return <p>{words.noRevisions}</p>
  return (
    <ol className={styles['revisions']} aria-label={words.tabs.revisions}>
      {value
        .toSorted((a, b) => b.n - a.n)
        .map((one) => (
          <li key={one.id} data-kind={one.kind}>
            <span>
              {words.nth(one.n)} · <b>{words.revisionKinds[one.kind]}</b>
            </span>
            <small>{words.zishu(one.zishu.toLocaleString(language))}</small>
            <span className={styles['title']}>{one.headline === '' ? words.untitled : one.headline}</span>
            <small>{one.by === '' ? words.nobody : one.by}</small>
            <small>
              <time dateTime={new Date(one.at).toISOString()}>{printedMoment(one.at, language)}</time>
            </small>
          </li>
        ))}
    </ol>
  )
}
