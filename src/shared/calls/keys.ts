// Keys that somebody at this machine has given to commands.
import * as v from 'valibot'
import { KEY_AREAS, KeyMap, type KeyMap as Keys, type KeysImport } from '../key-map'
import { call } from './call'
import { nothing } from './inputs'

export const keys = {
  get: call(nothing)<Keys>(),
  /** The whole map. Unknown commands, refused keys and a second of two that collide are left out. */
  put: call(v.strictObject({ map: KeyMap }), 'keys')<Keys>(),
  /** Reads a file of keys that somebody chooses; nothing is in force yet. Null after cancelling. Refuses with `keys-unreadable`. */
  read: call(nothing)<KeysImport | null>(),
  /** Prints the sheet of all keys to a PDF that somebody names, those of the place first; null after cancelling. */
  sheet: call(
    v.strictObject({
      area: v.picklist(KEY_AREAS),
      /** What can be done there now. */
      ids: v.pipe(v.array(v.pipe(v.string(), v.maxLength(60))), v.maxLength(1000)),
    }),
  )<{ readonly file: string } | null>(),
  /** Writes the keys in force to a file that somebody names; null after cancelling. */
  write: call(nothing)<{ readonly file: string } | null>(),
} as const
