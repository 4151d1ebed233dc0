// What is said of a library that was looked over.
import type { Damage, DamageKind, Health } from '../health'
import type { Both } from './both'
import { counted } from './plural'

interface HealthWords {
  readonly kinds: Readonly<Record<DamageKind, string>>
  readonly title: (damage: Damage) => string
  readonly heading: string
  readonly hint: string
  readonly never: string
  readonly at: (when: string) => string
  readonly looking: (done: string, of: string) => string
  readonly look: string
  readonly list: string
  readonly fromRevision: string
  readonly fromBackup: string
  readonly fromOf: (how: string, title: string) => string
  readonly back: (title: string) => string
  readonly backWithCopy: (title: string) => string
  readonly noWay: string
  readonly status: (n: number) => string
  readonly done: string
  readonly more: (n: number) => string
  readonly sum: (health: Health, full: boolean) => string
}

export const healthTexts = {
  'zh-CN': {
    kinds: {
      database: '数据库',
      text: '正文',
      fields: '标题、署名、批注或备选',
      suggestion: '建议所据的正文',
      revision: '版本',
      picture: '图片',
      file: '原始文件',
    },
    title: ({ title, n }) => (n === null ? title || '无题' : `${title || '无题'}　第 ${n} 版`),
    heading: '核对稿件库',
    hint: '稿件、标题、版本、图片和原始文件各有哈希，逐项核对便知有没有损坏。没有正常退出之后、每周一次，清样空闲时会自己核对；备份每做一份也核对。',
    never: '还没有核对过。',
    at: (when) => `上次核对：${when}`,
    looking: (done, of) => `正在核对 ${done} / ${of}`,
    look: '现在核对',
    list: '损坏之处',
    fromRevision: '取最近的完好版本',
    fromBackup: '取备份里的',
    fromOf: (how, title) => `${how}：${title}`,
    back: (title) => `已取回：${title}`,
    backWithCopy: (title) => `已取回：${title}。损坏的正文另存一篇，标“存疑”`,
    noWay: '可从“备份”恢复整库，或用 galley rescue 逐篇救出。',
    status: (n) => `稿件库有 ${n} 处损坏`,
    done: '完成',
    more: (n) => `另有 ${n} 处`,
    sum: ({ sound, articles, headlines, revisions, pictures, files, damage, more }, full) =>
      `${sound ? '完好' : `有损坏：${damage.length + more} 处`}${
        full
          ? `。逐项核对了 ${articles} 篇稿件、${headlines} 条标题、${revisions} 个版本、${pictures} 张图片、${files} 个原始文件`
          : '。只查了数据库结构；逐篇核对请加 --full'
      }`,
  },
  en: {
    kinds: {
      database: 'database',
      text: 'text',
      fields: 'headline, credits, comments or candidates',
      suggestion: 'the text that suggestions are to',
      revision: 'revision',
      picture: 'picture',
      file: 'original file',
    },
    title: ({ title, n }) => (n === null ? title || 'Untitled' : `${title || 'Untitled'}, revision ${n}`),
    heading: 'Look the library over',
    hint: 'Articles, headlines, revisions, pictures and original files carry hashes; comparing them finds any damage. Galley does it by itself in idle time, weekly and after it was not left in order; every backup is compared too.',
    never: 'It has not been looked over yet.',
    at: (when) => `Last looked over: ${when}`,
    looking: (done, of) => `Looking ${done} / ${of}`,
    look: 'Look now',
    list: 'What is damaged',
    fromRevision: 'Take the latest sound revision',
    fromBackup: 'Take it from the backup',
    fromOf: (how, title) => `${how}: ${title}`,
    back: (title) => `Brought back: ${title}`,
    backWithCopy: (title) => `Brought back: ${title}. The damaged text is a copy tagged “doubtful”`,
    noWay: 'Restore the whole library from Backups, or take out what is sound with galley rescue.',
    status: (n) => `The library is damaged in ${counted(n, 'place')}`,
    done: 'Done',
    more: (n) => `and ${n} more`,
    sum: ({ sound, articles, headlines, revisions, pictures, files, damage, more }, full) =>
      `${sound ? 'Sound' : `Damaged in ${counted(damage.length + more, 'place')}`}. ${
        full
          ? `Compared with their hashes: ${counted(articles, 'article')}, ${counted(headlines, 'headline')}, ${counted(revisions, 'revision')}, ${counted(pictures, 'picture')}, ${counted(files, 'original file')}`
          : 'Only the database itself was looked at; add --full for every article'
      }`,
  },
} satisfies Both<HealthWords>
