// The line in the status bar that says what has just happened, and the key that takes it back.
import { libraryTexts } from '#shared/texts/library'
import styles from './app.module.css'
import { keyOf, runCommand, useAvailableCommands } from './commands'
import { Button } from './ui/button'
import { useSaid } from './ui/say'
import { useWords } from './words'

export function Said(): React.JSX.Element {
  const words = useWords(libraryTexts)
  const said = useSaid()
  // Where Z withdraws a decision on a headline, it is not what takes this back.
  const isKeyTaken = useAvailableCommands().includes('headline.undo')
  return (
    <>
      <span className={styles[said.failed ? 'failed' : 'said']} title={said.text}>
        <span role="status" data-said="">
          {said.text}
        </span>
      </span>
      {said.undoable && (
        <Button
          kind="quiet"
          keys={isKeyTaken ? '' : keyOf('edit.undo')}
          onClick={() => runCommand('edit.undo')}
        >
          {words.undo}
        </Button>
      )}
    </>
  )
}
