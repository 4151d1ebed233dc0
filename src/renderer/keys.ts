// The keys in force: those that ship and those that somebody has given to commands on this machine.
import { useLayoutEffect, useSyncExternalStore } from 'react'
import { keysIn } from '#core/keys/key-map'
import { COMMANDS, type Command, type CommandId } from '#shared/commands'
import type { KeyMap } from '#shared/key-map'
import { bridge } from './bridge'
import { useLive } from './live'

interface Bound {
  readonly command: Command & { readonly id: CommandId }
  /** The first is the one that is printed. */
  readonly keys: readonly string[]
}

const bind = (map: KeyMap): readonly Bound[] =>
  (COMMANDS as readonly Bound['command'][]).map((command) => ({ command, keys: keysIn(map, command) }))

let given: KeyMap | undefined
let bound = bind({})
const listeners = new Set<() => void>()

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Every command with its keys, in the table's order. */
export const keysInForce = (): readonly Bound[] => bound

/** In force from the next key press on; what shows keys is drawn anew. */
function setKeys(map: KeyMap): void {
  given = map
  bound = bind(map)
  for (const listener of listeners) listener()
}

/** Keeps the keys in force; once, in the root. Undefined until it is known what they are. */
export function useKeysInForce(): KeyMap | undefined {
  const { value, fault } = useLive('keys', ['keys'], () => bridge.keys.get({}))
  const failed = fault !== undefined
  useLayoutEffect(() => {
    if (value !== undefined) setKeys(value)
    // Those that ship are better than none.
    else if (failed) setKeys({})
  }, [value, failed])
  return useSyncExternalStore(subscribe, () => given)
}
