// Words of the review in steps: the steps, the changes, the record.
import type { ErrorCode } from '../error'
import type { EntryKind, ReviewChanges, ReviewStatus, StepKind } from '../review'
import type { Both } from './both'

interface ReviewWords {
  readonly title: string
  readonly declared: string
  readonly off: string
  readonly toRule: string
  readonly steps: string
  readonly kinds: Readonly<Record<StepKind, string>>
  readonly statuses: Readonly<Record<ReviewStatus, string>>
  readonly dueNow: (step: string) => string
  readonly waiting: string
  readonly signedBy: (name: string, when: string) => string
  readonly changedSince: string
  readonly mustSignAgain: string
  readonly changesSeenBy: (step: string) => string
  readonly who: (names: string) => string
  readonly anybody: string
  readonly listJoin: string
  readonly tabs: { readonly changes: string; readonly whole: string; readonly record: string }
  readonly sinceOf: (step: string, name: string, when: string) => string
  readonly nothingChanged: string
  readonly neverRead: string
  readonly folded: (n: string) => string
  readonly unfold: string
  readonly formOnly: string
  readonly moved: string
  readonly addedMark: string
  readonly removedMark: string
  readonly fields: Readonly<Record<ReviewChanges['fields'][number]['name'], string>>
  readonly headlineOf: (channel: string) => string
  readonly empty: string
  readonly checkList: string
  readonly holding: (n: string) => string
  readonly despite: string
  readonly toBench: string
  readonly note: string
  readonly noteHint: string
  readonly signAs: (name: string) => string
  readonly sign: string
  readonly send: string
  readonly sendAgain: string
  readonly return: string
  readonly returnNeedsNote: string
  readonly seat: string
  readonly sheetDocx: string
  readonly sheetPdf: string
  readonly sheetDone: (name: string) => string
  readonly close: string
  readonly entries: Readonly<Record<EntryKind, string>>
  readonly entryOf: (kind: string, step: string) => string
  readonly withdrawn: string
  readonly stillOpen: string
  readonly revision: (n: string) => string
  readonly compareSince: string
  readonly noRecord: string
  readonly nobody: string
  readonly sent: string
  readonly signedDone: (step: string) => string
  readonly returnedDone: (step: string) => string
  readonly refused: Readonly<Record<Extract<ErrorCode, `review-n${string}` | 'review-twice'>, string>>
  readonly noneDue: string
  readonly noArticle: string
  readonly markDue: (step: string) => string
  readonly override: {
    readonly title: (n: string) => string
    readonly says: string
    readonly reason: string
    readonly go: string
    readonly cancel: string
  }
  readonly inspector: string
  readonly open: string
}

export const reviewTexts = {
  'zh-CN': {
    title: '审核',
    declared: '签字是在本机上的声明，不是身份认证。',
    off: '本库没有开启审核。一个人做编辑不需要它；要三审三校，先定规则。',
    toRule: '审核规则…',
    steps: '各步',
    kinds: { review: '审', proof: '校' },
    statuses: {
      none: '未送审',
      open: '审核中',
      complete: '已审完',
      stale: '审后改过',
      returned: '已退回',
      overridden: '写明理由放行',
    },
    dueNow: (step) => `待${step}`,
    waiting: '等前一步',
    signedBy: (name, when) => `${name} ${when}`,
    changedSince: '其后改过',
    mustSignAgain: '其后改过，须重签',
    changesSeenBy: (step) => `其后的改动由${step}审过`,
    who: (names) => `限${names}`,
    anybody: '谁都可签',
    listJoin: '、',
    tabs: { changes: '改动', whole: '全文', record: '记录' },
    sinceOf: (step, name, when) => `自${name}${step}（${when}）以来`,
    nothingChanged: '没有改动。',
    neverRead: '本稿还没有人审过，请看全文。',
    folded: (n) => `未改的 ${n} 段`,
    unfold: '展开',
    formOnly: '只改了格式',
    moved: '移到了这里',
    addedMark: '新增',
    removedMark: '删去',
    fields: {
      headline: '标题',
      kicker: '引题',
      deck: '副题',
      author: '作者',
      organisation: '单位',
      editor: '责任编辑',
      source: '来源',
      publishedAt: '日期',
    },
    headlineOf: (channel) => `标题（${channel}）`,
    empty: '（空）',
    checkList: '检查项',
    holding: (n) => `标题还有 ${n} 处“拦”或“核”没有处理`,
    despite: '仍要签字，理由写在附言里',
    toBench: '到标题台',
    note: '附言',
    noteHint: '退回必须写；签字可不写',
    signAs: (name) => `以${name}的名义签`,
    sign: '签字',
    send: '送审',
    sendAgain: '再次送审',
    return: '退回',
    returnNeedsNote: '退回要写明原因。请写在附言里。',
    seat: '换人…',
    sheetDocx: '审稿单 DOCX',
    sheetPdf: 'PDF',
    sheetDone: (name) => `审稿单已存为 ${name}`,
    close: '关闭',
    entries: { open: '送审', sign: '签字', return: '退回', override: '放行', withdraw: '撤回' },
    entryOf: (kind, step) => `${step}${kind}`,
    withdrawn: '已撤回',
    stillOpen: '签字时未处理：',
    revision: (n) => `版本 ${n}`,
    compareSince: '看其后的改动',
    noRecord: '还没有记录。',
    nobody: '未署名',
    sent: '送审',
    signedDone: (step) => `${step}签字`,
    returnedDone: (step) => `${step}退回`,
    refused: {
      'review-not-open': '还没有送审。',
      'review-nobody': '坐在这里的人不在人员里，不能签。',
      'review-not-allowed': '规则没有让坐在这里的人签这一步。',
      'review-twice': '坐在这里的人在本轮已签过另一步，一人不能签两步。',
    },
    noneDue: '没有轮到你签的稿件。',
    noArticle: '这条标题还没有稿件，没有可审的。',
    markDue: (step) => `待${step}`,
    override: {
      title: (n) => (n === '1' ? '这篇稿件还没有审完' : `这 ${n} 篇稿件还没有全部审完`),
      says: '要进入待发或已发，可以写明理由放行。理由和放行的人记录在案，导出前会再提示。',
      reason: '放行的理由',
      go: '放行',
      cancel: '取消',
    },
    inspector: '审核',
    open: '打开审核',
  },
  en: {
    title: 'Review',
    declared: 'A signature is a declaration on this machine, not an authentication.',
    off: 'This library reviews nothing in steps. A single editor needs none; to review in steps, set the rule first.',
    toRule: 'Rule of review…',
    steps: 'Steps',
    kinds: { review: 'Review', proof: 'Proof' },
    statuses: {
      none: 'Not sent',
      open: 'Under review',
      complete: 'Complete',
      stale: 'Changed since',
      returned: 'Returned',
      overridden: 'Let through with a reason',
    },
    dueNow: (step) => `${step} is due`,
    waiting: 'Waits for the step before',
    signedBy: (name, when) => `${name}, ${when}`,
    changedSince: 'changed since',
    mustSignAgain: 'changed since: to be signed again',
    changesSeenBy: (step) => `later changes seen by ${step}`,
    who: (names) => `only ${names}`,
    anybody: 'anybody may sign',
    listJoin: ', ',
    tabs: { changes: 'Changes', whole: 'Whole text', record: 'Record' },
    sinceOf: (step, name, when) => `Since ${step} by ${name} (${when})`,
    nothingChanged: 'Nothing was changed.',
    neverRead: 'Nobody has reviewed this article yet: read the whole text.',
    folded: (n) => (n === '1' ? '1 unchanged paragraph' : `${n} unchanged paragraphs`),
    unfold: 'Show',
    formOnly: 'only the form changed',
    moved: 'moved here',
    addedMark: 'added',
    removedMark: 'removed',
    fields: {
      headline: 'Headline',
      kicker: 'Kicker',
      deck: 'Deck',
      author: 'Author',
      organisation: 'Organisation',
      editor: 'Editor',
      source: 'Source',
      publishedAt: 'Date',
    },
    headlineOf: (channel) => `Headline (${channel})`,
    empty: '(empty)',
    checkList: 'Check list',
    holding: (n) =>
      n === '1' ? '1 check of the headline is still open' : `${n} checks of the headline are still open`,
    despite: 'Sign all the same; the reason is in the note',
    toBench: 'To the bench',
    note: 'Note',
    noteHint: 'Needed to return; a signature may do without',
    signAs: (name) => `Signing as ${name}`,
    sign: 'Sign',
    send: 'Send to review',
    sendAgain: 'Send to review again',
    return: 'Return',
    returnNeedsNote: 'A return needs its reason. Write it into the note.',
    seat: 'Change seats…',
    sheetDocx: 'Review sheet: DOCX',
    sheetPdf: 'PDF',
    sheetDone: (name) => `Review sheet saved as ${name}`,
    close: 'Close',
    entries: {
      open: 'Sent to review',
      sign: 'signed',
      return: 'returned',
      override: 'Let through',
      withdraw: 'Taken back',
    },
    entryOf: (kind, step) => `${step}: ${kind}`,
    withdrawn: 'taken back',
    stillOpen: 'Open when it was signed:',
    revision: (n) => `Revision ${n}`,
    compareSince: 'Changes since then',
    noRecord: 'Nothing on record yet.',
    nobody: 'no name given',
    sent: 'Sent to review',
    signedDone: (step) => `${step} signed`,
    returnedDone: (step) => `Returned at ${step}`,
    refused: {
      'review-not-open': 'It has not been sent to review.',
      'review-nobody': 'Who sits here is nobody of the desk and cannot sign.',
      'review-not-allowed': 'The rule does not let who sits here sign this step.',
      'review-twice': 'Who sits here has signed another step of this round; nobody signs two.',
    },
    noneDue: 'Nothing waits for your signature.',
    noArticle: 'This headline has no article yet, so there is nothing to review.',
    markDue: (step) => `due: ${step}`,
    override: {
      title: (n) =>
        n === '1'
          ? 'The review of this article is not complete'
          : `Not all reviews of these ${n} articles are complete`,
      says: 'What is not reviewed can go on with a reason. Reason and name stand on record, and export says so again.',
      reason: 'Reason for letting through',
      go: 'Let through',
      cancel: 'Cancel',
    },
    inspector: 'Review',
    open: 'Open the review',
  },
} satisfies Both<ReviewWords>
