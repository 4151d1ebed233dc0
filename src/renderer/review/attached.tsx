// Check reports attached to the review, each by its hash; the review sheet prints the latest whole.
import { printedMoment } from '#shared/moment'
import { copyReportTexts } from '#shared/texts/copy-report'
import { bridge } from '../bridge'
import { useLive } from '../live'
import { Button } from '../ui/button'
import { say } from '../ui/say'
import { useAttempt } from '../ui/use-attempt'
import { useLanguage, useWords } from '../words'
import styles from './review.module.css'

interface Props {
  readonly articleId: string
  /** Hash of the text as it stands. */
  readonly revisionHash: string
}

export function AttachedReports({ articleId, revisionHash }: Props): React.JSX.Element {
  const words = useWords(copyReportTexts)
  const language = useLanguage()
  const attempt = useAttempt()
  const { value: attached } = useLive(`attached ${articleId}`, ['copyedit'], () =>
    bridge.copyedit.attached({ id: articleId }),
  )
  return (
    <section className={styles['attached']} aria-label={words.attached}>
      {attached?.length === 0 && <p>{words.notAttached}</p>}
      <ul>
        {attached?.map(({ id, hash, by, at, revisionHash: of }) => (
          <li key={id}>
            {words.attachedLine(
              printedMoment(at, language),
              by === '' ? words.nobody : by,
              hash.slice(0, 12),
              of === revisionHash ? words.ofThisText : words.ofAnotherText,
            )}
          </li>
        ))}
      </ul>
      <Button
        kind="quiet"
        onClick={() =>
          attempt(async () => {
            const { hash } = await bridge.copyedit.attach({ id: articleId })
            say(words.attachedNow(hash.slice(0, 12)))
          })
        }
      >
        {words.attachNow}
      </Button>
    </section>
  )
}
