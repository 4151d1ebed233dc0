// Words of the settings.
import type { Theme } from '../settings'
import type { Both } from './both'

interface SettingsWords {
  readonly title: string
  readonly language: string
  readonly system: string
  readonly chinese: string
  readonly english: string
  readonly theme: string
  readonly themes: Readonly<Record<Theme, string>>
  readonly person: string
  readonly personHint: string
  readonly personMissing: string
  readonly foldHan: string
  readonly foldHanHint: string
  readonly smartQuotes: string
  readonly smartQuotesHint: string
  readonly library: string
  readonly libraryHint: string
  readonly close: string
}

export const settingsTexts = {
  'zh-CN': {
    title: '设置',
    language: '界面语言',
    system: '跟随系统',
    chinese: '中文',
    english: 'English',
    theme: '外观',
    themes: { system: '跟随系统', light: '浅色', dark: '深色' },
    person: '我的姓名',
    personHint: '写在每个决定和版本旁边。这是在本机上的声明，不是身份认证：清样不核实它。',
    personMissing: '未填',
    foldHan: '检索不分繁简',
    foldHanHint: '开着时，检索“党建”也找到“黨建”，反过来也一样；关掉以后各找各的。',
    smartQuotes: '直引号变弯引号',
    smartQuotesHint: '打 " 和 \' 时按上下文成为 “ ” ‘ ’；紧接着撤销一次即还原。代码里不变。',
    library: '稿件库位置',
    libraryHint: '全部稿件、标签、版本和原稿都在这里。备份时请先退出清样，再复制它。',
    close: '完成',
  },
  en: {
    title: 'Settings',
    language: 'Language',
    system: 'As the system',
    chinese: '中文',
    english: 'English',
    theme: 'Appearance',
    themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
    person: 'My name',
    personHint:
      'Written beside every decision and revision. It is a declaration on this machine, not an authentication: Galley does not check it.',
    personMissing: 'Empty',
    foldHan: 'Searches find traditional and simplified characters alike',
    foldHanHint: 'While this is on, 党建 finds 黨建 and the other way round; off, each finds only itself.',
    smartQuotes: 'Straight quotes become curly as they are typed',
    smartQuotesHint:
      'By what stands before them, in Chinese and in English; one undo gives the straight one back. Never in code.',
    library: 'Place of the library',
    libraryHint:
      'All articles, tags, revisions and originals are here. To back it up, quit Galley and copy it.',
    close: 'Done',
  },
} satisfies Both<SettingsWords>
