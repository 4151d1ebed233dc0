// Words of the rule of review, and what it means.
import type { AfterEdit, StepKind } from '../review'
import type { Both } from './both'

interface RuleWords {
  readonly title: string
  readonly hint: string
  readonly on: string
  readonly apart: string
  readonly afterEdit: string
  readonly afterEdits: Readonly<Record<AfterEdit, string>>
  readonly steps: string
  readonly addStep: string
  readonly addProofs: string
  readonly newStep: string
  readonly up: string
  readonly down: string
  readonly remove: string
  readonly name: string
  readonly kind: string
  readonly kinds: Readonly<Record<StepKind, string>>
  readonly who: string
  readonly anybody: string
  readonly noPeople: string
  readonly checks: string
  readonly checksHint: string
  readonly means: string
  readonly meansOff: string
  readonly meansOrder: (steps: string) => string
  readonly meansApart: string
  readonly meansTogether: string
  readonly meansEdit: Readonly<Record<AfterEdit, string>>
  readonly meansReady: string
  readonly meansNames: string
  readonly tooFew: (people: string, steps: string) => string
  readonly arrow: string
  readonly people: string
  readonly done: string
  readonly changed: string
  readonly turnedOn: string
  readonly turnedOff: string
}

export const reviewRuleTexts = {
  'zh-CN': {
    title: '审核规则',
    hint: '三审三校按本库的规则走：各步依次签字，都有记录。一个人做编辑可以一直关着。',
    on: '开启审核',
    apart: '一人在一轮里只签一步',
    afterEdit: '签字之后又改稿',
    afterEdits: { next: '由下一步看改动；末步之后改的，末步重签', restart: '签过的各步依次重签' },
    steps: '各步',
    addStep: '添加一步',
    addProofs: '添加三校',
    newStep: '新的一步',
    up: '上移',
    down: '下移',
    remove: '移除这一步',
    name: '名称',
    kind: '性质',
    kinds: { review: '审（对内容负责）', proof: '校（逐字校对）' },
    who: '谁可以签',
    anybody: '人员里的任何人',
    noPeople: '还没有人员。先在“人员”里写下名字。',
    checks: '检查项',
    checksHint: '一行一项，签字前须逐项勾选',
    means: '这意味着',
    meansOff: '关着：阶段随意改，不要求签字。已有的记录都留着。',
    meansOrder: (steps) => `稿件送审后依次经过：${steps}。签完末步，自动进入待发。`,
    meansApart: '同一轮里一个人不能签两步；撤回或退回后另算。',
    meansTogether: '一个人可以签几步。',
    meansEdit: {
      next: '签字之后改过的地方，下一步先只看改动。审完又改，末步须重签，导出前会提示。',
      restart: '签字只对当时的文字有效：一改，签过的各步都要依次重签，先只看改动。',
    },
    meansReady: '没有审完的稿件不能进入待发或已发，除非写明理由放行，理由记录在案。',
    meansNames: '姓名是本机上的声明，不是身份认证。',
    tooFew: (people, steps) => `在岗的只有 ${people} 人，而有 ${steps} 步须由不同的人签。`,
    arrow: ' → ',
    people: '人员…',
    done: '完成',
    changed: '已改审核规则',
    turnedOn: '已开启审核',
    turnedOff: '已关闭审核',
  },
  en: {
    title: 'Rule of review',
    hint: 'Articles are reviewed by this library’s rule: steps are signed in order, all on record. A single editor can leave it off.',
    on: 'Review in steps',
    apart: 'Nobody signs two steps of a round',
    afterEdit: 'When the text is changed after a signature',
    afterEdits: {
      next: 'The next step looks at the changes; after the last, the last signs again',
      restart: 'All steps that were signed sign again',
    },
    steps: 'Steps',
    addStep: 'Add a step',
    addProofs: 'Add three proofs',
    newStep: 'New step',
    up: 'Up',
    down: 'Down',
    remove: 'Remove this step',
    name: 'Name',
    kind: 'Kind',
    kinds: { review: 'Review (answers for the content)', proof: 'Proof (read letter by letter)' },
    who: 'Who may sign',
    anybody: 'Anybody of the desk',
    noPeople: 'There is nobody at the desk yet. Write the names down under People.',
    checks: 'Check list',
    checksHint: 'One item a line; each is ticked before signing',
    means: 'What this means',
    meansOff: 'Off: stages are set freely and nobody signs. What is on record stays.',
    meansOrder: (steps) =>
      `Once sent, an article goes through: ${steps}. The last signature takes it to Ready.`,
    meansApart: 'Nobody signs two steps of one round; what was taken back or returned does not count.',
    meansTogether: 'One person may sign several steps.',
    meansEdit: {
      next: 'What was changed after a signature is shown first, alone, at the next step. What was changed after the last one is to be signed by it again; export says so.',
      restart:
        'A signature holds for that very text: after a change all steps are signed again in order, the changes shown first.',
    },
    meansReady:
      'What is not reviewed cannot go to Ready or Published, unless somebody lets it through with a reason that stands on record.',
    meansNames: 'Names are declarations on this machine, not authentication.',
    tooFew: (people, steps) => `Only ${people} at the desk, but ${steps} steps need different people.`,
    arrow: ' → ',
    people: 'People…',
    done: 'Done',
    changed: 'Rule of review changed',
    turnedOn: 'Review in steps is on',
    turnedOff: 'Review in steps is off',
  },
} satisfies Both<RuleWords>
