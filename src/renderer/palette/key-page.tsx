// One command’s keys: given another by pressing it, taken from whoever has it, removed, as shipped.
import { useRef, useState } from 'react'
import { areasOf } from '#core/keys/areas'
import {
  collisions,
  commandOf,
  dropKey,
  elsewhere,
  keysIn,
  resetKeys,
  shippedKeys,
  takeKey,
  type Collision,
} from '#core/keys/key-map'
import { refusedKey } from '#core/keys/refusals'
import type { CommandId } from '#shared/commands'
import { keyPlatform, MOST_KEYS, type KeyMap, type KeyRefusal } from '#shared/key-map'
import { commandTexts, menuTexts } from '#shared/texts/commands'
import { keyMapTexts } from '#shared/texts/key-map'
import { printedKey } from '../commands'
import { Button } from '../ui/button'
import { useWords } from '../words'
import styles from './keys.module.css'
import { useKeyPress } from './use-key-press'

interface Props {
  readonly id: CommandId
  readonly map: KeyMap
  readonly platform: string
  readonly onPut: (map: KeyMap, said: string) => void
}

type Recording =
  | { readonly kind: 'off' }
  /** `refused`: what was pressed last, and why it cannot be. */
  | { readonly kind: 'on'; readonly slot: number; readonly refused: { key: string; why: KeyRefusal } | null }
  | { readonly kind: 'taken'; readonly slot: number; readonly key: string; readonly by: readonly Collision[] }

const OFF: Recording = { kind: 'off' }

export function KeyPage({ id, map, platform, onPut }: Props): React.JSX.Element {
  const words = useWords(keyMapTexts)
  const names = useWords(commandTexts)
  const menus = useWords(menuTexts)
  const [recording, setRecording] = useState<Recording>(OFF)
  const page = useRef<HTMLDivElement>(null)
  const command = commandOf(id)
  const slot = recording.kind === 'off' ? -1 : recording.slot

  const keys = command === undefined ? [] : keysIn(map, command)
  const shipped = command === undefined ? [] : shippedKeys(command)
  const name = (one: CommandId): string => names[one].replace('…', '')
  const printed = (some: readonly string[]): string => some.map((key) => printedKey(key)).join('  ')

  function put(next: KeyMap): void {
    setRecording(OFF)
    const now = command === undefined ? [] : keysIn(next, command)
    onPut(next, now.length === 0 ? words.nowNone(name(id)) : words.now(name(id), printed(now)))
    // The button that was pressed may be gone.
    page.current?.focus()
  }
  const give = (key: string, at: number): void => put(takeKey(map, id, key, at))

  useKeyPress(recording.kind === 'on', (pressed) => {
    if (command === undefined) return
    const key = pressed.kind === 'key' ? pressed.key : ''
    if (key === 'Escape') return setRecording(OFF)
    const why = pressed.kind === 'key' ? refusedKey(command, key, keyPlatform(platform)) : pressed.why
    if (why !== null) return setRecording({ kind: 'on', slot, refused: { key, why } })
    const by = collisions(map, id, key)
    if (by.length > 0) return setRecording({ kind: 'taken', slot, key, by })
    give(key, slot)
  })

  if (command === undefined) return <></>
  const record = (at: number): void => setRecording({ kind: 'on', slot: at, refused: null })
  return (
    <div ref={page} className={styles['page']} tabIndex={-1}>
      <h3>{name(id)}</h3>
      <p>
        {menus[command.menu]} · {words.where}
        {areasOf(command)
          .map((area) => words.areas[area])
          .join(' · ')}
      </p>
      {keys.length === 0 && <p>{words.none}</p>}
      <ul aria-label={name(id)}>
        {keys.map((key, at) => (
          <li key={key}>
            <kbd>{printedKey(key)}</kbd>
            <Button kind="quiet" label={`${words.change} ${printedKey(key)}`} onClick={() => record(at)}>
              {words.change}
            </Button>
            <Button
              kind="quiet"
              label={`${words.remove} ${printedKey(key)}`}
              onClick={() => put(dropKey(map, id, key))}
            >
              {words.remove}
            </Button>
          </li>
        ))}
        {keys.length < MOST_KEYS && (
          <li>
            <Button focusFirst={keys.length === 0} onClick={() => record(keys.length)}>
              {words.add}
            </Button>
          </li>
        )}
      </ul>
      <div role="status" className={styles['recording']}>
        {recording.kind === 'on' && (
          <>
            {recording.refused !== null && (
              <p className={styles['refused']}>
                {words.refused(printedKey(recording.refused.key))}
                {words.refusals[recording.refused.why]}
              </p>
            )}
            <p className={styles['press']}>{words.press}</p>
          </>
        )}
        {recording.kind === 'taken' &&
          recording.by.map((other) => (
            <p key={other.id}>
              {words.collides(
                printedKey(recording.key),
                name(other.id),
                other.areas.map((area) => words.areas[area]).join(' · '),
              )}
            </p>
          ))}
      </div>
      {recording.kind === 'taken' && (
        <div className={styles['acts']}>
          <Button kind="primary" onClick={() => give(recording.key, recording.slot)}>
            {words.take}
          </Button>
          <Button onClick={() => setRecording(OFF)}>{words.leave}</Button>
        </div>
      )}
      {keys.map((key) => {
        const others = elsewhere(map, id, key)
        return (
          <p key={key} className={styles['note']}>
            {others.length > 0 && words.alsoElsewhere(printedKey(key), others.map(name).join(' · '))}
          </p>
        )
      })}
      <p className={styles['shipped']}>
        {shipped.length === 0 ? words.shippedNone : words.shipped(printed(shipped))}
        {Object.hasOwn(map, id) && (
          <Button kind="quiet" onClick={() => put(resetKeys(map, id))}>
            {words.reset}
          </Button>
        )}
      </p>
    </div>
  )
}
