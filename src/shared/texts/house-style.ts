// Words for the desk's usage that checks read.
import type { HouseStyle } from '../house-style'
import type { Both } from './both'

type Values = { readonly [Name in keyof HouseStyle]: Readonly<Record<HouseStyle[Name], string>> }

const zhValues: Values = {
  hanLatinBlank: { none: '汉字与西文间不空', one: '汉字与西文间空一格', either: '不查' },
  clauseBlank: { half: '分句间半角空格', full: '分句间全角空格', either: '不查' },
  englishCase: { sentence: '句首大写（AP）', title: '词首大写（Chicago）', either: '不查' },
  englishQuotes: { single: '单引号、数字（AP）', double: '双引号', either: '不查' },
}
const enValues: Values = {
  hanLatinBlank: {
    none: 'no blank between Han and Latin',
    one: 'one blank between Han and Latin',
    either: 'not asked',
  },
  clauseBlank: {
    half: 'half-width between clauses',
    full: 'full-width between clauses',
    either: 'not asked',
  },
  englishCase: { sentence: 'sentence case (AP)', title: 'title case (Chicago)', either: 'not asked' },
  englishQuotes: { single: 'single marks, numerals (AP)', double: 'double marks', either: 'not asked' },
}

const from =
  (values: Values) =>
  (name: keyof HouseStyle, value: string): string =>
    Object.entries(values[name]).find(([one]) => one === value)?.[1] ?? value

const zh = {
  label: '本报体例',
  of: from(zhValues),
  was: (name: string): string => `体例已改：${name}`,
}
type Words = typeof zh

const en: Words = {
  label: 'House style',
  of: from(enValues),
  was: (name) => `House style is now: ${name}`,
}

export const houseStyleTexts: Both<Words> = { 'zh-CN': zh, en }
