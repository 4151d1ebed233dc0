// Beside the formats: which hit of a search one is at in the open text, and the way to the others.
import { commandTexts } from '#shared/texts/commands'
import { searchTexts } from '#shared/texts/search'
import { keyOf, runCommand } from '../commands'
import { Button } from '../ui/button'
import { useLanguage, useWords } from '../words'
import styles from './hits-shown.module.css'

interface Props {
  readonly total: number
  /** From 0; null before the first step. */
  readonly at: number | null
}

const WAYS = [
  ['edit.previousHit', '↑'],
  ['edit.nextHit', '↓'],
] as const

export function HitsShown({ total, at }: Props): React.JSX.Element {
  const words = useWords(searchTexts)
  const commands = useWords(commandTexts)
  const language = useLanguage()
  const of = total.toLocaleString(language)
  const text = at === null ? words.hits(of) : words.hitOf((at + 1).toLocaleString(language), of)
  return (
    <div role="group" aria-label={words.hitsLabel} className={styles['hits']}>
      {/* How many is said with the list; only a step is read aloud. */}
      <span role="status" aria-live={at === null ? 'off' : 'polite'}>
        {text}
      </span>
      {WAYS.map(([id, arrow]) => (
        <span key={id} title={`${commands[id]} ${keyOf(id)}`}>
          <Button kind="quiet" label={commands[id]} onClick={() => runCommand(id)}>
            {arrow}
          </Button>
        </span>
      ))}
    </div>
  )
}
