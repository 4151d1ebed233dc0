// Who a finding is: its rule, its words and what stands beside them, so that an answer outlives edits elsewhere.
import type { Span } from '#shared/check'
import type { CopyFinding, CopyRuleId } from '#shared/copyedit'
import { digest } from '../checks/fingerprint'
import { fold } from '../text/fold'

/** Characters on each side that belong to it. */
const BESIDE = 6

export function identified(
  rule: CopyRuleId,
  text: string,
  { start, end }: Span,
  more = '',
): Pick<CopyFinding, 'rule' | 'quote' | 'fingerprint'> {
  const quote = text.slice(start, end)
  const before = text.slice(Math.max(0, start - BESIDE), start)
  const after = text.slice(end, end + BESIDE)
  const key = [rule, fold(quote) || quote, before, after, ...(more === '' ? [] : [more])].join('\u0001')
  return { rule, quote, fingerprint: `${rule}.${digest(key)}` }
}
