// Names against the desk's ledger: another title, an ended office, a name almost the same, another order, another spelling.
import type { CopyRuleId } from '#shared/copyedit'
import { nameFindings, type NameFinding, type NameKind } from '../../names/look'
import { touches, type Context, type Raw, type Rule } from '../rule'

const looked = new WeakMap<Context, readonly NameFinding[]>()

/** Five rules read one look. */
function found(context: Context): readonly NameFinding[] {
  const { names, day } = context.desk
  if (names === null) return []
  let all = looked.get(context)
  if (all === undefined) {
    all = nameFindings(context.text, names, day).filter(({ span }) => !touches(span, context.opaque))
    looked.set(context, all)
  }
  return all
}

const rule = (id: CopyRuleId, kind: NameKind): Rule => ({
  id,
  version: 1,
  family: 'names',
  severity: 'verify',
  languages: ['zh', 'en'],
  batch: false,
  run: (context) =>
    found(context)
      .filter((one) => one.kind === kind)
      .map(({ span, other, because }): Raw => ({
        span,
        other,
        because,
        key: `${because.name} ${other}`,
        ...(kind === 'spelling' ? { fix: [{ ...span, text: other }] } : {}),
      })),
})

export const NAME_RULES: readonly Rule[] = [
  rule('name-title', 'title'),
  rule('name-ended', 'ended'),
  rule('name-near', 'near'),
  rule('name-order', 'order'),
  rule('name-other', 'spelling'),
]
