// Titles and buttons of the system's dialogs, and what main says before there is a window.
import type { SheetFormat } from '../review'
import type { Both } from './both'
import { counted } from './plural'

interface DialogWords {
  readonly import: string
  readonly importable: string
  readonly importFolder: string
  readonly watchFolder: string
  readonly original: string
  readonly allFiles: string
  readonly pictures: string
  readonly pictureFiles: string
  readonly outcomes: string
  readonly sites: string
  readonly names: string
  readonly tables: string
  readonly wordList: string
  readonly wordListOut: string
  readonly export: string
  readonly exportFolder: string
  readonly exportFolderOf: (what: string) => string
  readonly reviewSheet: string
  readonly sheets: Readonly<Record<SheetFormat, string>>
  readonly copyProfile: string
  readonly settings: string
  readonly keys: string
  readonly keysOut: string
  readonly keyFiles: string
  readonly keysSheet: string
  readonly copyProfiles: string
  readonly cannotOpen: string
  readonly backupPlace: string
  readonly restoreLatest: (when: string, articles: number) => string
  readonly noBackup: string
  readonly putBack: string
  readonly lost: string
  readonly lostDetail: string
  readonly keptAside: string
  readonly startEmpty: string
  readonly showFolder: string
  readonly openOutside: (where: string) => string
  readonly openOutsideDetail: string
  readonly open: string
  readonly notNow: string
  readonly unsaved: string
  readonly unsavedDetail: string
  readonly keepOpen: string
  readonly closeAnyway: string
  readonly quit: string
  readonly stay: string
  readonly openOther: string
  readonly newLibrary: string
  readonly newLibraryName: string
  readonly openLibrary: string
  readonly libraries: string
  readonly notOverwritten: string
  readonly notOverwrittenDetail: string
  readonly sampleName: string
  readonly removeSample: string
  readonly removeSampleDetail: string
  readonly keepSample: string
  readonly intoBin: string
  readonly sampleNotRemoved: string
  readonly stillWorking: string
  readonly stillWorkingDetail: string
  readonly chooseOther: string
}

export const dialogTexts = {
  'zh-CN': {
    import: '导入文件',
    importable: '可导入的文件',
    importFolder: '导入文件夹',
    watchFolder: '选择收件文件夹',
    original: '另存原稿文件',
    allFiles: '所有文件',
    pictures: '放入图片',
    pictureFiles: '图片',
    outcomes: '导入结果数据',
    sites: '读入来源网站',
    names: '导入人名职务',
    tables: '表格（CSV）',
    wordList: '导入词表',
    wordListOut: '导出词表',
    export: '导出稿件',
    exportFolder: '导出到文件夹',
    exportFolderOf: (what) => `“${what}”导出到文件夹`,
    reviewSheet: '保存审稿单',
    sheets: { docx: 'Word 文档', pdf: 'PDF' },
    keys: '读入按键表',
    keysOut: '存出按键表',
    keyFiles: '按键表（JSON）',
    keysSheet: '键盘一览',
    copyProfile: '校对体例文件',
    settings: '设置',
    copyProfiles: '校对体例（JSON）',
    cannotOpen: '无法打开稿件库',
    backupPlace: '备份放在哪里',
    restoreLatest: (when, articles) => `恢复 ${when} 的备份（${articles} 篇）`,
    noBackup: '没有找到这个稿件库的备份。',
    putBack: '稿件库文件被移走或替换了，已按打开着的内容放回原处，什么都没有丢',
    lost: '稿件库文件不见了，放不回去',
    lostDetail:
      '现在写的存不下来。请先把窗口里的文字复制出来，检查磁盘，再重新打开清样；最近的备份会在启动时提供。',
    keptAside: '打不开的文件不会被删除，会移到旁边的 aside 文件夹里。',
    startEmpty: '新建空稿件库',
    showFolder: '显示所在文件夹',
    openOutside: (where) => `在清样之外打开 ${where}？`,
    openOutsideDetail: '将由系统的浏览器或邮件程序打开；清样自己不联网。',
    open: '打开',
    notNow: '不打开',
    unsaved: '有文字还没有存下',
    unsavedDetail: '稿件库暂时写不进去。留在窗口里，清样会继续重试；现在关闭，这些文字就没有了。',
    keepOpen: '留在这里',
    closeAnyway: '仍然关闭',
    quit: '退出',
    stay: '取消',
    openOther: '打开另一个稿件库…',
    newLibrary: '新建稿件库',
    newLibraryName: '稿件库',
    openLibrary: '打开稿件库',
    libraries: '清样稿件库',
    notOverwritten: '那里已经有一个文件，没有覆盖',
    notOverwrittenDetail: '新建稿件库请换一个文件名。如果它就是稿件库，请用“打开稿件库”。',
    sampleName: '样例库',
    removeSample: '样例库里有改动，连同改动一起移除吗？',
    removeSampleDetail: '样例库会移到系统回收站，您自己的稿件库不受影响。想留下的稿件请先导出。',
    keepSample: '不移除',
    intoBin: '移到回收站',
    sampleNotRemoved: '样例库没有移除，它在这个文件夹里',
    stillWorking: '还有事没有做完，稿件库没有换',
    stillWorkingDetail: '请等导出或批量操作结束，或先停下它，再换稿件库。',
    chooseOther: '重试',
  },
  en: {
    import: 'Import files',
    importable: 'Files that can be imported',
    importFolder: 'Import a folder',
    watchFolder: 'Choose the folder to watch',
    original: 'Save the original file',
    allFiles: 'All files',
    pictures: 'Insert pictures',
    pictureFiles: 'Pictures',
    outcomes: 'Import outcomes',
    sites: 'Read sites',
    names: 'Import names and titles',
    tables: 'Tables (CSV)',
    wordList: 'Import a word list',
    wordListOut: 'Export the word list',
    export: 'Export article',
    exportFolder: 'Export into a folder',
    exportFolderOf: (what) => `Folder for “${what}”`,
    reviewSheet: 'Save the review sheet',
    sheets: { docx: 'Word document', pdf: 'PDF' },
    keys: 'Read keys from a file',
    keysOut: 'Save keys as a file',
    keyFiles: 'Keys (JSON)',
    keysSheet: 'Key sheet',
    copyProfile: 'A copyedit profile',
    settings: 'Settings',
    copyProfiles: 'Copyedit profiles (JSON)',
    cannotOpen: 'The library cannot be opened',
    backupPlace: 'Where backups go',
    restoreLatest: (when, articles) => `Restore the backup of ${when} (${counted(articles, 'article')})`,
    noBackup: 'No backup of this library was found.',
    putBack:
      'The library file was moved away or replaced. What was open is back in its place; nothing is lost',
    lost: 'The library file is gone and cannot be put back',
    lostDetail:
      'What you write now cannot be saved. Copy the words out of the window, look at the disk and start Galley again; it will offer the latest backup.',
    keptAside: 'The file that does not open is not deleted: it is moved into an “aside” folder next to it.',
    startEmpty: 'Start an empty library',
    showFolder: 'Show the folder',
    openOutside: (where) => `Open ${where} outside of Galley?`,
    openOutsideDetail:
      'The browser or mail program of the system opens it; Galley itself stays off the network.',
    open: 'Open',
    notNow: 'Do not open',
    unsaved: 'Some words have not been saved',
    unsavedDetail:
      'The library cannot be written now. Stay, and Galley keeps trying; close now, and those words are gone.',
    keepOpen: 'Stay',
    closeAnyway: 'Close anyway',
    quit: 'Quit',
    stay: 'Cancel',
    openOther: 'Open another library…',
    newLibrary: 'New library',
    newLibraryName: 'Library',
    openLibrary: 'Open a library',
    libraries: 'Galley libraries',
    notOverwritten: 'There is a file already; it was not overwritten',
    notOverwrittenDetail: 'Choose another name for the new library. If it is a library, open it instead.',
    sampleName: 'Sample library',
    removeSample: 'The sample library was written in. Remove it with what was written?',
    removeSampleDetail:
      'It goes to the system’s bin; your own library is not touched. Export what you want to keep first.',
    keepSample: 'Keep it',
    intoBin: 'Move to bin',
    sampleNotRemoved: 'The sample library was not removed; it lies in this folder',
    stillWorking: 'Something is still under way; the library was not changed',
    stillWorkingDetail: 'Wait for the export or the bulk act to end, or stop it, then change the library.',
    chooseOther: 'Try again',
  },
} satisfies Both<DialogWords>
