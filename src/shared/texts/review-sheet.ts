// Words of the review sheet (审稿单), printed from an article's record.
import type { Both } from './both'

interface SheetWords {
  readonly title: string
  readonly fields: {
    readonly headline: string
    readonly kicker: string
    readonly deck: string
    readonly author: string
    readonly organisation: string
    readonly editor: string
    readonly source: string
    readonly publishedAt: string
    readonly zishu: string
    readonly stage: string
    readonly status: string
    readonly id: string
    readonly textHash: string
    readonly headlinesHash: string
  }
  readonly headlines: {
    readonly title: string
    readonly head: readonly [string, string]
    readonly main: string
  }
  readonly steps: {
    readonly title: string
    readonly head: readonly [string, string, string, string, string, string]
    readonly waiting: string
    readonly changed: string
    readonly signed: string
    readonly seenBy: (step: string) => string
  }
  readonly checks: {
    readonly title: string
    readonly head: readonly [string, string]
    readonly none: string
  }
  readonly findings: {
    readonly title: string
    readonly head: readonly [string, string, string]
    readonly open: string
    readonly none: string
    readonly answered: (kind: string, by: string, when: string, note: string) => string
  }
  readonly record: {
    readonly title: string
    readonly head: readonly [string, string, string, string, string]
    readonly none: string
    readonly withdrawn: string
    readonly despite: (findings: string) => string
    readonly between: string
  }
  readonly statement: string
}

export const sheetTexts = {
  'zh-CN': {
    title: '审稿单',
    fields: {
      headline: '标题',
      kicker: '引题',
      deck: '副题',
      author: '作者',
      organisation: '单位',
      editor: '责任编辑',
      source: '来源',
      publishedAt: '日期',
      zishu: '字数',
      stage: '阶段',
      status: '审核',
      id: '稿件编号',
      textHash: '文稿指纹',
      headlinesHash: '标题指纹',
    },
    headlines: { title: '各渠道标题', head: ['渠道', '标题'], main: '主标题' },
    steps: {
      title: '各步',
      head: ['步骤', '姓名', '时间', '结论', '附言', '签名'],
      waiting: '待签',
      changed: '已签，其后改过',
      signed: '已签',
      seenBy: (step) => `已签；其后的改动由${step}审过`,
    },
    checks: { title: '检查项', head: ['步骤', '已勾选'], none: '没有检查项。' },
    findings: {
      title: '标题检查',
      head: ['轻重', '检查', '处理'],
      open: '未处理',
      none: '没有检查出问题。',
      answered: (kind, by, when, note) => [kind, by, when, note].filter((part) => part !== '').join(' · '),
    },
    record: {
      title: '记录',
      head: ['序', '时间', '姓名', '事项', '附言与文稿版本'],
      none: '还没有记录。',
      withdrawn: '（已撤回）',
      despite: (findings) => `签字时标题检查未处理：${findings}`,
      between: '；',
    },
    statement:
      '本单由清样按本机记录生成。姓名是在本机上的声明，不是身份认证；需要凭据的，请在“签名”栏手签。指纹为 SHA-256，稿件一改即不同。',
  },
  en: {
    title: 'Review sheet',
    fields: {
      headline: 'Headline',
      kicker: 'Kicker',
      deck: 'Deck',
      author: 'Author',
      organisation: 'Organisation',
      editor: 'Editor',
      source: 'Source',
      publishedAt: 'Date',
      zishu: '字数',
      stage: 'Stage',
      status: 'Review',
      id: 'Article',
      textHash: 'Text, SHA-256',
      headlinesHash: 'Headlines, SHA-256',
    },
    headlines: { title: 'Headlines by channel', head: ['Channel', 'Headline'], main: 'Main' },
    steps: {
      title: 'Steps',
      head: ['Step', 'Name', 'Time', 'Verdict', 'Note', 'Signature'],
      waiting: 'not signed',
      changed: 'signed, changed since',
      signed: 'signed',
      seenBy: (step) => `signed; later changes seen by ${step}`,
    },
    checks: { title: 'Check lists', head: ['Step', 'Ticked'], none: 'No check list.' },
    findings: {
      title: 'Checks of the headline',
      head: ['Weight', 'Finding', 'Answer'],
      open: 'open',
      none: 'Nothing was found.',
      answered: (kind, by, when, note) => [kind, by, when, note].filter((part) => part !== '').join(' · '),
    },
    record: {
      title: 'Record',
      head: ['No.', 'Time', 'Name', 'What', 'Note and revision'],
      none: 'Nothing on record yet.',
      withdrawn: ' (taken back)',
      despite: (findings) => `Open when it was signed: ${findings}`,
      between: '; ',
    },
    statement:
      'Made by Galley from the record on this machine. Names are declarations on that machine, not authentication; where proof is needed, sign by hand in the column “Signature”. Hashes are SHA-256 and change with the text.',
  },
} satisfies Both<SheetWords>
