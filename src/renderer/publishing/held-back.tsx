// What the channel keeps back, each to go to on the bench, and the reason with which it leaves all the same.
import type { HeldBack } from '#shared/exporting'
import { checksTexts } from '#shared/texts/checks'
import { publishingTexts } from '#shared/texts/publishing'
import { Button } from '../ui/button'
import { EnterField } from '../ui/enter-field'
import { useLanguage, useWords } from '../words'
import styles from './publishing.module.css'

interface Props {
  readonly held: readonly HeldBack[]
  readonly count: number
  /** Of more than one article. */
  readonly several: boolean
  readonly reason: string
  readonly onReason: (reason: string) => void
  readonly onEnter: () => void
  readonly onGo: (articleId: string) => void
}

const SHOWN = 8

export function Held(props: Props): React.JSX.Element | null {
  const { held, count, several, reason, onReason, onEnter, onGo } = props
  const words = useWords(publishingTexts)
  const checks = useWords(checksTexts)
  const language = useLanguage()
  if (count === 0) return null
  const number = (n: number): string => n.toLocaleString(language)
  return (
    <section className={styles['held']} aria-labelledby="export-held">
      <h3 id="export-held" role="alert">
        {several ? words.heldOf(number(count)) : words.held}
      </h3>
      <ul>
        {held.slice(0, SHOWN).map(({ id, headline, open }) => (
          <li key={id}>
            {several && <b>{headline}</b>}
            <span>{open.map(({ message, args }) => checks.messages[message](args)).join(words.comma)}</span>
            <Button kind="quiet" label={words.toBench(headline)} onClick={() => onGo(id)}>
              {words.jump['headline-not-approved']}
            </Button>
          </li>
        ))}
      </ul>
      {count > SHOWN && <p>{words.moreHeld(number(count - SHOWN))}</p>}
      <EnterField label={words.reason} value={reason} maxLength={500} onChange={onReason} onEnter={onEnter} />
    </section>
  )
}
