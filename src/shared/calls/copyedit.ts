// What an editor says of copyedit findings; finding them is the window's own work.
import * as v from 'valibot'
import { COPY_RULE_IDS, COPY_VERDICTS, type CopySaid, type Misspelt } from '../copyedit'
import { call } from './call'
import { id } from './inputs'

const rule = v.picklist(COPY_RULE_IDS)
const quote = v.pipe(v.string(), v.maxLength(5000))

export const copyedit = {
  /** `id`: the article. Of it what was said last of each finding; of all articles the words that are muted. */
  of: call(v.strictObject({ id }))<{
    readonly said: readonly CopySaid[]
    readonly muted: readonly { readonly rule: string; readonly quote: string }[]
  }>(),
  /** Of these words in small letters those that no English dictionary has. */
  spell: call(
    v.strictObject({
      words: v.pipe(v.array(v.pipe(v.string(), v.maxLength(40))), v.maxLength(5000)),
    }),
  )<readonly Misspelt[]>(),
  /** `open` takes back what was said. */
  dispose: call(
    v.strictObject({
      id,
      fingerprint: v.pipe(v.string(), v.maxLength(80)),
      rule,
      quote,
      verdict: v.picklist(COPY_VERDICTS),
    }),
    'copyedit',
  )<{ readonly done: true }>(),
  /** These words are not found by this rule any more, in any article. */
  mute: call(v.strictObject({ rule, quote, muted: v.boolean() }), 'copyedit')<{ readonly done: true }>(),
} as const
