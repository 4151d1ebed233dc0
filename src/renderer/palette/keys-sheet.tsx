// The sheet of all keys as they are in force: those of the place one is in first, then menu by menu.
import { areaNow, commandsHere } from '#core/keys/here'
import { MENUS, type CommandId } from '#shared/commands'
import { commandTexts, menuTexts } from '#shared/texts/commands'
import { frameTexts } from '#shared/texts/frame'
import { keyMapTexts } from '#shared/texts/key-map'
import { bridge } from '../bridge'
import { keyOf, printedKey, runCommand, useAvailableCommands, useCommandNames } from '../commands'
import { keysInForce } from '../keys'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { SaidLine } from '../ui/said-line'
import { say } from '../ui/say'
import { useOneAtATime } from '../ui/use-attempt'
import { useWords } from '../words'
import styles from './palette.module.css'

interface Line {
  readonly id: string
  readonly name: string
  readonly keys: readonly string[]
}

function Lines({
  title,
  lines,
}: {
  readonly title: string
  readonly lines: readonly Line[]
}): React.JSX.Element {
  return (
    <section>
      <h3>{title}</h3>
      <dl>
        {lines.map(({ id, name, keys }) => (
          <div key={id}>
            <dt>{name.replace('…', '')}</dt>
            <dd>
              {keys.map((key) => (
                <kbd key={key}>{printedKey(key)}</kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

interface Props {
  /** Mode and part of the window in which the sheet was called. */
  readonly mode: string
  readonly part: string
  readonly onClose: () => void
}

export function KeysSheet({ mode, part, onClose }: Props): React.JSX.Element {
  const frame = useWords(frameTexts)
  const words = useWords(keyMapTexts)
  const names = useWords(commandTexts)
  const menus = useWords(menuTexts)
  const available = useAvailableCommands()
  const now = useCommandNames()
  const { attempt } = useOneAtATime()
  const area = areaNow(mode, part)
  const bound = keysInForce().filter(({ keys }) => keys.length > 0)
  const lineOf = (id: CommandId, keys: readonly string[]): Line => ({ id, name: now[id] ?? names[id], keys })
  const ids = new Set(commandsHere(area, available))
  const here = bound
    .filter(({ command }) => ids.has(command.id))
    .map(({ command, keys }) => lineOf(command.id, keys))
  const print = (): void =>
    void attempt(async () => {
      const out = await bridge.keys.sheet({ area, ids: [...ids] })
      if (out !== null) say(words.printed(out.file))
    })
  return (
    <Dialog
      title={frame.keys}
      place="keys"
      onClose={onClose}
      width={880}
      toRead
      foot={
        <>
          <SaidLine />
          <Button kind="quiet" onClick={print}>
            {words.print}
          </Button>
          <Button
            kind="quiet"
            keys={keyOf('view.keys')}
            onClick={() => {
              onClose()
              runCommand('view.keys')
            }}
          >
            {names['view.keys']}
          </Button>
          <Button keys="Esc" focusFirst onClick={onClose}>
            {frame.close}
          </Button>
        </>
      }
    >
      <p className={styles['hint']}>{frame.keysHint}</p>
      {here.length > 0 && (
        <div className={`${styles['keys']} ${styles['here']}`}>
          <Lines title={words.here(words.areas[area])} lines={here} />
        </div>
      )}
      <div className={styles['keys']}>
        {MENUS.map((menu) => (
          <Lines
            key={menu}
            title={menus[menu]}
            lines={bound
              .filter(({ command }) => command.menu === menu)
              .map(({ command, keys }) => lineOf(command.id, keys))}
          />
        ))}
      </div>
    </Dialog>
  )
}
