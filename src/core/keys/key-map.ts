// Which keys a command has: those that ship, or those that somebody has given it; who else is after a key.
import { COMMANDS, type Command, type CommandId } from '#shared/commands'
import { MOST_KEYS, type KeyArea, type KeyMap } from '#shared/key-map'
import { areasOf, sharedAreas } from './areas'

type Named = Command & { readonly id: CommandId }
const commands: readonly Named[] = COMMANDS

const byId: ReadonlyMap<string, Named> = new Map(commands.map((command) => [command.id, command]))

export const commandOf = (id: string): Named | undefined => byId.get(id)

/** At most two; the first is the one that is printed. */
export function shippedKeys({ key, also = '' }: Command): readonly string[] {
  return [key, also].filter((one) => one !== '')
}

export const keysIn = (map: KeyMap, command: Command): readonly string[] =>
  (Object.hasOwn(map, command.id) ? map[command.id] : undefined) ?? shippedKeys(command)

const same = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((key, n) => key === other[n])

/** Gives a command these keys; those that ship need no entry. */
export function withKeys(map: KeyMap, id: string, keys: readonly string[]): KeyMap {
  const { [id]: _former, ...others } = map
  const command = commandOf(id)
  return command === undefined || same(keys, shippedKeys(command)) ? others : { ...others, [id]: keys }
}

export interface Collision {
  readonly id: CommandId
  /** Where both would act. */
  readonly areas: readonly KeyArea[]
}

/** Others that would act on the key where this command does. Two that ship with it together are meant to: what is worked in tells them apart. */
export function collisions(map: KeyMap, id: CommandId, key: string): readonly Collision[] {
  const mine = commandOf(id)
  if (mine === undefined) return []
  const areas = areasOf(mine)
  return commands.flatMap((other) => {
    if (other.id === id || !keysIn(map, other).includes(key)) return []
    if (shippedKeys(mine).includes(key) && shippedKeys(other).includes(key)) return []
    const both = sharedAreas(areas, areasOf(other))
    return both.length === 0 ? [] : [{ id: other.id, areas: both }]
  })
}

/** Commands that have the key though they do not collide: elsewhere it goes on being theirs. */
export function elsewhere(map: KeyMap, id: CommandId, key: string): readonly CommandId[] {
  const taken = new Set(collisions(map, id, key).map((one) => one.id))
  return commands
    .filter((other) => other.id !== id && !taken.has(other.id) && keysIn(map, other).includes(key))
    .map((other) => other.id)
}

/** Puts the key at that place of the command's keys and takes it from whoever it would collide with. */
export function takeKey(map: KeyMap, id: CommandId, key: string, slot: number): KeyMap {
  const mine = commandOf(id)
  if (mine === undefined) return map
  let next = map
  for (const other of collisions(map, id, key)) next = dropKey(next, other.id, key)
  const keys = keysIn(next, mine)
  const at = Math.min(slot, keys.length, MOST_KEYS - 1)
  return withKeys(next, id, [...new Set([...keys.slice(0, at), key, ...keys.slice(at + 1)])])
}

export function dropKey(map: KeyMap, id: string, key: string): KeyMap {
  const command = commandOf(id)
  if (command === undefined) return map
  return withKeys(
    map,
    id,
    keysIn(map, command).filter((one) => one !== key),
  )
}

/** The keys that ship again; who has been given one of them meanwhile, in the same place, gives it up. */
export function resetKeys(map: KeyMap, id: CommandId): KeyMap {
  const command = commandOf(id)
  if (command === undefined) return map
  const { [id]: _mine, ...others } = map
  return shippedKeys(command).reduce<KeyMap>(
    (next, key) => collisions(next, id, key).reduce((left, other) => dropKey(left, other.id, key), next),
    others,
  )
}
