// Words of the sheet of backups.
import type { BackupReason } from '../backup'
import type { Both } from './both'

interface BackupWords {
  readonly title: string
  readonly hint: string
  readonly deleted: string
  readonly place: string
  readonly other: string
  readonly missing: (place: string) => string
  readonly missingStatus: string
  readonly sameDisk: string
  readonly synced: (by: string) => string
  readonly show: string
  readonly none: string
  readonly list: string
  readonly reasons: Readonly<Record<BackupReason, string>>
  readonly articles: (n: string) => string
  readonly upToDate: string
  readonly behind: string
  readonly busy: string
  readonly failed: (why: string) => string
  readonly make: string
  readonly made: string
  readonly check: string
  readonly checkOf: (when: string) => string
  readonly checking: string
  readonly sound: (articles: string) => string
  readonly damaged: (n: string, first: string) => string
  readonly restore: string
  readonly restoreOf: (when: string) => string
  readonly sure: (when: string) => string
  readonly keep: string
  readonly cancel: string
  readonly done: string
}

export const backupTexts = {
  'zh-CN': {
    title: '备份',
    hint: '工作时按设置的间隔备份（默认半小时），更新、恢复和大批替换之前也备份。每份做完都逐篇核对；两天内的全留，之后每天、每周、每月留一份。',
    deleted: '备份里也有后来彻底删除的稿件，要到那份备份轮换掉才消失。',
    place: '位置',
    other: '换个地方…',
    missing: (place) =>
      `选定的位置现在不在（盘没有插上，或不能写入）：${place}。备份先放在上面的文件夹，盘回来以后再放回去。`,
    missingStatus: '备份位置不在，备份暂放本机',
    sameDisk: '和稿件库在同一块盘上：盘坏了，备份也没了。',
    synced: (by) => `在 ${by} 的同步文件夹里：备份会离开这台机器。`,
    show: '打开文件夹',
    none: '还没有备份。',
    list: '各份备份，最近的在前',
    reasons: { work: '工作中', asked: '手动', update: '更新前', restore: '恢复前', act: '批量操作前' },
    articles: (n) => `${n} 篇`,
    upToDate: '最近的一份之后没有改动。',
    behind: '最近的一份之后有改动，还没有备份。',
    busy: '正在备份…',
    failed: (why) => `上次备份没有成功：${why}`,
    make: '现在备份',
    made: '已备份并核对',
    check: '核对',
    checkOf: (when) => `核对 ${when} 的备份`,
    checking: '正在核对…',
    sound: (articles) => `完好，${articles} 篇逐篇相符`,
    damaged: (n, first) => `有 ${n} 处不符：${first}`,
    restore: '恢复…',
    restoreOf: (when) => `恢复 ${when} 的备份`,
    sure: (when) => `稿件库回到 ${when} 的样子。现在的样子先存成一份备份，随时可以再恢复回来。`,
    keep: '恢复',
    cancel: '取消',
    done: '完成',
  },
  en: {
    title: 'Backups',
    hint: 'While you work as often as the settings say (by default every half hour), and before updates, restores and large replacements. Each is checked article by article when made. All of two days stay, then one a day, a week, a month.',
    deleted: 'Articles deleted for ever later are still in older backups, until those are rotated out.',
    place: 'Place',
    other: 'Another place…',
    missing: (place) =>
      `The chosen place is not there now (its disk is not plugged in, or cannot be written to): ${place}. Meanwhile backups go to the folder above, and back once it is there again.`,
    missingStatus: 'The place for backups is not there; they go to this machine meanwhile',
    sameDisk: 'On the same disk as the library: if that dies, so do the backups.',
    synced: (by) => `In a folder synced by ${by}: backups leave this machine.`,
    show: 'Open the folder',
    none: 'No backups yet.',
    list: 'Backups, latest first',
    reasons: {
      work: 'while working',
      asked: 'asked for',
      update: 'before an update',
      restore: 'before a restore',
      act: 'before a bulk act',
    },
    articles: (n) => (n === '1' ? '1 article' : `${n} articles`),
    upToDate: 'Nothing was changed since the latest one.',
    behind: 'There are changes since the latest one that are not backed up yet.',
    busy: 'Backing up…',
    failed: (why) => `The last backup failed: ${why}`,
    make: 'Back up now',
    made: 'Backed up and checked',
    check: 'Check',
    checkOf: (when) => `Check the backup of ${when}`,
    checking: 'Checking…',
    sound: (articles) =>
      articles === '1' ? 'Sound: its article matches' : `Sound: all ${articles} articles match`,
    damaged: (n, first) => `${n} ${n === '1' ? 'thing does' : 'things do'} not match: ${first}`,
    restore: 'Restore…',
    restoreOf: (when) => `Restore the backup of ${when}`,
    sure: (when) =>
      `The library becomes what it was at ${when}. What it is now is backed up first, so you can come back to it.`,
    keep: 'Restore',
    cancel: 'Cancel',
    done: 'Done',
  },
} satisfies Both<BackupWords>
