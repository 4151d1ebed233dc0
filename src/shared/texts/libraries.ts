// Words of the list of libraries, in its sheet and in the menu.
import type { Both } from './both'

interface LibraryWords {
  readonly title: string
  readonly hint: string
  readonly list: string
  /** The library that comes with the program. */
  readonly own: string
  readonly recent: string
  readonly missing: (name: string) => string
  readonly here: string
  readonly gone: string
  readonly opened: (when: string) => string
  readonly open: string
  readonly openOf: (name: string) => string
  readonly pin: string
  readonly pinOf: (name: string) => string
  readonly unpin: string
  readonly unpinOf: (name: string) => string
  readonly name: string
  readonly reveal: string
  readonly revealOf: (name: string) => string
  readonly forget: string
  readonly forgetOf: (name: string) => string
  readonly create: string
  readonly choose: string
  readonly done: string
  /** While the sample library is made. */
  readonly making: string
  readonly sampleOpen: string
}

export const libraryTexts = {
  'zh-CN': {
    title: '稿件库',
    hint: '一个稿件库是一个文件，各管各的稿件、标签与设置。换库之前先存好打开着的稿件，窗口随后显示另一个库。名称只改在这台机器上，文件名不变。',
    list: '打开过的稿件库，固定的在前',
    own: '本机稿件库',
    recent: '最近的稿件库',
    missing: (name) => `${name}（不在原处）`,
    here: '正打开着',
    gone: '不在原处：移走了、删除了，或磁盘没有接上',
    opened: (when) => `上次打开 ${when}`,
    open: '打开',
    openOf: (name) => `打开“${name}”`,
    pin: '固定',
    pinOf: (name) => `固定“${name}”`,
    unpin: '取消固定',
    unpinOf: (name) => `取消固定“${name}”`,
    name: '名称',
    reveal: '显示文件',
    revealOf: (name) => `显示文件：“${name}”`,
    forget: '从列表去掉',
    forgetOf: (name) => `把“${name}”从列表去掉，文件不动`,
    create: '新建稿件库…',
    choose: '打开其他稿件库…',
    done: '完成',
    making: '正在做样例库…',
    sampleOpen: '这是样例库：稿件、人名、地名都是编的，随便试，与您自己的稿件库互不相干。',
  },
  en: {
    title: 'Libraries',
    hint: 'A library is one file, with articles, tags and settings of its own. Before another one is opened, what is open is saved; the window then shows the other. A name holds on this machine only; the file keeps its own.',
    list: 'Libraries that were open here, pinned ones first',
    own: 'Library on this machine',
    recent: 'Recent Libraries',
    missing: (name) => `${name} (not there)`,
    here: 'open now',
    gone: 'Not there: moved, deleted, or its disk is not connected',
    opened: (when) => `last opened ${when}`,
    open: 'Open',
    openOf: (name) => `Open “${name}”`,
    pin: 'Pin',
    pinOf: (name) => `Pin “${name}”`,
    unpin: 'Unpin',
    unpinOf: (name) => `Unpin “${name}”`,
    name: 'Name',
    reveal: 'Show file',
    revealOf: (name) => `Show file of “${name}”`,
    forget: 'Remove from list',
    forgetOf: (name) => `Remove from list: “${name}”; its file stays`,
    create: 'New library…',
    choose: 'Open another library…',
    done: 'Done',
    making: 'Making the sample library…',
    sampleOpen:
      'This is the sample library: its articles, people and places are made up. Try anything; your own library is not touched.',
  },
} satisfies Both<LibraryWords>
