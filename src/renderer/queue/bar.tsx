// What can be done to the selected or marked headlines, each with its key; where one stands in the list.
import { queueTexts } from '#shared/texts/queue'
import { keyOf, runCommand } from '../commands'
import { Button } from '../ui/button'
import { useLanguage, useWords } from '../words'
import styles from './queue.module.css'

interface Props {
  readonly acts: Readonly<
    Record<'approve' | 'return' | 'defer' | 'undo' | 'open' | 'clean' | 'assign', () => unknown>
  >
  /** A row is selected. */
  readonly some: boolean
  readonly total: number
  readonly at: number
  /** How many are marked. */
  readonly marked: number
  /** What is shown waits for steps of review. */
  readonly ofSteps: boolean
}

export function Bar({ acts, some, total, at, marked, ofSteps }: Props): React.JSX.Element {
  const words = useWords(queueTexts)
  const language = useLanguage()
  const take = ofSteps ? 'headline.takeStep' : 'headline.takeNext'
  const number = (n: number): string => n.toLocaleString(language)
  return (
    <footer className={styles['bar']}>
      <Button kind="quiet" keys={keyOf('headline.approve')} disabled={!some} onClick={acts.approve}>
        {words.approve}
      </Button>
      <Button kind="quiet" keys={keyOf('headline.return')} disabled={!some} onClick={acts.return}>
        {words.return}
      </Button>
      <Button kind="quiet" keys={keyOf('headline.defer')} disabled={!some} onClick={acts.defer}>
        {words.defer}
      </Button>
      <Button kind="quiet" keys={keyOf('headline.undo')} onClick={acts.undo}>
        {words.undo}
      </Button>
      <Button kind="quiet" keys={keyOf('article.open')} disabled={!some} onClick={acts.open}>
        {words.open}
      </Button>
      <Button kind="quiet" keys={keyOf(take)} onClick={() => runCommand(take)}>
        {ofSteps ? words.takeStep : words.takeNext}
      </Button>
      <Button
        kind="quiet"
        keys={keyOf('headline.assign')}
        disabled={!some && marked === 0}
        onClick={acts.assign}
      >
        {words.assign(marked)}
      </Button>
      <Button kind="quiet" keys={keyOf('headline.clean')} disabled={total === 0} onClick={acts.clean}>
        {words.clean(marked)}
      </Button>
      <span className={styles['position']}>
        <span aria-hidden="true">{words.position(number(Math.min(at + 1, total)), number(total))}</span>
        <span className="unseen">{words.positionAloud(number(Math.min(at + 1, total)), number(total))}</span>
      </span>
    </footer>
  )
}
