// Words of a file's preview: what it would add, change and leave, part by part; what of it cannot be taken.
import type { DeskPart } from '../desk-file'
import type { Both } from './both'
import { counted } from './plural'

interface DeskFileWords {
  readonly parts: Readonly<Record<DeskPart, string>>
  readonly counts: (added: number, changed: number, same: number) => string
  readonly added: string
  /** Put after what reads the same before and after. */
  readonly inDetail: string
  readonly all: string
  readonly rule: string
  readonly brings: (names: string) => string
  readonly shown: string
  readonly hidden: string
  readonly removed: string
  readonly left: string
  readonly noRoom: (name: string) => string
  readonly notKnown: (name: string) => string
  readonly leftOut: (n: number) => string
  readonly based: (base: string, changes: number) => string
  /** `bounds` as `6–30`, `≤ 30`, `≥ 6`. */
  readonly limit: (field: string, bounds: string, unit: string) => string
  readonly between: string
  readonly taken: (n: string, file: string) => string
}

export const deskFileTexts = {
  'zh-CN': {
    parts: {
      settings: '设置',
      copyProfiles: '自己的校对体例',
      checks: '标题检查',
      channels: '渠道',
      exportProfiles: '导出方案',
      people: '人员',
      reviewRule: '审核规则',
      keys: '快捷键',
    },
    counts: (added, changed, same) =>
      [
        ...(added > 0 ? [`新增 ${added}`] : []),
        ...(changed > 0 ? [`改 ${changed}`] : []),
        ...(same > 0 ? [`不变 ${same}`] : []),
      ].join(' · '),
    added: '（新增）',
    inDetail: '（细处不同）',
    all: '全部',
    rule: '三审三校',
    brings: (names) => `规则点了名、这里还没有的人会一并加上：${names}`,
    shown: '显示',
    hidden: '不显示',
    removed: '移除',
    left: '不在岗',
    noRoom: (name) => `校对体例“${name}”：这里已经放满了`,
    notKnown: (name) => `不认得 ${name}`,
    leftOut: (n) => `文件里有 ${n} 条用不上，不会改：`,
    based: (base, changes) => (changes === 0 ? `同“${base}”` : `按“${base}”，改 ${changes} 处`),
    limit: (field, bounds, unit) => `${field} ${bounds} ${unit}`,
    between: '；',
    taken: (n, file) => `按 ${file} 改了 ${n} 项设置`,
  },
  en: {
    parts: {
      settings: 'Settings',
      copyProfiles: 'Copyediting styles of your own',
      checks: 'Checks of headlines',
      channels: 'Channels',
      exportProfiles: 'Export profiles',
      people: 'People',
      reviewRule: 'Rule of review',
      keys: 'Keys',
    },
    counts: (added, changed, same) =>
      [
        ...(added > 0 ? [`${added} new`] : []),
        ...(changed > 0 ? [`${changed} changed`] : []),
        ...(same > 0 ? [`${same} as they are`] : []),
      ].join(' · '),
    added: '(new)',
    inDetail: '(differs in detail)',
    all: 'All',
    rule: 'Review in steps',
    brings: (names) => `Whom the rule names and who is not here yet is added: ${names}`,
    shown: 'shown',
    hidden: 'not shown',
    removed: 'taken away',
    left: 'has left',
    noRoom: (name) => `The style “${name}”: there is no room for more`,
    notKnown: (name) => `${name} is not known`,
    leftOut: (n) =>
      `${counted(n, 'entry', 'entries')} of the file cannot be used and ${n === 1 ? 'changes' : 'change'} nothing:`,
    based: (base, changes) =>
      changes === 0 ? `as “${base}”` : `on “${base}”, ${counted(changes, 'change')}`,
    limit: (field, bounds, unit) => `${field} ${bounds} ${unit}`,
    between: '; ',
    taken: (n, file) => `${counted(n, 'setting')} changed by ${file}`,
  },
} satisfies Both<DeskFileWords>
