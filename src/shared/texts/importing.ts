// Words of importing: drop, paste, and the report at the end.
import type { ImportedFile } from '../importing'
import type { IncomingFormat } from '../incoming'
import type { Both } from './both'
import { counted } from './plural'

interface ImportWords {
  readonly drop: string
  readonly dropHint: string
  readonly paste: string
  readonly pasteHint: string
  readonly pasteLabel: string
  readonly pasteGo: string
  readonly cancel: string
  readonly busy: (n: string) => string
  readonly busyText: string
  readonly report: string
  readonly summary: (imported: string, duplicate: number, failed: number) => string
  /** Of a text, what it was taken for. */
  readonly kinds: Readonly<Record<NonNullable<ImportedFile['kind']>, string>>
  /** What a file is. */
  readonly formats: Readonly<Record<IncomingFormat, string>>
  readonly headlines: (n: string, cleaned: string) => string
  readonly toQueue: string
  readonly setApart: string
  readonly headline: string
  readonly cleaned: string
  readonly warnings: Readonly<Record<ImportedFile['warnings'][number], string>>
  readonly encoding: (name: string) => string
  readonly duplicate: string
  readonly open: string
  readonly openThat: string
  readonly failed: string
  readonly close: string
  readonly more: (n: string) => string
  readonly pastedName: string
  readonly otherEncoding: string
  readonly encodingTitle: string
  readonly encodingHint: string
  readonly encodings: string
  readonly unreadable: (n: string) => string
  readonly present: string
  readonly reread: string
  readonly rereadDone: (encoding: string) => string
  readonly notText: string
  readonly originalSaved: (file: string) => string
  readonly siteLearned: (site: string) => string
  readonly nothingLearned: string
  readonly noSite: string
}

export const importingTexts = {
  'zh-CN': {
    drop: '松手即导入',
    dropHint: '可以放下多个文件、压缩包或整个文件夹；原稿原样保留。',
    paste: '从剪贴板导入',
    pasteHint: '把网页正文或来稿粘贴到这里。标题、署名、正文会分开，页面杂物另列。',
    pasteLabel: '来稿文本',
    pasteGo: '导入',
    cancel: '取消',
    busy: (n) => `正在导入 ${n} 个文件…`,
    busyText: '正在导入…',
    report: '导入结果',
    summary: (imported, duplicate, failed) =>
      [
        `导入 ${imported} 个`,
        duplicate > 0 ? `已有 ${duplicate} 个` : '',
        failed > 0 ? `失败 ${failed} 个` : '',
      ]
        .filter((part) => part !== '')
        .join(' · '),
    kinds: { page: '网页文字', article: '稿件', headlines: '标题单' },
    formats: {
      text: '文本',
      html: '网页',
      mhtml: '网页（mhtml）',
      markdown: 'Markdown',
      docx: 'Word 文档',
      odt: 'ODT 文档',
      rtf: 'RTF 文档',
      wxr: 'WordPress 导出文件',
      feed: '订阅源',
      jsonfeed: 'JSON Feed',
      newsml: 'NewsML',
      nitf: 'NITF',
      ninjs: 'ninjs',
      epub: 'EPUB',
      zip: '压缩包',
      galley: '清样稿件',
    },
    headlines: (n, cleaned) => `${n} 条其他标题进入审核队列，其中 ${cleaned} 条建议去掉尾缀`,
    toQueue: '看队列',
    setApart: '从正文移出',
    headline: '标题',
    cleaned: '建议',
    warnings: {
      'encoding-guessed': '编码是推测的，请核对有无乱码',
      'characters-replaced': '有无法解码的字符，已用 \uFFFD 代替',
      'day-from-address': '页面上没有日期，取自网址，请核对',
      'no-headline': '没有认出标题',
      'no-body': '没有认出正文',
      'tracked-changes': '带修订：原文照旧，修订成了建议，逐条定',
      comments: '带批注：已放到批注里',
      'pictures-remote': '有图片在网上，未取；图位与地址已留下',
      'pictures-refused': '有图片不能用（格式或大小），图位留着',
      'parts-left-out': '有些内容没有对应的形式，没有带进来；可对照原稿',
    },
    encoding: (name) => `编码 ${name}`,
    duplicate: '内容与已有的完全相同，没有再导入。',
    open: '打开稿件',
    openThat: '打开已有的那篇',
    failed: '未导入',
    close: '关闭',
    more: (n) => `另有 ${n} 个文件`,
    pastedName: '粘贴的文本',
    otherEncoding: '换编码…',
    encodingTitle: '换编码重读原稿',
    encodingHint: '选读得通的一种。正文、署名与标题按它重读，现有的正文留在版本里，标题留作备选。',
    encodings: '各种编码读出来的样子',
    unreadable: (n) => `${n} 个字符读不出`,
    present: '现在用的',
    reread: '按所选重读',
    rereadDone: (encoding) => `已按 ${encoding} 重读`,
    notText: '这篇不是从文本文件来的，没有编码可换。',
    originalSaved: (file) => `原稿已另存为 ${file}`,
    siteLearned: (site) => `以后从 ${site} 来的网页照此读`,
    nothingLearned: '这篇与读出来的一样，没有可学的。先改好正文或署名再来。',
    noSite: '这篇不是网页，或网页没写它从哪里来。',
  },
  en: {
    drop: 'Let go to import',
    dropHint: 'Several files, archives or a whole folder are fine. The originals are kept as they are.',
    paste: 'Import from the clipboard',
    pasteHint:
      'Paste page text or copy here. Headline, credits and body are told apart; page furniture is set aside.',
    pasteLabel: 'Copy to import',
    pasteGo: 'Import',
    cancel: 'Cancel',
    busy: (n) => (n === '1' ? 'Importing 1 file…' : `Importing ${n} files…`),
    busyText: 'Importing…',
    report: 'Import report',
    summary: (imported, duplicate, failed) =>
      [
        `${imported} imported`,
        duplicate > 0 ? `${duplicate} already here` : '',
        failed > 0 ? `${failed} failed` : '',
      ]
        .filter((part) => part !== '')
        .join(' · '),
    kinds: { page: 'Text of a page', article: 'Article', headlines: 'List of headlines' },
    formats: {
      text: 'Text',
      html: 'Web page',
      mhtml: 'Web page (mhtml)',
      markdown: 'Markdown',
      docx: 'Word document',
      odt: 'ODT document',
      rtf: 'RTF document',
      wxr: 'WordPress export',
      feed: 'Feed',
      jsonfeed: 'JSON Feed',
      newsml: 'NewsML',
      nitf: 'NITF',
      ninjs: 'ninjs',
      epub: 'EPUB',
      zip: 'Archive',
      galley: 'Galley article',
    },
    headlines: (n, cleaned) =>
      `${n} other ${n === '1' ? 'headline' : 'headlines'} went to the queue; a cut is proposed for ${cleaned}`,
    toQueue: 'See the queue',
    setApart: 'Taken out of the body',
    headline: 'Headline',
    cleaned: 'Proposed',
    warnings: {
      'encoding-guessed': 'The encoding was guessed; look for garbled characters',
      'characters-replaced': 'Some characters could not be decoded and stand as \uFFFD',
      'day-from-address': 'The page names no day; it was taken from the address, please check it',
      'no-headline': 'No headline was recognised',
      'no-body': 'No body was recognised',
      'tracked-changes':
        'It has tracked changes: the text holds as it was, the changes are suggestions to settle',
      comments: 'It has comments: they stand among the comments',
      'pictures-remote':
        'Some pictures are on the web and were not fetched; their places and addresses are kept',
      'pictures-refused': 'Some pictures cannot be used (kind or size); their places are kept',
      'parts-left-out': 'Some parts have no form here and were left out; compare with the original',
    },
    encoding: (name) => `Encoding ${name}`,
    duplicate: 'The very same bytes are already here; nothing was imported again.',
    open: 'Open the article',
    openThat: 'Open the one that is here',
    failed: 'Not imported',
    close: 'Close',
    more: (n) => `and ${counted(n, 'more file')}`,
    pastedName: 'Pasted text',
    otherEncoding: 'Other encoding…',
    encodingTitle: 'Read the original in another encoding',
    encodingHint:
      'Choose the one that reads well. Text, credits and headline are read anew by it; the present text stays in the history, the headline among the candidates.',
    encodings: 'How it reads in each encoding',
    unreadable: (n) => `${counted(n, 'character')} cannot be read`,
    present: 'in use',
    reread: 'Read it so',
    rereadDone: (encoding) => `Read anew as ${encoding}`,
    notText: 'This one did not come from a text file, so there is no encoding to choose.',
    originalSaved: (file) => `The original was saved as ${file}`,
    siteLearned: (site) => `Pages of ${site} are read so from now on`,
    nothingLearned: 'This one stands as it was read: nothing to learn. Correct its text or credits first.',
    noSite: 'This one was no page, or the page does not say where it is from.',
  },
} satisfies Both<ImportWords>
