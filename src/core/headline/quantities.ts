// Numbers as they are written, read as values: `5000万元` and `0.5亿元` are one, `两成` is 20 %.

import { ENGLISH_UNITS, englishNumbers } from './quantities-english'

export interface Quantity {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly value: number
  /** One word for units that mean the same: 人 for 名 and 位, % for 成; empty if none. */
  readonly unit: string
  /** 近 超 约 逾 余 多 左右, about, nearly, over: it says itself that it is rounded. */
  readonly about: boolean
}

const DIGIT: ReadonlyMap<string, number> = new Map(
  Array.from('零一二三四五六七八九', (char, i) => [char, i] as const).concat([
    ['〇', 0],
    ['两', 2],
  ]),
)
const POWER: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
  ['万', 1e4],
  ['亿', 1e8],
])

/** `三百二十` 320, `两万五千` 25000, `二〇二三` 2023. Null where it is no numeral. */
export function hanNumeral(text: string): number | null {
  if (/^[零〇一二三四五六七八九]{2,}$/u.test(text))
    return Number(Array.from(text, (char) => DIGIT.get(char) ?? 0).join(''))
  let yi = 0 // whole 亿
  let wan = 0 // whole 万 below
  let part = 0 // below 万
  let digit: number | null = null
  for (const char of text) {
    const read = DIGIT.get(char)
    const power = POWER.get(char)
    if (read !== undefined) digit = read
    else if (power === undefined) return null
    else {
      const one = digit ?? (part === 0 && wan === 0 ? 1 : 0)
      if (power === 1e8) yi += (wan + part + one) * 1e8
      else if (power === 1e4) wan += (part + one) * 1e4
      else part += (digit ?? 1) * power
      if (power === 1e8) wan = 0
      if (power >= 1e4) part = 0
      digit = null
    }
  }
  return yi + wan + part + (digit ?? 0)
}

const SAME_UNIT: ReadonlyMap<string, readonly [string, number]> = new Map([
  ['％', ['%', 1]],
  ['pc', ['%', 1]],
  ['percent', ['%', 1]],
  ['per cent', ['%', 1]],
  ['成', ['%', 10]],
  ['折', ['%', 10]],
  ['倍', ['%', 100]],
  ['个百分点', ['百分点', 1]],
  ['名', ['人', 1]],
  ['位', ['人', 1]],
  ['人次', ['人次', 1]],
  ['people', ['人', 1]],
  ['天', ['日', 1]],
  ['小时', ['日', 1 / 24]],
  ['载', ['年', 1]],
  ['hour', ['日', 1 / 24]],
  ['hours', ['日', 1 / 24]],
  ['day', ['日', 1]],
  ['days', ['日', 1]],
  ['week', ['日', 7]],
  ['weeks', ['日', 7]],
  ['month', ['个月', 1]],
  ['months', ['个月', 1]],
  ['year', ['年', 1]],
  ['years', ['年', 1]],
  ['decade', ['年', 10]],
  ['decades', ['年', 10]],
  ['century', ['年', 100]],
  ['centuries', ['年', 100]],
  ['st', ['th', 1]],
  ['nd', ['th', 1]],
  ['rd', ['th', 1]],
  ['goal', ['', 1]],
  ['goals', ['', 1]],
  ['千米', ['米', 1000]],
  ['公里', ['米', 1000]],
  ['平方公里', ['平方米', 1e6]],
  ['块', ['元', 1]],
  ['人民币', ['元', 1]],
])

const UNIT =
  '%|％|‰|℃|个百分点|百分点|人民币|美元|欧元|日元|港元|英镑|韩元|卢布|元|块|平方公里|平方米|公里|千米|米|千瓦|千伏|小时|分钟|秒|吨|亩|斤|公斤|克|人次|人|名|位|户|家|件|起|例|宗|项|个月|个|款|条|种|届|场|次|倍|岁|天|套|辆|台|架|艘|座|所|只|头|枚|张|份|篇|部|集|期|轮|分|票|股|点|周年|周|度|强|成|折|列|趟|班|间|本|幅|首|棵|株|页|步|年|载'
// `1,234.5万元` `2.1亿` `43项` `$2.1 billion` `30 percent`: digits, a power, a unit.
const ARABIC = new RegExp(
  `(?<![\\d.,])\\d[\\d,]{0,15}(?:\\.\\d{1,6})?(?:\\s?(?:thousand|million|billion|trillion)\\b|(?:bn|tn|[mk])(?![a-z]))?([万亿千百]{0,2})(?:余|多)?(${UNIT}|[\\s-]?(?:${ENGLISH_UNITS})(?![a-z])|(?:pc|st|nd|rd|th)(?![a-z]))?`,
  'giu',
)
// `两成` `三十五人` `百分之二十` `三倍`: a unit must follow, since 一 and 十 stand in words.
const HAN = new RegExp(
  `百分之([零〇一二三四五六七八九十百点]{1,6})|(?<![\\d个零〇一二两三四五六七八九十百千万亿])([零〇一二两三四五六七八九十百千万亿]{1,10})(?:余|多)?(${UNIT})`,
  'gu',
)
const ENGLISH_POWER: ReadonlyMap<string, number> = new Map([
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['k', 1e3],
  ['m', 1e6],
  ['bn', 1e9],
  ['tn', 1e12],
])

const ABOUT_BEFORE =
  /(?:近|超|超过|约|逾|破|达|至少|不足|将近|大约|about|nearly|almost|over|around|some|more than|at least)\s?[$€£￥¥]?$/i
const ABOUT_AFTER = /^(?:左右|上下|以上|余|多|许)/u

/** 48 hours are two days, whatever binary fractions say. */
const rounded = (value: number): number => Number(value.toPrecision(12))

function quantity(text: string, start: number, matched: string, value: number, unit: string): Quantity {
  const end = start + matched.length
  const written = unit.replace(/^[\s-]/u, '').toLowerCase()
  const [same, factor] = SAME_UNIT.get(written) ?? [written, 1]
  const about =
    /[余多]/u.test(matched) ||
    ABOUT_BEFORE.test(text.slice(Math.max(0, start - 12), start)) ||
    ABOUT_AFTER.test(text.slice(end, end + 2))
  // 七五折 is 75 %, 八折 80 %.
  const isTenths = unit !== '折' || value < 10
  return { text: matched, start, end, value: rounded(value * (isTenths ? factor : 1)), unit: same, about }
}

function arabic(text: string): Quantity[] {
  return Array.from(text.matchAll(ARABIC), ({ 0: matched, 1: powers = '', 2: unit = '', index }) => {
    let value = Number(/^[\d,.]+/.exec(matched)?.[0].replaceAll(',', '') ?? Number.NaN)
    for (const power of powers) value *= POWER.get(power) ?? 1
    const word = /\d\s?(thousand|million|billion|trillion|bn|tn|m|k)(?![a-z])/i
      .exec(matched)?.[1]
      ?.toLowerCase()
    value *= ENGLISH_POWER.get(word ?? '') ?? 1
    return quantity(text, index, matched, value, unit)
  }).filter(({ value }) => Number.isFinite(value))
}

function han(text: string): Quantity[] {
  return Array.from(text.matchAll(HAN)).flatMap(
    ({ 0: matched, 1: hundredths, 2: numeral, 3: unit = '', index }) => {
      const value = hanNumeral((hundredths ?? numeral ?? '').replaceAll('点', ''))
      if (value === null || hundredths?.includes('点') === true) return []
      return [quantity(text, index, matched, value, hundredths === undefined ? unit : '%')]
    },
  )
}

const english = (text: string): Quantity[] =>
  englishNumbers(text).map(({ text: matched, start, value, unit }) =>
    quantity(text, start, matched, value, unit),
  )

/** All numbers of a text in no order; Han numerals only with a unit, English ones up to hundreds. */
export const quantitiesOf = (text: string): readonly Quantity[] => [
  ...arabic(text),
  ...han(text),
  ...(/[a-z]{3}/i.test(text) ? english(text) : []),
]

const isUnitOfCount = (unit: string): boolean =>
  /^[个项件款种条起处家例宗人只头辆台架艘座所份篇张枚]$/u.test(unit)

/** Whether two units can mean the same thing: equal, one left out, or both plain classifiers (`35例` `35人`). */
export const agree = (one: string, other: string): boolean =>
  one === other || one === '' || other === '' || (isUnitOfCount(one) && isUnitOfCount(other))

const MORE_BEFORE =
  /(?:超|超过|逾|破|突破|达|至少|不低于|over|tops|top|above|past|more than|at least)\s?[$€£￥¥]?$/i
const MORE_WITHIN = /[余多]/u
const MORE_AFTER = /^(?:以上|余|多|许|\+|＋)/u
const LESS_BEFORE =
  /(?:近|将近|不足|不到|逼近|nearly|almost|under|below|less than|up to|fewer than)\s?[$€£￥¥]?$/i

/** The step of the last digit that counts: 100 for 2200, 0.1 for 1.2. */
function stepOf(value: number): number {
  let step = 10 ** Math.floor(Math.log10(value))
  while (step > 1e-6 && Math.abs(value / step - Math.round(value / step)) > 1e-9) step /= 10
  return step
}

/**
 * Whether `exact` bears out a number that says it is a bound: 超2亿 for 2.46亿, 近2200 for 2136, 万余 for 12970. As far as
 * one step of its last digit, since 超1万 is not said of two.
 */
export function bearsOut(exact: number, { value, text, start, end }: Quantity, line: string): boolean {
  if (value <= 0) return false
  const before = line.slice(Math.max(0, start - 12), start)
  const step = stepOf(value) * (1 + 1e-9)
  const isMore =
    MORE_BEFORE.test(before) || MORE_WITHIN.test(text) || MORE_AFTER.test(line.slice(end, end + 2))
  if (isMore) return exact >= value && exact < value + step
  return LESS_BEFORE.test(before) && exact <= value && exact > value - step
}

/** Within 5 %, or equal when the longer one is rounded to as many digits as the shorter one has. */
export function isNear(one: number, other: number): boolean {
  const large = Math.max(Math.abs(one), Math.abs(other))
  return large > 0 && Math.abs(one - other) / large <= 0.05
}
