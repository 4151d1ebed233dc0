// A file of keys before it holds: what would change, what of it cannot be used and why.
import { commandOf, keysIn } from '#core/keys/key-map'
import { COMMANDS, type CommandId } from '#shared/commands'
import type { KeyLeftOut, KeyMap, KeysImport } from '#shared/key-map'
import { commandTexts } from '#shared/texts/commands'
import { keyMapTexts } from '#shared/texts/key-map'
import { printedKey } from '../commands'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { useWords } from '../words'
import styles from './keys.module.css'

interface Props {
  readonly file: KeysImport
  /** In force now. */
  readonly map: KeyMap
  readonly onAdopt: () => void
  readonly onClose: () => void
}

export function ReadKeys({ file, map, onAdopt, onClose }: Props): React.JSX.Element {
  const words = useWords(keyMapTexts)
  const names = useWords(commandTexts)
  const name = (id: string): string =>
    commandOf(id) === undefined ? id : names[id as CommandId].replace('…', '')
  const printed = (keys: readonly string[]): string =>
    keys.length === 0 ? words.noKey : keys.map((key) => printedKey(key)).join('  ')
  const changes = COMMANDS.map((command) => ({
    id: command.id,
    before: printed(keysIn(map, command)),
    after: printed(keysIn(file.map, command)),
  })).filter(({ before, after }) => before !== after)
  const said = (left: KeyLeftOut): string => {
    if (left.why === 'command') return words.leftCommand(left.id)
    const key = printedKey(left.key)
    return left.why === 'key'
      ? words.leftKey(name(left.id), key, words.refusals[left.refusal])
      : words.leftTaken(name(left.id), key, name(left.by))
  }
  return (
    <Dialog
      place="keys"
      title={words.readTitle(file.name)}
      width={640}
      onClose={onClose}
      foot={
        <>
          <Button kind="primary" focusFirst disabled={changes.length === 0} onClick={onAdopt}>
            {words.adopt}
          </Button>
          <Button keys="Esc" focusFirst={changes.length === 0} onClick={onClose}>
            {words.close}
          </Button>
        </>
      }
    >
      <div className={styles['read']}>
        {changes.length === 0 ? (
          <p>{words.readSame}</p>
        ) : (
          <>
            <p>{words.readChanges(changes.length)}</p>
            <table>
              <thead>
                <tr>
                  <th scope="col">{words.command}</th>
                  <th scope="col">{words.before}</th>
                  <th scope="col">{words.after}</th>
                </tr>
              </thead>
              <tbody>
                {changes.map(({ id, before, after }) => (
                  <tr key={id}>
                    <th scope="row">{name(id)}</th>
                    <td>{before}</td>
                    <td>{after}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </>
        )}
        {file.leftOut.length > 0 && (
          <>
            <p>{words.leftOut(file.leftOut.length)}</p>
            <ul>
              {file.leftOut.map((left) => (
                <li key={said(left)}>{said(left)}</li>
              ))}
            </ul>
          </>
        )}
      </div>
    </Dialog>
  )
}
