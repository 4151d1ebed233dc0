// Words of an entry of a word list: its fields, and why one cannot be kept.
import type { CheckSeverity } from '../check'
import type { ListColumn, ListFault } from '../list-import'
import type { ListEntry } from '../word-list'
import type { Both } from './both'

interface ListEntryWords {
  readonly newEntry: string
  readonly entry: (number: string) => string
  readonly columns: Readonly<Record<ListColumn, string>>
  readonly matches: Readonly<Record<ListEntry['match'], string>>
  readonly scopes: Readonly<Record<ListEntry['scope'], string>>
  readonly severities: Readonly<Record<CheckSeverity, string>>
  readonly several: string
  readonly day: string
  readonly bodyOnly: string
  readonly faults: Readonly<Record<ListFault, string>>
  readonly save: string
  readonly tryOne: string
  readonly remove: string
  readonly cancel: string
}

export const listEntryTexts = {
  'zh-CN': {
    newEntry: '新词条',
    entry: (number) => `第 ${number} 条`,
    columns: {
      term: '词条',
      match: '匹配',
      suggestion: '建议',
      reason: '理由',
      source: '来源',
      severity: '级别',
      exceptions: '例外',
      advertising: '只在广告',
      scope: '范围',
      channels: '渠道',
      from: '起',
      to: '止',
      off: '停用',
    },
    matches: { literal: '原样', word: '整词（英文，不分大小写）', regex: '正则' },
    scopes: { both: '标题和正文', headline: '只查标题', body: '只查正文' },
    severities: { block: '拦：不得送出', verify: '核：须人核定', warn: '疑：疑误', note: '注：提示' },
    several: '多个用；隔开',
    day: '如 2026-09-30，空着不限',
    bodyOnly: '这个式子较复杂，只在正文里查（有时限保护），标题不查。',
    faults: {
      'no-term': '没有词条',
      'too-long': '太长',
      'bad-character': '有控制字符或坏字符',
      'match-unknown': '匹配方式看不懂（原样、整词、正则）',
      'severity-unknown': '级别看不懂（拦、核、疑、注）',
      'scope-unknown': '范围看不懂（标题、正文、全部）',
      'yes-or-no': '只能填是或否',
      'bad-date': '日期不对',
      'dates-reversed': '止日早于起日',
      'same-as-term': '建议与词条相同',
      'regex-too-long': '式子超过 200 字符',
      'regex-invalid': '式子写得不对',
      'regex-empty': '式子能匹配空白',
      'regex-endless': '式子会让有的文字查不完',
      repeated: '同一词条已有一条',
      'too-many': '超过五万条',
      'too-many-patterns': '一份词表的正则超过 200 条',
    },
    save: '保存',
    tryOne: '试这一条',
    remove: '删除',
    cancel: '取消',
  },
  en: {
    newEntry: 'New entry',
    entry: (number) => `No. ${number}`,
    columns: {
      term: 'Term',
      match: 'Match',
      suggestion: 'Suggestion',
      reason: 'Reason',
      source: 'Source',
      severity: 'Severity',
      exceptions: 'Exceptions',
      advertising: 'Advertising only',
      scope: 'Where',
      channels: 'Channels',
      from: 'From',
      to: 'To',
      off: 'Off',
    },
    matches: { literal: 'As it stands', word: 'Whole word, any case', regex: 'Regular expression' },
    scopes: { both: 'Headlines and bodies', headline: 'Headlines only', body: 'Bodies only' },
    severities: { block: 'Block: must not leave', verify: 'Verify', warn: 'Warning', note: 'Note' },
    several: 'several parted by ;',
    day: '2026-09-30 or empty',
    bodyOnly: 'This pattern runs in bodies only, under its guard; headlines are not asked by it.',
    faults: {
      'no-term': 'no term',
      'too-long': 'too long',
      'bad-character': 'control or broken characters',
      'match-unknown': 'unknown match (literal, word, regex)',
      'severity-unknown': 'unknown severity (block, verify, warn, note)',
      'scope-unknown': 'unknown scope (headline, body, both)',
      'yes-or-no': 'yes or no is wanted',
      'bad-date': 'no such day',
      'dates-reversed': 'ends before it begins',
      'same-as-term': 'suggests the term itself',
      'regex-too-long': 'pattern of more than 200 characters',
      'regex-invalid': 'no valid pattern',
      'regex-empty': 'pattern matches nothing at all',
      'regex-endless': 'pattern that some texts make endless',
      repeated: 'the term is there already',
      'too-many': 'more than 50,000 entries',
      'too-many-patterns': 'more than 200 patterns in a list',
    },
    save: 'Save',
    tryOne: 'Try this one',
    remove: 'Remove',
    cancel: 'Cancel',
  },
} satisfies Both<ListEntryWords>
