// Keys as a file: JSON that says what it is, written so that it reads back equal; what cannot be taken is said.
import * as v from 'valibot'
import { COMMANDS } from '#shared/commands'
import { GalleyError } from '#shared/error'
import { KeyMap, type KeyLeftOut, type KeyPlatform, type KeysRead } from '#shared/key-map'
import { markedJson } from '../text/marked-json'
import { collisions, commandOf, dropKey, keysIn, withKeys } from './key-map'
import { refusedKey } from './refusals'
import { spelledKey } from './spelled'

const MARK = 'galley-keys'
const VERSION = 1

/** Commands in the order of their table; ends with a line feed. */
export function keysToFile(map: KeyMap): string {
  const keys = Object.fromEntries(
    COMMANDS.flatMap(({ id }) => (Object.hasOwn(map, id) ? [[id, map[id]]] : [])),
  )
  return `${JSON.stringify({ format: MARK, version: VERSION, keys }, null, 2)}\n`
}

/** Refuses with `keys-unreadable`, `name` being its subject: not JSON, not such a file, keys that are no lists of texts. */
export function keysFromFile(text: string, name: string, platform: KeyPlatform): KeysRead {
  const refuse = (why: string): never => {
    throw new GalleyError('keys-unreadable', why, name)
  }
  const { format: _format, version, keys, ...more } = markedJson(text, MARK, refuse)
  if (version !== VERSION) return refuse(`version ${String(version)}`)
  if (Object.keys(more).length > 0) return refuse(`unknown: ${Object.keys(more).join()}`)
  const checked = v.safeParse(KeyMap, keys)
  return checked.success ? settled(checked.output, platform) : refuse(checked.issues[0].message)
}

/** What of a map can be in force. A key given to two of one place is the first one's; one that ships yields to one that was given. */
export function settled(given: KeyMap, platform: KeyPlatform): KeysRead {
  const leftOut: KeyLeftOut[] = []
  let map: KeyMap = {}
  const named = new Set<string>()
  for (const [id, written] of Object.entries(given)) {
    const command = commandOf(id)
    if (command === undefined) {
      leftOut.push({ why: 'command', id })
      continue
    }
    named.add(id)
    const keys: string[] = []
    for (const one of written) {
      const key = spelledKey(one)
      const refusal = key === undefined ? 'unknown' : refusedKey(command, key, platform)
      if (refusal !== null || key === undefined)
        leftOut.push({ why: 'key', id, key: one, refusal: refusal ?? 'unknown' })
      else if (!keys.includes(key)) keys.push(key)
    }
    // Nothing of it can be had here: what ships is better than nothing.
    if (keys.length > 0 || written.length === 0) map = withKeys(map, id, keys)
  }
  const first = new Set<string>()
  for (const id of named) {
    const command = commandOf(id)
    if (command === undefined) continue
    for (const key of keysIn(map, command)) {
      const others = collisions(map, command.id, key)
      const before = others.find((other) => first.has(other.id))
      if (before === undefined)
        for (const other of others) if (!named.has(other.id)) map = dropKey(map, other.id, key)
      if (before === undefined) continue
      map = dropKey(map, id, key)
      leftOut.push({ why: 'taken', id, key, by: before.id })
    }
    first.add(id)
  }
  return { map, leftOut }
}
