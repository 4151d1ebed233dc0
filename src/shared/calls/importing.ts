// Taking files and texts in.
import * as v from 'valibot'
import type { ImportReport } from '../importing'
import { call } from './call'
import { nothing } from './inputs'

const drop = v.strictObject({
  name: v.pipe(v.string(), v.maxLength(1024)),
  bytes: v.pipe(
    v.instance(Uint8Array),
    v.check((bytes) => bytes.byteLength <= 20_000_000),
  ),
})

export const importing = {
  /** Asks for files; null if the editor cancelled. */
  choose: call(nothing, 'articles', 'headlines', 'tags')<ImportReport | null>(),
  files: call(
    v.strictObject({ files: v.pipe(v.array(drop), v.minLength(1), v.maxLength(200)) }),
    'articles',
    'headlines',
    'tags',
  )<ImportReport>(),
  text: call(
    v.strictObject({ text: v.pipe(v.string(), v.minLength(1), v.maxLength(5_000_000)) }),
    'articles',
    'headlines',
    'tags',
  )<ImportReport>(),
  sample: call(nothing, 'articles', 'headlines', 'tags')<ImportReport>(),
} as const
