// Keys that somebody at this machine has given to commands.
import * as v from 'valibot'
import { KeyMap, type KeyMap as Keys, type KeysImport } from '../key-map'
import { call } from './call'
import { nothing } from './inputs'

export const keys = {
  get: call(nothing)<Keys>(),
  /** The whole map. Unknown commands, refused keys and a second of two that collide are left out. */
  put: call(v.strictObject({ map: KeyMap }), 'keys')<Keys>(),
  /** Reads a file of keys that somebody chooses; nothing is in force yet. Null after cancelling. Refuses with `keys-unreadable`. */
  read: call(nothing)<KeysImport | null>(),
  /** Writes the keys in force to a file that somebody names; null after cancelling. */
  write: call(nothing)<{ readonly file: string } | null>(),
} as const
