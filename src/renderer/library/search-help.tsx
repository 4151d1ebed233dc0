// Shift+F1: what a search can ask, in one short sheet.
import { FILTERS, SOUND_OPERATORS, TEXT_OPERATORS } from '#core/search/words'
import { searchTexts } from '#shared/texts/search'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { useWords } from '../words'
import styles from './search-help.module.css'

export function SearchHelp({ onClose }: { readonly onClose: () => void }): React.JSX.Element {
  const words = useWords(searchTexts)
  const lines = (list: readonly (readonly [string, string])[]): React.JSX.Element => (
    <dl className={styles['lines']}>
      {list.map(([written, means]) => (
        <div key={written}>
          <dt>{written}</dt>
          <dd>{means}</dd>
        </div>
      ))}
    </dl>
  )
  return (
    <Dialog
      place="search"
      title={words.help}
      onClose={onClose}
      width={560}
      foot={
        <Button keys="Esc" focusFirst onClick={onClose}>
          {words.close}
        </Button>
      }
    >
      {/* Focusable, so that the keyboard scrolls it in a low window. */}
      <div role="group" aria-label={words.help} tabIndex={0} className={styles['all']}>
        {lines(words.helpLines)}
        <h3 className={styles['head']}>{words.helpOperators}</h3>
        {lines(
          [...TEXT_OPERATORS, ...SOUND_OPERATORS, ...FILTERS].map((name) => [
            words.examples[name],
            words.asks[name],
          ]),
        )}
        <p className={styles['note']}>{words.helpNote}</p>
      </div>
    </Dialog>
  )
}
