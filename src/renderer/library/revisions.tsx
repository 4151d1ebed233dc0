// The kept states of an article, the newest first.
import { errorTexts } from '#shared/texts/errors'
import { libraryTexts } from '#shared/texts/library'
import { revisionsTexts } from '#shared/texts/revisions'
import { bridge } from '../bridge'
import { useLive } from '../live'
import { useLanguage, useWords } from '../words'
import styles from './inspector.module.css'
import { printedMoment } from './when'

export function Revisions({ articleId }: { readonly articleId: string }): React.JSX.Element {
  const words = useWords(libraryTexts)
  const own = useWords(revisionsTexts)
  const language = useLanguage()
  const { value, fault } = useLive(`revisions ${articleId}`, ['articles'], () =>
    bridge.revisions.list({ id: articleId }),
  )
  if (fault !== undefined) return <p className={styles['fault']}>{errorTexts[language][fault.code]}</p>
  if (value === undefined) return <></>
  if (value.length === 0) return <p>{own.none}</p>
  return (
    <ol className={styles['revisions']} aria-label={words.tabs.revisions}>
      {value
        .toSorted((a, b) => b.n - a.n)
        .map((one) => (
          <li key={one.id} data-kind={one.kind}>
            <span>
              {own.nth(one.n)} · <b>{own.kinds[one.kind]}</b>
            </span>
            <small>{words.zishu(one.zishu.toLocaleString(language))}</small>
            <span className={styles['title']}>{one.headline === '' ? words.untitled : one.headline}</span>
            <small>{one.by === '' ? own.nobody : one.by}</small>
            <small>
              <time dateTime={new Date(one.at).toISOString()}>{printedMoment(one.at, language)}</time>
            </small>
          </li>
        ))}
    </ol>
  )
}
