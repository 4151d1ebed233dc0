// Numbers and units of Chinese text. GB/T 15835-2011.
import { matchesOf, replacing, type Context, type Raw, type Rule } from '../rule'

/** `2023年03月07日` → `2023年3月7日`. `03:07` and `2023-03-07` keep their noughts. */
const PADDED = /(?<=(?:^|\D)\d{4}年)0([1-9])(?=月)|(?<=月)0([1-9])(?=[日号])/gu
/** `近30多` `约50左右`: two words for about. */
const ABOUT =
  /(?:大约|约|近|超过|超|逾)(\d[\d.,]{0,12}[万亿]?)[^\d，。；！？,;!?\n]{0,4}(?:多|余|左右|上下)(?![\p{L}]{0,1}年来)/gu
/** `减少了2倍`: nothing becomes less by a multiple. */
const LESS_BY_TIMES =
  /(?:减少|降低|下降|缩小|缩减|减)了?(?:近|约|超|超过)?(\d[\d.]{0,6}|[一二两三四五六七八九十]{1,3})倍/gu
/** `十5` `2十`: one number in two scripts. `3万`, `二〇二三`, `2十一` of nobody. */
const MIXED = /(?<![\d双红])[二三四五六七八九]?十\d(?!\d)|\d十(?![字月日一二三四五六七八九大多余几佳强])/gu
/** `二个` `二位`: 两 before these, alone. `二维` `二手` `第二个` are right. */
const TWO = /(?<=^|[共有这那了在，。；：、的“（])二(?=[个位名条件项次只家])(?!二?位[一数置]|二?名[单额])/gu

function numberForm(context: Context): Raw[] {
  const found: Raw[] = []
  for (const { start, end, match } of matchesOf(context, PADDED))
    found.push(replacing({ start, end }, match[1] ?? match[2] ?? ''))
  for (const { start, end, match } of matchesOf(context, ABOUT)) {
    // `近3年多` counts years.
    if (/年/.test(match[0])) continue
    found.push({ span: { start, end }, severity: 'note' })
  }
  for (const { start, end } of matchesOf(context, LESS_BY_TIMES))
    found.push({ span: { start, end }, severity: 'verify' })
  for (const { start, end } of matchesOf(context, MIXED)) found.push({ span: { start, end } })
  for (const { start, end } of matchesOf(context, TWO)) found.push(replacing({ start, end }, '两'))
  return found.toSorted((one, other) => one.span.start - other.span.start)
}

const UNITS: ReadonlyMap<string, string> = new Map([
  ['㎡', '平方米'], ['㎥', '立方米'], ['㎞', '公里'], ['㎏', '公斤'], ['㎝', '厘米'], ['㎜', '毫米'], ['㎎', '毫克'],
  ['㏄', '毫升'], ['℉', '华氏度'],
]) // prettier-ignore

function unitForm(context: Context): Raw[] {
  return matchesOf(context, /[㎡㎥㎞㎏㎝㎜㎎㏄℉]/gu).map(({ start, end, match }) =>
    replacing({ start, end }, UNITS.get(match[0]) ?? match[0]),
  )
}

const zh = { languages: ['zh'], family: 'numbers', batch: false } as const
export const NUMBER_RULES: readonly Rule[] = [
  { ...zh, id: 'number-form', version: 1, severity: 'warn', run: numberForm },
  { ...zh, id: 'unit-form', version: 1, severity: 'note', run: unitForm },
]
