// The line with which a channel prints author, source and editor back, e.g. `[作者：{作者}][ 来源：{来源}]`.
import type { Publishable } from './publishable'

type Values = Pick<Publishable, 'author' | 'organisation' | 'editor' | 'source' | 'publishedAt' | 'headline'>

/** What may stand in braces, in either language. */
const FIELDS: Readonly<Record<string, keyof Values>> = {
  author: 'author',
  作者: 'author',
  organisation: 'organisation',
  单位: 'organisation',
  editor: 'editor',
  责编: 'editor',
  source: 'source',
  来源: 'source',
  date: 'publishedAt',
  日期: 'publishedAt',
  headline: 'headline',
  标题: 'headline',
}

// E.g. `{作者}`.
const FIELD = /\{([a-z]{1,20}|\p{Script=Han}{1,20})\}/gu

/** The text with its fields filled in; null if it has fields and none of them says anything. Unknown ones stay as typed. */
function filled(text: string, values: Values): string | null {
  let named = 0
  let said = 0
  const out = text.replace(FIELD, (whole, name: string) => {
    const field = Object.hasOwn(FIELDS, name) ? FIELDS[name] : undefined
    if (field === undefined) return whole
    const value = values[field].trim()
    named++
    if (value !== '') said++
    return value
  })
  return named > 0 && said === 0 ? null : out
}

/**
 * What stands in square brackets goes if none of its fields says anything; other text stays. Groups do not nest. Blanks at
 * both ends fall away: `[作者：{作者}][ 来源：{来源}]` with no source is `作者：闫方舟`.
 */
export function printCreditLine(template: string, values: Values): string {
  return template
    .split(/(\[[^[\]]*\])/)
    .map((part) =>
      part.startsWith('[') && part.endsWith(']')
        ? (filled(part.slice(1, -1), values) ?? '')
        : (filled(part, values) ?? ''),
    )
    .join('')
    .trim()
}
