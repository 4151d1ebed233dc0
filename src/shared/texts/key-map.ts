// Words of the sheet on which keys are given to commands, and of the sheet of all keys.
import type { KeyArea, KeyRefusal } from '../key-map'
import type { Both } from './both'
import { counted } from './plural'

interface KeyMapWords {
  readonly title: string
  readonly hint: string
  readonly find: string
  readonly findHint: string
  readonly findByKey: string
  readonly pressToFind: string
  readonly foundBy: (key: string) => string
  readonly all: string
  readonly found: (commands: number) => string
  readonly changed: string
  readonly where: string
  readonly areas: Readonly<Record<KeyArea, string>>
  readonly here: (area: string) => string
  readonly print: string
  readonly printed: (file: string) => string
  readonly none: string
  readonly change: string
  readonly add: string
  readonly remove: string
  readonly press: string
  readonly refused: (key: string) => string
  readonly refusals: Readonly<Record<KeyRefusal, string>>
  readonly collides: (key: string, command: string, areas: string) => string
  readonly take: string
  readonly leave: string
  readonly shipped: (keys: string) => string
  readonly shippedNone: string
  readonly reset: string
  readonly alsoElsewhere: (key: string, commands: string) => string
  readonly now: (command: string, keys: string) => string
  readonly nowNone: (command: string) => string
  readonly resetAll: string
  readonly resetAsk: (commands: number) => string
  readonly resetYes: string
  readonly resetDone: string
  readonly read: string
  readonly write: string
  readonly written: (file: string) => string
  readonly close: string
  readonly readTitle: (file: string) => string
  readonly readChanges: (commands: number) => string
  readonly readSame: string
  readonly noKey: string
  readonly leftCommand: (id: string) => string
  readonly leftKey: (command: string, key: string, why: string) => string
  readonly leftTaken: (command: string, key: string, by: string) => string
  readonly adopt: string
  readonly adopted: string
}

export const keyMapTexts = {
  'zh-CN': {
    title: '改按键',
    hint: '改了当即生效，菜单、面板、键盘一览和手册都跟着改；只管这台电脑，换稿件库也一样。',
    find: '查找命令或按键',
    findHint: '命令名、拼音、英文，或键名（ctrl i、f7）',
    findByKey: '按键来找',
    pressToFind: '请按要找的键。Esc 取消。',
    foundBy: (key) => `按 ${key} 的命令`,
    all: '全部命令',
    found: (commands) => `${commands} 个命令`,
    changed: '改过的',
    where: '何处有效：',
    areas: {
      everywhere: '随处，打字时也行',
      list: '稿件列表',
      page: '稿件里',
      body: '正文里',
      copyedit: '校对一栏',
      bench: '标题台',
      queue: '队列',
      clusters: '相近标题',
      revisions: '版本与对照',
      origin: '来稿对照',
    },
    here: (area) => `此处：${area}`,
    print: '存为 PDF…',
    printed: (file) => `键盘一览存到了 ${file}`,
    none: '没有键',
    change: '换键',
    add: '添一个键',
    remove: '去掉',
    press: '请按新的键。Esc 取消。',
    refused: (key) => `${key} 不能用：`,
    refusals: {
      edit: '它是撤销、剪切、复制、粘贴、全选这类通行的键。',
      caret: '写字时要用它移动光标或按词删除。',
      zoom: '它管窗口的放大缩小。',
      window: '它管窗口的关闭、隐藏、全屏或退出程序。',
      system: '系统先收走它，到不了程序。',
      inputMethod: '它切换输入法。',
      focus: '它在控件之间走动。',
      types: '这个命令打字时也有效，键里要有 Ctrl（macOS 上 ⌘）、Alt，或用 F 功能键。',
      digits: '标题台上数字键用来选备选。',
      list: '列表里要用它走动和选择。',
      unknown: '不是每个键盘都分得清的键；中文标点请先切到英文。',
    },
    collides: (key, command, areas) => `${key} 现在是“${command}”（${areas}）。拿过来，那边就没有这个键了。`,
    take: '拿过来',
    leave: '不拿',
    shipped: (keys) => `出厂：${keys}`,
    shippedNone: '出厂没有键',
    reset: '恢复出厂',
    alsoElsewhere: (key, commands) => `别处的 ${key} 不受影响：${commands}`,
    now: (command, keys) => `“${command}”现在是 ${keys}`,
    nowNone: (command) => `“${command}”现在没有键`,
    resetAll: '全部恢复出厂',
    resetAsk: (commands) => `${commands} 个改过的命令都恢复出厂的键？`,
    resetYes: '恢复',
    resetDone: '按键都恢复出厂了',
    read: '读入…',
    write: '存出…',
    written: (file) => `按键表存到了 ${file}`,
    close: '关闭',
    readTitle: (file) => `读入按键表：${file}`,
    readChanges: (commands) => `采用之后，${commands} 个命令的键会变：`,
    readSame: '表里的键和现在的一样，没有可改的。',
    noKey: '无',
    leftCommand: (id) => `没有 ${id} 这个命令`,
    leftKey: (command, key, why) => `${command} 的 ${key}：${why}`,
    leftTaken: (command, key, by) => `${command} 的 ${key}：同一处表里已给了“${by}”`,
    adopt: '采用',
    adopted: '采用了读入的按键',
  },
  en: {
    title: 'Change keys',
    hint: 'A change holds at once, in menu, palette, key sheet and manual; on this machine only, whatever the library.',
    find: 'Find a command or a key',
    findHint: 'Name, pinyin or key (ctrl i, f7)',
    findByKey: 'Find by key',
    pressToFind: 'Press the key to look for. Esc cancels.',
    foundBy: (key) => `Commands on ${key}`,
    all: 'All commands',
    found: (commands) => counted(commands, 'command'),
    changed: 'Changed',
    where: 'Works: ',
    areas: {
      everywhere: 'anywhere, also while typing',
      list: 'in the list',
      page: 'in the article',
      body: 'in the text',
      copyedit: 'in Copyedit',
      bench: 'on the bench',
      queue: 'in the queue',
      clusters: 'in similar headlines',
      revisions: 'in revisions and comparison',
      origin: 'in source and article',
    },
    here: (area) => `Here: ${area}`,
    print: 'Save as PDF…',
    printed: (file) => `The key sheet was saved to ${file}`,
    none: 'No key',
    change: 'Change',
    add: 'Add a key',
    remove: 'Remove',
    press: 'Press the new key. Esc cancels.',
    refused: (key) => `${key} cannot be used: `,
    refusals: {
      edit: 'it is undo, cut, copy, paste or select all everywhere.',
      caret: 'it moves the caret or deletes by words in a text.',
      zoom: 'it zooms the window.',
      window: 'it closes, hides or fills the window, or quits.',
      system: 'the system takes it before any program.',
      inputMethod: 'it switches the input method.',
      focus: 'it moves from control to control.',
      types: 'this command works while typing, so its key needs Ctrl (⌘ on a Mac), Alt or a function key.',
      digits: 'on the bench the digits choose a candidate.',
      list: 'the list walks and selects by it.',
      unknown: 'not every keyboard can tell it apart.',
    },
    collides: (key, command, areas) =>
      `${key} is “${command}” now (${areas}). If you take it, that command loses it.`,
    take: 'Take it',
    leave: 'Leave it',
    shipped: (keys) => `As shipped: ${keys}`,
    shippedNone: 'Ships without a key',
    reset: 'As shipped',
    alsoElsewhere: (key, commands) => `The same key elsewhere, ${key}, is left alone: ${commands}`,
    now: (command, keys) => `“${command}” is ${keys} now`,
    nowNone: (command) => `“${command}” has no key now`,
    resetAll: 'All as shipped',
    resetAsk: (commands) => `Give ${counted(commands, 'changed command')} the keys that ship?`,
    resetYes: 'Yes, all',
    resetDone: 'All keys are as shipped',
    read: 'From a file…',
    write: 'Save as a file…',
    written: (file) => `The keys were saved to ${file}`,
    close: 'Close',
    readTitle: (file) => `Keys from ${file}`,
    readChanges: (commands) => `If adopted, the keys of ${counted(commands, 'command')} change:`,
    readSame: 'The keys in the file are the present ones; there is nothing to change.',
    noKey: 'none',
    leftCommand: (id) => `there is no command ${id}`,
    leftKey: (command, key, why) => `${key} of ${command}: ${why}`,
    leftTaken: (command, key, by) => `${key} of ${command}: the file gives it to “${by}” in the same place`,
    adopt: 'Adopt',
    adopted: 'The keys of the file are adopted',
  },
} satisfies Both<KeyMapWords>
