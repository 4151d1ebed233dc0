// Words of how an article has left: its record, whether it has changed since, corrections.
import type { Both } from './both'
import { agree } from './plural'

interface DepartureWords {
  readonly title: string
  readonly none: string
  readonly asIs: string
  readonly changed: string
  readonly inspector: string
  readonly open: string
  readonly count: (n: string) => string
  readonly to: (channel: string) => string
  readonly noChannel: string
  readonly revision: (n: string) => string
  readonly inEdition: (title: string) => string
  readonly isCurrent: string
  readonly isChanged: string
  readonly isReplaced: string
  readonly nobody: string
  readonly compare: string
  readonly compareWith: (n: string) => string
  readonly correct: string
  /** Once it has left, and while it has not. */
  readonly again: string
  readonly first: string
  readonly done: string
  readonly noteFor: (headline: string) => string
  readonly noteEmpty: string
  readonly where: string
  readonly keep: string
  readonly copy: string
  readonly copied: string
  readonly cannotCopy: string
  readonly kept: string
  readonly corrections: string
  readonly fingerprint: string
  readonly leftWhole: (n: string, folder: string) => string
}

export const departuresTexts = {
  'zh-CN': {
    title: '导出记录',
    none: '这篇还没有导出过。',
    asIs: '与最近导出的一致',
    changed: '导出后有改动',
    inspector: '导出',
    open: '记录',
    count: (n) => `导出过 ${n} 次`,
    to: (channel) => channel,
    noChannel: '未指定渠道',
    revision: (n) => `第 ${n} 版`,
    inEdition: (title) => `收入《${title}》`,
    isCurrent: '与现在一致',
    isChanged: '此后有改动',
    isReplaced: '后来又导出过',
    nobody: '未署名',
    compare: '对照现在',
    compareWith: (n) => `第 ${n} 版与现在对照`,
    correct: '更正…',
    again: '再导出…',
    first: '导出…',
    done: '完成',
    noteFor: (headline) => `“${headline}”的更正`,
    noteEmpty: '与导出时相比，文字没有不同。',
    where: '已送到：',
    keep: '记入更正',
    copy: '复制',
    copied: '已复制到剪贴板',
    cannotCopy: '系统不让复制。可选中后复制。',
    kept: '更正已记录在案',
    corrections: '更正',
    fingerprint: '指纹',
    leftWhole: (n, folder) => `全部 ${n} 篇已导出到“${folder}”`,
  },
  en: {
    title: 'Export record',
    none: 'This article has not been exported yet.',
    asIs: 'as last exported',
    changed: 'changed since export',
    inspector: 'Export',
    open: 'Record',
    count: (n) => (n === '1' ? 'exported once' : `exported ${n} times`),
    to: (channel) => channel,
    noChannel: 'no channel',
    revision: (n) => `revision ${n}`,
    inEdition: (title) => `in “${title}”`,
    isCurrent: 'as it is now',
    isChanged: 'changed since',
    isReplaced: 'exported again later',
    nobody: 'no name given',
    compare: 'Compare with now',
    compareWith: (n) => `Compare revision ${n} with now`,
    correct: 'Correct…',
    again: 'Export again…',
    first: 'Export…',
    done: 'Done',
    noteFor: (headline) => `Correction of “${headline}”`,
    noteEmpty: 'Nothing is said otherwise than when it left.',
    where: 'It went to: ',
    keep: 'Put on record',
    copy: 'Copy',
    copied: 'Copied to the clipboard',
    cannotCopy: 'The system refused to copy. Select the text and copy it.',
    kept: 'The correction is on record',
    corrections: 'Corrections',
    fingerprint: 'Fingerprint',
    leftWhole: (n, folder) => `${agree(n, '1 article', `All ${n} articles`)} exported to “${folder}”`,
  },
} satisfies Both<DepartureWords>
