// Which column of a table is what of an entry: by the names that desks and other programs give them, Chinese and English.
import { LIST_COLUMNS, type ListColumn, type ListMapping } from '#shared/list-import'

/** Compared without case, blanks and what stands in brackets. */
const NAMES: Readonly<Record<ListColumn, readonly string[]>> = {
  term: [
    '词条',
    '词',
    '词语',
    '用语',
    '禁用词',
    '慎用词',
    '禁用语',
    '敏感词',
    '错词',
    '错误',
    '错误词',
    '误',
    '原词',
    '原文',
    '不规范',
    '不规范表述',
    '不规范用语',
    '不用',
    '查找',
    '问题词',
    'term',
    'word',
    'phrase',
    'wrong',
    'avoid',
    'find',
    'banned',
    'error',
    'incorrect',
    'original',
  ],
  match: ['匹配', '匹配方式', '方式', 'match', 'matching', 'matchtype'],
  suggestion: [
    '建议',
    '替换',
    '替换为',
    '改为',
    '建议改为',
    '正确',
    '正确词',
    '正词',
    '正',
    '规范',
    '规范表述',
    '规范用语',
    '应为',
    '应作',
    '宜作',
    '宜用',
    '推荐',
    'suggestion',
    'suggested',
    'replacement',
    'replace',
    'replacewith',
    'right',
    'correct',
    'correction',
    'use',
    'preferred',
  ],
  reason: [
    '理由',
    '原因',
    '说明',
    '备注',
    '解释',
    '注释',
    'reason',
    'why',
    'note',
    'notes',
    'comment',
    'explanation',
    'remark',
  ],
  source: ['来源', '出处', '依据', '引自', 'source', 'authority', 'reference'],
  severity: ['级别', '等级', '严重程度', '程度', '严重性', 'severity', 'level', 'weight'],
  exceptions: [
    '例外',
    '除外',
    '豁免',
    '例外词',
    '白名单',
    'exceptions',
    'exception',
    'except',
    'unless',
    'allow',
  ],
  advertising: ['只在广告', '仅广告', '限广告', '广告', 'advertising', 'advertisingonly', 'adonly', 'ads'],
  scope: ['范围', '适用范围', '位置', 'scope', 'where', 'appliesto'],
  channels: ['渠道', '平台', 'channels', 'channel'],
  from: [
    '起',
    '自',
    '起始',
    '开始',
    '生效',
    '起始日期',
    '生效日期',
    '开始日期',
    'from',
    'validfrom',
    'start',
    'since',
  ],
  to: [
    '止',
    '至',
    '截止',
    '终止',
    '失效',
    '到期',
    '截止日期',
    '终止日期',
    '失效日期',
    'to',
    'validto',
    'until',
    'end',
    'expires',
  ],
  off: ['停用', '关闭', 'off', 'disabled'],
}

const BY_NAME = new Map(
  LIST_COLUMNS.flatMap((column) => NAMES[column].map((name) => [name, column] as const)),
)

/** `建议（替换）` and `Suggestion (new)` are 建议 and suggestion. */
const plain = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\([^()]{0,40}\)/g, '')
    .replace(/[:：*]/g, '')
    .trim()

/** `词条 term` and `词条/term` are named by either part. */
function columnOf(cell: string): ListColumn | null {
  const name = plain(cell)
  if (name === '' || name.length > 60) return null
  const whole = BY_NAME.get(name.replace(/[\s_-]/g, ''))
  if (whole !== undefined) return whole
  for (const part of name.split(/[\s/|_]+/)) {
    const found = BY_NAME.get(part)
    if (found !== undefined) return found
  }
  return null
}

/**
 * What the first row says of the columns, each named once. Without a column for the term the row is no head: then the
 * first column is the term, the second what should stand there, the third why.
 */
export function mappingOf(first: readonly string[]): ListMapping {
  const taken = new Set<ListColumn>()
  const columns = first.map((cell) => {
    const column = columnOf(cell)
    if (column === null || taken.has(column)) return null
    taken.add(column)
    return column
  })
  if (taken.has('term')) return { head: true, columns }
  return {
    head: false,
    columns: first.map((_, at) => (['term', 'suggestion', 'reason'] as const)[at] ?? null),
  }
}
