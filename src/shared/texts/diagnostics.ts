// Words of the diagnostics: how program and library are.
import type { Room } from '../library'
import type { Both } from './both'

interface DiagnosticsWords {
  readonly title: string
  readonly hint: string
  readonly program: string
  readonly system: string
  readonly machine: string
  readonly locale: string
  readonly library: string
  readonly notOpen: string
  readonly schema: string
  readonly file: string
  readonly articles: string
  readonly trashed: (articles: number, trashed: number) => string
  readonly headlines: string
  readonly revisions: string
  readonly sources: string
  readonly pictures: string
  readonly index: string
  readonly upToDate: string
  readonly room: string
  readonly rooms: Readonly<Record<Room['state'], string>>
  readonly viewOnly: string
  readonly backup: string
  readonly holds: (articles: number) => string
  readonly backups: string
  readonly behind: string
  readonly backupFailed: string
  readonly looked: string
  readonly never: string
  readonly damaged: (count: number) => string
  readonly settings: string
  readonly foldHan: string
  readonly smartQuotes: string
  readonly failures: string
  readonly logs: string
  readonly showLogs: string
  readonly copy: string
  readonly copied: string
  readonly notCopied: string
  readonly done: string
  readonly none: string
  readonly yes: string
  readonly no: string
}

export const diagnosticsTexts = {
  'zh-CN': {
    title: '诊断信息',
    hint: '求助时可复制发送。只有版本、数量和代码，没有稿件文字、人名和文件位置。',
    program: '程序',
    system: '系统',
    machine: '机器',
    locale: '地区',
    library: '稿件库',
    notOpen: '没有打开',
    schema: '库格式版本',
    file: '文件大小',
    articles: '稿件',
    trashed: (articles, trashed) => `${articles}（回收站 ${trashed}）`,
    headlines: '标题',
    revisions: '版本',
    sources: '来稿',
    pictures: '图片',
    index: '检索索引',
    upToDate: '已是最新',
    room: '磁盘空间',
    rooms: { enough: '够用', low: '快满', 'too-low': '将满', spent: '已满' },
    viewOnly: '只读',
    backup: '最近备份',
    holds: (articles) => `${articles} 篇`,
    backups: '备份份数',
    behind: '之后又有改动',
    backupFailed: '备份失败',
    looked: '最近核对',
    never: '还没有',
    damaged: (count) => (count === 0 ? '完好' : `损坏 ${count} 处`),
    settings: '设置',
    foldHan: '繁简互检',
    smartQuotes: '弯引号',
    failures: '最近的错误',
    logs: '日志文件夹',
    showLogs: '显示',
    copy: '复制诊断信息',
    copied: '已复制诊断信息',
    notCopied: '没有复制成，请再试一次',
    done: '完成',
    none: '无',
    yes: '是',
    no: '否',
  },
  en: {
    title: 'Diagnostics',
    hint: 'Copy it when you ask for help. Versions, numbers and codes only: no copy, no names, no paths.',
    program: 'Program',
    system: 'System',
    machine: 'Machine',
    locale: 'Locale',
    library: 'Library',
    notOpen: 'Not open',
    schema: 'Version of its format',
    file: 'Size of the file',
    articles: 'Articles',
    trashed: (articles, trashed) => `${articles} (in the trash ${trashed})`,
    headlines: 'Headlines',
    revisions: 'Revisions',
    sources: 'Originals',
    pictures: 'Pictures',
    index: 'Search index',
    upToDate: 'up to date',
    room: 'Room on the disk',
    rooms: { enough: 'enough', low: 'nearly full', 'too-low': 'almost full', spent: 'full' },
    viewOnly: 'Read-only',
    backup: 'Latest backup',
    holds: (articles) => (articles === 1 ? '1 article' : `${articles} articles`),
    backups: 'Backups',
    behind: 'changes since',
    backupFailed: 'A backup failed',
    looked: 'Last looked over',
    never: 'not yet',
    damaged: (count) => (count === 0 ? 'sound' : `${count} damaged`),
    settings: 'Settings',
    foldHan: 'traditional finds simplified',
    smartQuotes: 'curly quotes',
    failures: 'What failed lately',
    logs: 'Folder of the log',
    showLogs: 'Show',
    copy: 'Copy diagnostics',
    copied: 'Diagnostics copied',
    notCopied: 'It could not be copied; please try again',
    done: 'Done',
    none: 'none',
    yes: 'yes',
    no: 'no',
  },
} satisfies Both<DiagnosticsWords>
