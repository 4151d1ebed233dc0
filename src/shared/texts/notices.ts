// What the system's notifications say of long work that ended while nobody looked. Counts only: they stay on the screen when it is locked.
import type { Both } from './both'
import { counted } from './plural'

/** Work that may take minutes. */
export type WorkKind = 'import' | 'export' | 'act' | 'backup' | 'check'

interface NoticeWords {
  readonly done: Readonly<Record<WorkKind, string>>
  readonly failed: Readonly<Record<WorkKind, string>>
  readonly imported: (imported: number, duplicate: number, failed: number) => string
  readonly look: string
  readonly newArticle: string
  readonly importFiles: string
}

export const noticeTexts = {
  'zh-CN': {
    done: {
      import: '导入完了',
      export: '导出完了',
      act: '批量操作完了',
      backup: '备份完了',
      check: '核对完了',
    },
    failed: {
      import: '导入停下了',
      export: '导出没有完成',
      act: '批量操作没有完成',
      backup: '备份没有成功',
      check: '核对没有完成',
    },
    imported: (imported, duplicate, failed) =>
      [
        `导入 ${imported} 篇`,
        ...(duplicate > 0 ? [`重复 ${duplicate}`] : []),
        ...(failed > 0 ? [`失败 ${failed}`] : []),
      ].join('，'),
    look: '点这里看详情',
    newArticle: '新建稿件',
    importFiles: '导入文件…',
  },
  en: {
    done: {
      import: 'Import finished',
      export: 'Export finished',
      act: 'Bulk act finished',
      backup: 'Backup finished',
      check: 'Check finished',
    },
    failed: {
      import: 'Import stopped',
      export: 'Export not finished',
      act: 'Bulk act not finished',
      backup: 'Backup failed',
      check: 'Check not finished',
    },
    imported: (imported, duplicate, failed) =>
      [
        `${counted(imported, 'article')} imported`,
        ...(duplicate > 0 ? [counted(duplicate, 'duplicate')] : []),
        ...(failed > 0 ? [`${failed} failed`] : []),
      ].join(', '),
    look: 'Click to see it',
    newArticle: 'New article',
    importFiles: 'Import files…',
  },
} satisfies Both<NoticeWords>
