// Titles and buttons of the system's dialogs, and what main says before there is a window.
import type { SheetFormat } from '../review'
import type { Both } from './both'

interface DialogWords {
  readonly import: string
  readonly textFiles: string
  readonly allFiles: string
  readonly pictures: string
  readonly pictureFiles: string
  readonly outcomes: string
  readonly tables: string
  readonly export: string
  readonly exportFolder: string
  readonly exportFolderOf: (what: string) => string
  readonly reviewSheet: string
  readonly sheets: Readonly<Record<SheetFormat, string>>
  readonly cannotOpen: string
  readonly unsaved: string
  readonly unsavedDetail: string
  readonly keepOpen: string
  readonly closeAnyway: string
  readonly quit: string
  readonly chooseOther: string
  readonly aboutDetail: string
}

export const dialogTexts = {
  'zh-CN': {
    import: '导入文件',
    textFiles: '文本与网页正文',
    allFiles: '所有文件',
    pictures: '放入图片',
    pictureFiles: '图片',
    outcomes: '导入结果数据',
    tables: '表格（CSV）',
    export: '导出稿件',
    exportFolder: '导出到文件夹',
    exportFolderOf: (what) => `“${what}”导出到文件夹`,
    reviewSheet: '保存审稿单',
    sheets: { docx: 'Word 文档', pdf: 'PDF' },
    cannotOpen: '无法打开稿件库',
    unsaved: '有文字还没有存下',
    unsavedDetail: '稿件库暂时写不进去。留在窗口里，清样会继续重试；现在关闭，这些文字就没有了。',
    keepOpen: '留在这里',
    closeAnyway: '仍然关闭',
    quit: '退出',
    chooseOther: '重试',
    aboutDetail: '离线编辑台。稿件只在这台机器上。',
  },
  en: {
    import: 'Import files',
    textFiles: 'Text and page text',
    allFiles: 'All files',
    pictures: 'Insert pictures',
    pictureFiles: 'Pictures',
    outcomes: 'Import outcomes',
    tables: 'Tables (CSV)',
    export: 'Export article',
    exportFolder: 'Export into a folder',
    exportFolderOf: (what) => `Folder for “${what}”`,
    reviewSheet: 'Save the review sheet',
    sheets: { docx: 'Word document', pdf: 'PDF' },
    cannotOpen: 'The library cannot be opened',
    unsaved: 'Some words have not been saved',
    unsavedDetail:
      'The library cannot be written now. Stay, and Galley keeps trying; close now, and those words are gone.',
    keepOpen: 'Stay',
    closeAnyway: 'Close anyway',
    quit: 'Quit',
    chooseOther: 'Try again',
    aboutDetail: 'An offline editorial desk. Your articles stay on this machine.',
  },
} satisfies Both<DialogWords>
