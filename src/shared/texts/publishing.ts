// Words of publishing: the export dialog, its pre-flight list and its result.
import type { Unit } from '../channel'
import type { Warning } from '../exporting'
import type { Standing } from '../headline'
import type { Both } from './both'
import { counted } from './plural'

interface PublishWords {
  readonly title: (n: string) => string
  readonly previewOf: (name: string) => string
  readonly exampleOf: (name: string) => string
  readonly before: string
  readonly fine: string
  readonly fineAll: string
  readonly warnedOf: (warning: string, n: string) => string
  readonly comma: string
  readonly warnings: Readonly<Record<Warning, string>>
  readonly jump: Readonly<Record<Warning, string>>
  readonly go: string
  readonly goBy: (n: string) => string
  readonly cancel: string
  readonly close: string
  readonly done: (n: string) => string
  readonly doneBook: (articles: string) => string
  readonly doneOf: (n: string, of: string) => string
  readonly stoppedThere: string
  readonly files: string
  readonly reveal: string
  readonly revealFile: (name: string) => string
  readonly copy: string
  readonly copyRich: string
  readonly copySource: string
  /** The file is no text; what is shown is its words. */
  readonly asText: string
  readonly wechatLength: (n: string, most: string) => string
  readonly bookTitle: string
  readonly bookTitleMissing: string
  readonly copied: string
  /** Several are selected. */
  readonly copyOne: string
  readonly dragged: (articles: string) => string
  /** What the channel keeps back stays. */
  readonly draggedBut: (articles: string, held: string) => string
  /** The button was let go before the files were there. */
  readonly dragReady: (articles: string) => string
  readonly filesCopied: (articles: string) => string
  readonly filesCopiedBut: (articles: string, held: string) => string
  readonly copiedTooLong: (n: string) => string
  readonly cannotCopy: string
  readonly more: (n: string) => string
  readonly fingerprint: string
  readonly channel: string
  /** No channel: the main headline. */
  readonly noChannel: string
  readonly leaves: string
  readonly ownOf: (channel: string) => string
  readonly followsMain: string
  readonly standings: Readonly<Record<Standing, string>>
  readonly notStanding: Readonly<Record<Standing, string>>
  readonly length: (count: string, bound: string, unit: string) => string
  readonly unbound: string
  readonly verdicts: Readonly<Record<'over' | 'under' | 'cut' | 'fits', string>>
  readonly units: Readonly<Record<Unit, string>>
  readonly held: string
  readonly heldOf: (n: string) => string
  readonly heldNow: (n: string) => string
  readonly reason: string
  readonly goRest: (n: string) => string
  readonly toBench: (headline: string) => string
  readonly moreHeld: (n: string) => string
  readonly left: string
  readonly leftTo: (channel: string) => string
  readonly overridden: (what: string, reason: string) => string
}

export const publishingTexts = {
  'zh-CN': {
    title: (n) => (n === '1' ? '导出' : `导出 ${n} 篇`),
    previewOf: (name) => `预览 · ${name}`,
    exampleOf: (name) => `预览第一篇 · ${name}`,
    before: '导出之前',
    fine: '标题已通过，署名与来源齐全。',
    fineAll: '各篇标题都已通过，署名与来源齐全。',
    warnedOf: (warning, n) => `${warning} · ${n} 篇`,
    comma: '；',
    warnings: {
      'headline-not-approved': '标题还没有通过',
      'review-missing': '还没有审完',
      'review-stale': '审完之后又改过',
      'review-overridden': '未审完，写明理由放行',
      'suggestions-open': '有建议未定，导出不含建议',
      'picture-missing': '有图片没有带入，导出只有图说',
      'alt-missing': '有图片没有替代文字',
      'findings-open': '标题有须处理的检查结果',
      'deck-too-long': '提要超过渠道字数',
      'author-too-long': '作者超过渠道字数',
      'wechat-too-long': '含标记满 20,000 字符，公众号不收',
      'no-author': '作者未填',
      'no-source': '来源未填',
    },
    jump: {
      'headline-not-approved': '到标题台',
      'review-missing': '看审核',
      'review-stale': '看审核',
      'review-overridden': '看审核',
      'suggestions-open': '看建议',
      'picture-missing': '去补图片',
      'alt-missing': '去写替代文字',
      'findings-open': '到标题台',
      'deck-too-long': '去改提要',
      'author-too-long': '去改作者',
      'wechat-too-long': '去删改',
      'no-author': '去填作者',
      'no-source': '去填来源',
    },
    go: '导出…',
    goBy: (n) => (n === '1' ? '导出' : `按 ${n} 个方案导出`),
    cancel: '取消',
    close: '关闭',
    done: (n) => `已导出 ${n} 个文件`,
    doneBook: (articles) => `已导出，内有 ${articles} 篇`,
    doneOf: (n, of) => `已导出 ${n}／${of} 个文件`,
    stoppedThere: '已停下，没有写入任何文件。',
    files: '已导出的文件',
    reveal: '在文件夹中显示',
    revealFile: (name) => `在文件夹中显示“${name}”`,
    copy: '复制内容',
    copyRich: '复制图文',
    copySource: '复制源码',
    asText: '这种文件不是文本，下面是其中的文字。',
    wechatLength: (n, most) => `含标记 ${n} 字符，公众号不收 ${most} 以上`,
    bookTitle: '书名',
    bookTitleMissing: '用专题名或第一篇标题',
    copied: '已复制到剪贴板',
    copyOne: '一次复制一篇，没有复制。请只选一篇。',
    dragged: (articles) => `拖出 ${articles} 篇`,
    draggedBut: (articles, held) => `拖出 ${articles} 篇，${held} 篇没过渠道检查，没有拖出`,
    dragReady: (articles) => `${articles} 篇的文件已经备好，再拖一次即可`,
    filesCopied: (articles) => `${articles} 篇的文件已在剪贴板，到文件夹、邮件或聊天里粘贴`,
    filesCopiedBut: (articles, held) => `${articles} 篇的文件已在剪贴板，${held} 篇没过渠道检查，没有复制`,
    copiedTooLong: (n) => `已复制，但含标记有 ${n} 字符，公众号只收 20,000 字符以内`,
    cannotCopy: '系统不让复制。可在预览里选中后复制。',
    more: (n) => `另有 ${n} 个文件`,
    fingerprint: '指纹',
    channel: '渠道',
    noChannel: '不指定渠道（主标题）',
    leaves: '导出的标题',
    ownOf: (channel) => `${channel}专用`,
    followsMain: '主标题',
    standings: {
      approved: '已通过',
      open: '未决定',
      returned: '已退回',
      deferred: '已暂缓',
      stale: '通过后有改动',
    },
    notStanding: {
      approved: '',
      open: '标题还没有通过',
      returned: '标题已退回',
      deferred: '标题已暂缓',
      stale: '标题通过后有改动，须重新审定',
    },
    length: (count, bound, unit) => `${count} / ${bound} ${unit}`,
    unbound: '不限',
    verdicts: { over: '超', under: '不足', cut: '显示不全', fits: '' },
    units: {
      cp: '字符',
      gr: '字形',
      u16: '单元',
      w1: '字',
      w2: '半角',
      px: 'px',
      u8: '字节',
      flitj: '单位',
    },
    held: '过不了这个渠道的检查',
    heldOf: (n) => `${n} 篇过不了这个渠道的检查，不写理由则不导出`,
    heldNow: (n) => `${n} 篇过不了渠道的检查，没有导出：`,
    reason: '仍予导出的理由',
    goRest: (n) => `导出其余 ${n} 篇…`,
    toBench: (headline) => `到标题台改“${headline}”`,
    moreHeld: (n) => `另有 ${n} 篇`,
    left: '发布',
    leftTo: (channel) => `导出到${channel}`,
    overridden: (what, reason) => `未过检查而导出（${what}）：${reason}`,
  },
  en: {
    title: (n) => (n === '1' ? 'Export' : `Export ${n} articles`),
    previewOf: (name) => `Preview · ${name}`,
    exampleOf: (name) => `Preview of the first · ${name}`,
    before: 'Before you export',
    fine: 'The headline is approved; credits and source are there.',
    fineAll: 'Every headline is approved; credits and sources are there.',
    warnedOf: (warning, n) => `${warning} · ${n === '1' ? '1 article' : `${n} articles`}`,
    comma: '; ',
    warnings: {
      'headline-not-approved': 'The headline is not approved yet',
      'review-missing': 'The review is not complete',
      'review-stale': 'Changed after its review',
      'review-overridden': 'Let through unreviewed, with a reason',
      'suggestions-open': 'Suggestions are open; the file is without them',
      'picture-missing': 'A picture is missing; its caption alone is exported',
      'alt-missing': 'A picture has no alternative text',
      'findings-open': 'Checks of the headline are open',
      'deck-too-long': 'The deck is too long for the channel',
      'author-too-long': 'The author is too long for the channel',
      'wechat-too-long': 'With its markup it has 20,000 characters or more, which WeChat refuses',
      'no-author': 'No author is given',
      'no-source': 'No source is given',
    },
    jump: {
      'headline-not-approved': 'To the bench',
      'review-missing': 'To the review',
      'review-stale': 'To the review',
      'review-overridden': 'To the review',
      'suggestions-open': 'See them',
      'picture-missing': 'Put it in',
      'alt-missing': 'Write it',
      'findings-open': 'To the bench',
      'deck-too-long': 'Shorten it',
      'author-too-long': 'Shorten it',
      'wechat-too-long': 'Shorten it',
      'no-author': 'Fill it in',
      'no-source': 'Fill it in',
    },
    go: 'Export…',
    goBy: (n) => (n === '1' ? 'Export' : `Export by ${n} profiles`),
    cancel: 'Cancel',
    close: 'Close',
    doneBook: (articles) => `Exported, ${articles === '1' ? '1 article' : `${articles} articles`} in it`,
    done: (n) => (n === '1' ? '1 file exported' : `${n} files exported`),
    doneOf: (n, of) => `${n} of ${counted(of, 'file')} exported`,
    stoppedThere: 'Stopped. Nothing was written.',
    files: 'Files exported',
    reveal: 'Show in folder',
    revealFile: (name) => `Show “${name}” in its folder`,
    copy: 'Copy the text',
    copyRich: 'Copy as rich text',
    copySource: 'Copy the source',
    asText: 'This file is no text; these are the words in it.',
    wechatLength: (n, most) => `${n} characters with their markup; WeChat takes fewer than ${most}`,
    bookTitle: 'Title',
    bookTitleMissing: 'the collection’s name, or the first headline',
    copied: 'Copied to the clipboard',
    copyOne: 'One article can be copied at a time; nothing was copied. Select one.',
    dragged: (articles) => `Dragged out: ${articles}`,
    draggedBut: (articles, held) => `Dragged out: ${articles}; kept back by the channel: ${held}`,
    dragReady: (articles) => `Files ready: ${articles}. Drag once more`,
    filesCopied: (articles) =>
      `On the clipboard as files: ${articles}. Paste into a folder, a mail or a chat`,
    filesCopiedBut: (articles, held) =>
      `On the clipboard as files: ${articles}; kept back by the channel: ${held}`,
    copiedTooLong: (n) =>
      `Copied, but with its markup it has ${n} characters; WeChat takes fewer than 20,000`,
    cannotCopy: 'The system refused to copy. Select the text in the preview and copy it there.',
    more: (n) => `and ${counted(n, 'more file')}`,
    fingerprint: 'Fingerprint',
    channel: 'Channel',
    noChannel: 'No channel (main headline)',
    leaves: 'The headline that leaves',
    ownOf: (channel) => `chosen for ${channel}`,
    followsMain: 'main headline',
    standings: {
      approved: 'approved',
      open: 'not decided',
      returned: 'returned',
      deferred: 'deferred',
      stale: 'changed since approval',
    },
    notStanding: {
      approved: '',
      open: 'The headline is not approved yet',
      returned: 'The headline was returned',
      deferred: 'The headline was deferred',
      stale: 'Something changed since the headline was approved; decide again',
    },
    length: (count, bound, unit) => `${count} / ${bound} ${unit}`,
    unbound: 'no limit',
    verdicts: { over: 'over', under: 'too short', cut: 'not seen whole', fits: '' },
    units: {
      cp: 'characters',
      gr: 'glyphs',
      u16: 'units',
      w1: 'full-width',
      w2: 'half-width',
      px: 'px',
      u8: 'bytes',
      flitj: 'head units',
    },
    held: 'It does not pass the checks of this channel',
    heldOf: (n) =>
      `${n === '1' ? '1 article does' : `${n} articles do`} not pass the checks of this channel and will not be exported without a reason`,
    heldNow: (n) =>
      `${n === '1' ? '1 article was' : `${n} articles were`} kept back by the checks of the channel:`,
    reason: 'Reason to export all the same',
    goRest: (n) => (n === '1' ? 'Export the other one…' : `Export the other ${n}…`),
    toBench: (headline) => `Change “${headline}” on the bench`,
    moreHeld: (n) => `and ${n} more`,
    left: 'Left',
    leftTo: (channel) => `exported to ${channel}`,
    overridden: (what, reason) => `exported although kept back (${what}): ${reason}`,
  },
} satisfies Both<PublishWords>
