// The sheet of all keys, menu by menu.
import { COMMANDS, type MenuName } from '#shared/commands'
import { commandTexts, menuTexts } from '#shared/texts/commands'
import { frameTexts } from '#shared/texts/frame'
import { printedKey } from '../commands'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { useWords } from '../words'
import styles from './palette.module.css'

const MENUS: readonly MenuName[] = ['file', 'view', 'article', 'headline', 'edit', 'text', 'help']

export function KeysSheet({ onClose }: { readonly onClose: () => void }): React.JSX.Element {
  const frame = useWords(frameTexts)
  const commands = useWords(commandTexts)
  const menus = useWords(menuTexts)
  return (
    <Dialog
      title={frame.keys}
      onClose={onClose}
      width={880}
      toRead
      foot={
        <Button keys="Esc" focusFirst onClick={onClose}>
          {frame.close}
        </Button>
      }
    >
      <p className={styles['hint']}>{frame.keysHint}</p>
      <div className={styles['keys']}>
        {MENUS.map((menu) => (
          <section key={menu}>
            <h3>{menus[menu]}</h3>
            <dl>
              {COMMANDS.filter((command) => command.menu === menu && command.key !== '').map((command) => (
                <div key={command.id}>
                  <dt>{commands[command.id].replace('…', '')}</dt>
                  <dd>
                    <kbd>{printedKey(command.key)}</kbd>
                    {'also' in command && <kbd>{printedKey(command.also)}</kbd>}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}
