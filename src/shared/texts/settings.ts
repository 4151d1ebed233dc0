// Words of the sheet of settings.
import type { SettingSection } from '../preferences'
import type { Language, Motion, TextFace, Theme } from '../settings'
import type { Both } from './both'
import { counted } from './plural'

interface SettingsWords {
  readonly title: string
  readonly sections: Readonly<Record<SettingSection, string>>
  readonly list: string
  readonly search: string
  readonly none: string
  readonly found: (n: string) => string
  readonly usual: (value: string) => string
  readonly homes: { readonly machine: string; readonly library: string }
  readonly changed: string
  readonly reset: string
  readonly resetOf: (name: string) => string
  readonly resetAll: string
  readonly wasReset: (name: string) => string
  readonly allReset: string
  readonly open: string
  readonly on: string
  readonly off: string
  readonly empty: string
  readonly language: Readonly<Record<'system' | Language, string>>
  readonly theme: Readonly<Record<Theme, string>>
  readonly motion: Readonly<Record<Motion, string>>
  readonly face: Readonly<Record<TextFace, string>>
  readonly zoom: (n: string) => string
  readonly measure: (n: string) => string
  readonly minutes: (n: number) => string
  readonly room: (n: string) => string
  readonly showLog: string
  readonly reviewOn: (steps: string) => string
  readonly reviewOff: string
  readonly people: (n: string) => string
  readonly channels: (n: string) => string
  readonly profiles: (n: string) => string
  readonly backups: (n: string) => string
  readonly noBackups: string
  readonly notWatched: string
  readonly write: string
  readonly read: string
  readonly written: (file: string) => string
  readonly preview: (file: string) => string
  readonly previewHint: string
  readonly same: string
  readonly take: (n: string) => string
  readonly cancel: string
  readonly others: Readonly<Record<'headOrder' | 'copyStyle.off' | 'copyStyle.own', string>>
  readonly nothing: string
  readonly close: string
}

export const settingsTexts = {
  'zh-CN': {
    title: '设置',
    sections: {
      general: '通用',
      writing: '撰写',
      search: '检索与标签',
      copyedit: '校对',
      headlines: '标题与检查',
      channels: '渠道',
      review: '审核',
      people: '人员',
      export: '导出',
      intake: '导入',
      backups: '备份',
      privacy: '隐私',
      keys: '快捷键',
      library: '本稿件库',
    },
    list: '设置的各部分',
    search: '找设置：汉字、拼音或英文',
    none: '没有这样的设置',
    found: (n) => `找到 ${n} 项`,
    usual: (value) => `默认：${value}`,
    homes: { machine: '存在本机', library: '存在稿件库' },
    changed: '已改',
    reset: '恢复默认',
    resetOf: (name) => `恢复默认：${name}`,
    resetAll: '全部恢复默认',
    wasReset: (name) => `${name}已恢复默认`,
    allReset: '设置已全部恢复默认',
    open: '打开…',
    on: '开',
    off: '关',
    empty: '未填',
    language: { system: '跟随系统', 'zh-CN': '中文', en: 'English' },
    theme: { system: '跟随系统', light: '浅色', dark: '深色' },
    motion: { system: '跟随系统', reduced: '减少' },
    face: { serif: '宋体', sans: '黑体', kai: '楷体' },
    zoom: (n) => `${n}%`,
    measure: (n) => `${n} 字`,
    minutes: (n) => (n % 60 === 0 ? `${n / 60} 小时` : `${n} 分钟`),
    room: (n) => `${n} GB`,
    showLog: '打开日志文件夹',
    reviewOn: (steps) => `已开启：${steps}`,
    reviewOff: '未开启',
    people: (n) => `${n} 人`,
    channels: (n) => `在用 ${n} 个`,
    profiles: (n) => `${n} 个方案`,
    backups: (n) => `${n} 份`,
    noBackups: '还没有备份',
    notWatched: '没有监看',
    write: '存为文件…',
    read: '读入…',
    written: (file) => `设置已存为 ${file}`,
    preview: (file) => `读入设置：${file}`,
    previewHint: '勾选的会改，其余不动；左边是现在的，右边是文件里的。',
    same: '文件里的设置和现在的都一样，没有要改的。',
    take: (n) => `改这 ${n} 项`,
    cancel: '取消',
    others: {
      headOrder: '标题字号排法',
      'copyStyle.off': '不查的校对规则',
      'copyStyle.own': '在用的自己的体例',
    },
    nothing: '无',
    close: '完成',
  },
  en: {
    title: 'Settings',
    sections: {
      general: 'General',
      writing: 'Writing',
      search: 'Search and tags',
      copyedit: 'Copyediting',
      headlines: 'Headlines and checks',
      channels: 'Channels',
      review: 'Review',
      people: 'People',
      export: 'Export',
      intake: 'Import',
      backups: 'Backups',
      privacy: 'Privacy',
      keys: 'Keys',
      library: 'This library',
    },
    list: 'Sections of the settings',
    search: 'Find a setting: English, Han or pinyin',
    none: 'No such setting',
    found: (n) => `${counted(n, 'setting')} found`,
    usual: (value) => `Default: ${value}`,
    homes: { machine: 'on this machine', library: 'in the library' },
    changed: 'changed',
    reset: 'Reset',
    resetOf: (name) => `Reset ${name}`,
    resetAll: 'Reset all',
    wasReset: (name) => `${name} is as shipped again`,
    allReset: 'All settings are as shipped again',
    open: 'Open…',
    on: 'On',
    off: 'Off',
    empty: 'empty',
    language: { system: 'As the system', 'zh-CN': '中文', en: 'English' },
    theme: { system: 'As the system', light: 'Light', dark: 'Dark' },
    motion: { system: 'As the system', reduced: 'Reduced' },
    face: { serif: 'Serif (宋)', sans: 'Sans (黑)', kai: 'Kai (楷)' },
    zoom: (n) => `${n}%`,
    measure: (n) => counted(n, 'character'),
    minutes: (n) => (n % 60 === 0 ? counted(n / 60, 'hour') : counted(n, 'minute')),
    room: (n) => `${n} GB`,
    showLog: 'Open the folder of the log',
    reviewOn: (steps) => `On: ${steps}`,
    reviewOff: 'Off',
    people: (n) => counted(n, 'person', 'people'),
    channels: (n) => `${n} in use`,
    profiles: (n) => counted(n, 'profile'),
    backups: (n) => counted(n, 'backup'),
    noBackups: 'None yet',
    notWatched: 'None is watched',
    write: 'Save as a file…',
    read: 'Read one…',
    written: (file) => `Settings saved as ${file}`,
    preview: (file) => `Read settings: ${file}`,
    previewHint:
      'What is ticked changes, the rest stays; on the left what is now, on the right what the file has.',
    same: 'All settings in the file are as they are now: nothing would change.',
    take: (n) => `Change ${counted(n, 'setting')}`,
    cancel: 'Cancel',
    others: {
      headOrder: 'Head order',
      'copyStyle.off': 'Copyediting rules not asked',
      'copyStyle.own': 'Style of your own in use',
    },
    nothing: 'none',
    close: 'Done',
  },
} satisfies Both<SettingsWords>
