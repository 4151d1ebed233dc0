// Words of the channels: their limits, whose word that is, what an editor changes.
import type { LimitField, PreviewKind, Unit } from '../channel'
import type { Both } from './both'

interface ChannelWords {
  readonly title: string
  readonly list: string
  readonly hint: string
  readonly shown: (name: string) => string
  readonly up: string
  readonly down: string
  readonly add: string
  readonly newName: { readonly 'zh-CN': string; readonly en: string }
  readonly remove: string
  readonly reset: string
  readonly names: { readonly 'zh-CN': string; readonly en: string }
  readonly preview: string
  readonly previews: Readonly<Record<PreviewKind, string>>
  readonly limits: string
  readonly noLimits: string
  readonly addLimit: string
  readonly field: string
  readonly fields: Readonly<Record<LimitField, string>>
  readonly unit: string
  readonly units: Readonly<Record<Unit, string>>
  readonly min: string
  readonly max: string
  readonly visible: string
  readonly none: string
  readonly hard: string
  readonly source: string
  readonly checked: (date: string) => string
  readonly neverChecked: string
  readonly confidence: string
  readonly confidences: Readonly<Record<'H' | 'M' | 'L' | '?', string>>
  readonly edited: string
  readonly resetLimit: string
  readonly removeLimit: string
  readonly done: string
  readonly notANumber: string
  readonly minAboveMax: string
  readonly changed: (name: string) => string
  readonly added: (name: string) => string
  readonly removed: (name: string) => string
  readonly wasReset: (name: string) => string
}

export const channelsTexts = {
  'zh-CN': {
    title: '渠道',
    list: '渠道',
    hint: '勾选的渠道在标题台显示。改过的数目以你的为准，程序更新也不会覆盖。',
    shown: (name) => `在标题台显示${name}`,
    up: '上移',
    down: '下移',
    add: '添加渠道',
    newName: { 'zh-CN': '新渠道', en: 'New channel' },
    remove: '移除渠道',
    reset: '全部恢复原样',
    names: { 'zh-CN': '中文名', en: '英文名' },
    preview: '预览样式',
    previews: {
      web: '网页',
      'wechat-card': '公众号卡片',
      feed: '信息流',
      cover: '封面',
      search: '搜索结果',
      push: '推送',
      mail: '邮件与 RSS',
      print: '报纸',
      plain: '不画样式',
    },
    limits: '长度限制',
    noLimits: '没有限制。',
    addLimit: '添加限制',
    field: '对象',
    fields: { title: '标题', digest: '摘要', author: '作者' },
    unit: '单位',
    units: {
      cp: '字符（码点）',
      gr: '字形',
      u16: 'UTF-16 单元',
      w1: '字（半角计半）',
      w2: '半角（汉字计 2）',
      px: '像素（Arial 20）',
      u8: 'UTF-8 字节',
      flitj: '报纸单位（flitj）',
    },
    min: '至少',
    max: '至多',
    visible: '可见',
    none: '不限',
    hard: '超出就不能发',
    source: '依据',
    checked: (date) => `${date} 核对`,
    neverChecked: '未核对',
    confidence: '可信',
    confidences: { H: '官方文字', M: '界面或在用代码', L: '二手资料', '?': '未找到依据' },
    edited: '已改',
    resetLimit: '恢复原样',
    removeLimit: '移除',
    done: '完成',
    notANumber: '请填 0 到 100000 的数，或留空表示不限。',
    minAboveMax: '“至少”不能大于“至多”。',
    changed: (name) => `已改渠道“${name}”`,
    added: (name) => `已添加渠道“${name}”`,
    removed: (name) => `已移除渠道“${name}”`,
    wasReset: (name) => `渠道“${name}”已恢复原样`,
  },
  en: {
    title: 'Channels',
    list: 'Channels',
    hint: 'Ticked channels show on the bench. Your own numbers win, and an update keeps them.',
    shown: (name) => `Show ${name} on the bench`,
    up: 'Up',
    down: 'Down',
    add: 'Add a channel',
    newName: { 'zh-CN': '新渠道', en: 'New channel' },
    remove: 'Remove the channel',
    reset: 'Put all back as shipped',
    names: { 'zh-CN': 'Chinese name', en: 'English name' },
    preview: 'Preview',
    previews: {
      web: 'Web page',
      'wechat-card': 'WeChat card',
      feed: 'Feed',
      cover: 'Cover',
      search: 'Search result',
      push: 'Push',
      mail: 'Mail and RSS',
      print: 'Print',
      plain: 'None drawn',
    },
    limits: 'Limits',
    noLimits: 'No limits.',
    addLimit: 'Add a limit',
    field: 'Of',
    fields: { title: 'Headline', digest: 'Digest', author: 'Author' },
    unit: 'Unit',
    units: {
      cp: 'characters (code points)',
      gr: 'graphemes',
      u16: 'UTF-16 units',
      w1: 'full-width characters',
      w2: 'half-width columns',
      px: 'pixels (Arial 20)',
      u8: 'UTF-8 bytes',
      flitj: 'head units (flitj)',
    },
    min: 'Least',
    max: 'Most',
    visible: 'Seen',
    none: 'none',
    hard: 'Beyond it nothing can be sent',
    source: 'Source',
    checked: (date) => `checked ${date}`,
    neverChecked: 'not checked',
    confidence: 'Confidence',
    confidences: { H: 'official text', M: 'interface or working code', L: 'secondary', '?': 'nothing found' },
    edited: 'changed',
    resetLimit: 'As shipped',
    removeLimit: 'Remove',
    done: 'Done',
    notANumber: 'A number from 0 to 100000, or nothing for no limit.',
    minAboveMax: '“Least” cannot be above “most”.',
    changed: (name) => `Changed the channel “${name}”`,
    added: (name) => `Added the channel “${name}”`,
    removed: (name) => `Removed the channel “${name}”`,
    wasReset: (name) => `The channel “${name}” is as shipped again`,
  },
} satisfies Both<ChannelWords>
