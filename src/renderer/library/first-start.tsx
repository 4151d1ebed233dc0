// What an empty library shows: three ways to begin with their keys, and where the library lies.
import type { CommandId } from '#shared/commands'
import { commandTexts } from '#shared/texts/commands'
import { frameTexts } from '#shared/texts/frame'
import { bridge } from '../bridge'
import { keyOf, runCommand } from '../commands'
import { useLive } from '../live'
import { Key } from '../ui/key'
import { useWords } from '../words'
import styles from './first-start.module.css'

export function FirstStart({ libraryPath }: { readonly libraryPath: string }): React.JSX.Element {
  const { value: backups } = useLive('backups', ['backups'], () => bridge.backups.place({}))
  const frame = useWords(frameTexts)
  const commands = useWords(commandTexts)
  const action = (id: CommandId, line: string): React.JSX.Element => (
    <li>
      <button type="button" aria-describedby={`first-${id}`} onClick={() => runCommand(id)}>
        <b>{commands[id].replace('…', '')}</b>
        <Key keys={keyOf(id)} />
        <span id={`first-${id}`}>{line}</span>
      </button>
    </li>
  )
  return (
    <div className={styles['first']}>
      <h1>{frame.welcome}</h1>
      <p className={styles['line']}>{frame.welcomeLine}</p>
      <ul>
        {action('file.import', frame.firstImport)}
        {action('file.new', frame.firstNew)}
        {action('library.sample', frame.firstSample)}
      </ul>
      <p className={styles['hint']}>{frame.dropHint}</p>
      <dl>
        <dt>{frame.libraryAt}</dt>
        <dd>{libraryPath}</dd>
        <dt>{frame.backupsAt}</dt>
        <dd>{backups?.folder}</dd>
      </dl>
    </div>
  )
}
