// What a line says as a field: `作者：张三` → 张三 as the author, `2026年3月4日 10:20` → a day.
import type { PieceField } from '#shared/origin'
import { readCredits } from '../page/credits'
import { trimEnds } from '../page/credit'
import { findDate } from '../page/date'

/** As long as a field may be. */
const LONGEST = 200

/** Empty if a day is wanted and none is in it; else at worst the line itself, without label and brackets around it. */
export function valueOf(text: string, field: PieceField): string {
  const line = trimEnds(text.replaceAll(/\s{1,80}/g, ' '))
  const credits = readCredits(text) ?? readCredits(line)
  if (field === 'publishedAt') return credits?.published || (findDate(text)?.iso ?? '')
  const names = {
    author: credits?.authors,
    organisation: credits?.organisations,
    editor: credits?.editors,
    source: credits?.sources,
  }[field]
  if (names !== undefined && names.length > 0)
    return names.join(names.some((name) => /\p{Script=Han}/u.test(name)) ? '、' : ', ').slice(0, LONGEST)
  // 值班：某某 → 某某
  return trimEnds(line.replace(/^[^\s:：]{1,12}[:：]\s{0,4}/, '')).slice(0, LONGEST)
}
