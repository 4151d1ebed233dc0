// Words of the manual in the app.
import type { Command } from '../commands'
import type { Both } from './both'

interface ManualWords {
  readonly title: string
  readonly contents: string
  /** Over the sections of the chapter that is shown. */
  readonly below: string
  readonly find: string
  readonly findHint: string
  readonly none: (sought: string) => string
  readonly found: (sections: number) => string
  readonly command: string
  readonly key: string
  /** Head of the column that says where a key acts. */
  readonly acts: string
  readonly where: Readonly<Record<Command['scope'] | NonNullable<Command['within']>, string>>
  /** Before the commands whose keys are others than the section says. */
  readonly ownKeys: string
  readonly noKey: string
  readonly close: string
}

export const manualTexts = {
  'zh-CN': {
    title: '使用手册',
    contents: '目录',
    below: '这一章里还有',
    find: '在手册里查找',
    findHint: '查找：几个词，用空格分开',
    none: (sought) => `手册里没有“${sought}”`,
    found: (sections) => `见于 ${sections} 节`,
    command: '命令',
    key: '按键',
    acts: '何处',
    where: {
      text: '随处',
      list: '不打字时',
      bench: '标题台、版本、来稿对照',
      queue: '队列、相近标题',
      page: '稿件里',
      body: '正文里',
      copyedit: '校对一栏',
    },
    ownKeys: '* 你改过的键：',
    noKey: '无键',
    close: '关闭',
  },
  en: {
    title: 'Manual',
    contents: 'Contents',
    below: 'Further in this chapter',
    find: 'Find in the manual',
    findHint: 'Find: words, with blanks between',
    none: (sought) => `The manual does not have “${sought}”`,
    found: (sections) => (sections === 1 ? 'In 1 section' : `In ${sections} sections`),
    command: 'Command',
    key: 'Key',
    acts: 'Where',
    where: {
      text: 'anywhere',
      list: 'while not typing',
      bench: 'bench, revisions, source and article',
      queue: 'queue, similar headlines',
      page: 'in the article',
      body: 'in the text',
      copyedit: 'in Copyedit',
    },
    ownKeys: '* Keys that you have changed: ',
    noKey: 'no key',
    close: 'Close',
  },
} satisfies Both<ManualWords>
