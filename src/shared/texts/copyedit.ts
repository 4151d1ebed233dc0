// Words of copyediting: severities, families, profiles; the rules stand in a file a language.
import type { CopyFamily, CopyProfileId, CopyRuleId, CopySeverity } from '../copyedit'
import type { Both } from './both'
import { copyRulesEn } from './copyedit-en'
import { copyRulesZh, type CopyRuleWords } from './copyedit-zh'

interface CopyeditWords {
  readonly severities: Readonly<Record<CopySeverity, string>>
  readonly families: Readonly<Record<CopyFamily, string>>
  readonly profiles: Readonly<Record<CopyProfileId, string>>
  readonly rules: Readonly<Record<CopyRuleId, CopyRuleWords>>
  readonly none: (file: string) => string
  readonly sum: (verify: number, warn: number, note: number) => string
}

export const copyeditTexts = {
  'zh-CN': {
    severities: { verify: '待核', warn: '疑误', note: '提示' },
    families: {
      marks: '标点',
      blanks: '空白',
      characters: '字符',
      words: '字词',
      names: '人名职务',
      numbers: '数字',
      page: '网页残留',
      english: '英文',
    },
    profiles: {
      news: '报纸',
      web: '网络',
      wechat: '公众号',
      'english-ap': '英文（AP）',
      'english-chicago': '英文（Chicago）',
    },
    rules: copyRulesZh,
    none: (file) => `${file}：没有发现`,
    sum: (verify, warn, note) => `待核 ${verify}，疑误 ${warn}，提示 ${note}`,
  },
  en: {
    severities: { verify: 'verify', warn: 'warning', note: 'note' },
    families: {
      marks: 'Marks',
      blanks: 'Blanks',
      characters: 'Characters',
      words: 'Words',
      names: 'Names and titles',
      numbers: 'Numbers',
      page: 'Page furniture',
      english: 'English',
    },
    profiles: {
      news: 'Newspaper',
      web: 'Web',
      wechat: 'WeChat',
      'english-ap': 'English (AP)',
      'english-chicago': 'English (Chicago)',
    },
    rules: copyRulesEn,
    none: (file) => `${file}: nothing found`,
    sum: (verify, warn, note) =>
      `${verify} to verify, ${warn} ${warn === 1 ? 'warning' : 'warnings'}, ${note} ${note === 1 ? 'note' : 'notes'}`,
  },
} satisfies Both<CopyeditWords>
