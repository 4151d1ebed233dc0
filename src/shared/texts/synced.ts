// What is asked where a library would lie in a synced folder or on a network drive.
import type { Both } from './both'

interface SyncedWords {
  readonly title: string
  readonly synced: (by: string) => string
  readonly network: (by: string) => string
  readonly why: string
  readonly offer: string
  readonly home: string
  readonly here: string
  readonly quit: string
  readonly stay: string
}

export const syncedTexts = {
  'zh-CN': {
    title: '稿件库的位置',
    synced: (by) => `稿件库在 ${by} 的同步文件夹里`,
    network: (by) => `稿件库在网络盘上（${by}）`,
    why: '同步程序和网络盘会在写到一半时搬动文件，稿件库可能损坏，或分成两份。',
    offer:
      '建议把稿件库放在本机，备份自动放进这个文件夹：每份备份都是完整的一个文件，适合同步。原来的文件留在原处。',
    home: '放在本机，备份放到那里',
    here: '仍在这里打开',
    quit: '退出',
    stay: '取消',
  },
  en: {
    title: 'Where the library lies',
    synced: (by) => `The library lies in a folder that ${by} syncs`,
    network: (by) => `The library lies on a network drive (${by})`,
    why: 'Sync clients and network drives move files that are half written: the library can be damaged, or become two.',
    offer:
      'Better: the library on this machine and its backups in that folder. Each backup is one whole file, made for syncing. What is there now stays there.',
    home: 'On this machine, backups there',
    here: 'Open it here all the same',
    quit: 'Quit',
    stay: 'Cancel',
  },
} satisfies Both<SyncedWords>
