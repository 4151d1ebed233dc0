// Words of revisions.
import type { BeforeWhat, Revision } from '../article'
import type { Both } from './both'

interface RevisionWords {
  readonly kinds: Readonly<Record<Revision['kind'], string>>
  readonly before: Readonly<Record<BeforeWhat, string>>
  readonly nth: (n: number) => string
  readonly nobody: string
  readonly none: string
  readonly restored: (n: number) => string
}

export const revisionsTexts = {
  'zh-CN': {
    kinds: {
      import: '导入',
      new: '新建',
      auto: '自动',
      named: '命名',
      decision: '定题',
      export: '导出',
      conflict: '冲突',
      restore: '恢复',
      before: '改动前',
    },
    before: {
      clean: '清洗标题前',
      replace: '批量替换前',
      restore: '恢复前',
      'put-back': '放回正文前',
      import: '再次导入前',
      choose: '选用标题前',
    },
    nth: (n) => `第 ${n} 版`,
    nobody: '未具名',
    none: '还没有版本。',
    restored: (n) => `恢复第 ${n} 版`,
  },
  en: {
    kinds: {
      import: 'Import',
      new: 'New',
      auto: 'Automatic',
      named: 'Named',
      decision: 'Headline decision',
      export: 'Export',
      conflict: 'Conflict',
      restore: 'Restored',
      before: 'Before a change',
    },
    before: {
      clean: 'Before cleaning headlines',
      replace: 'Before replacing in many',
      restore: 'Before restoring',
      'put-back': 'Before putting back',
      import: 'Before importing again',
      choose: 'Before choosing a headline',
    },
    nth: (n) => `Revision ${n}`,
    nobody: 'No name given',
    none: 'There are no revisions yet.',
    restored: (n) => `Revision ${n} restored`,
  },
} satisfies Both<RevisionWords>
