// Words of candidates: which channel uses which, what a rule proposes.
import type { Both } from './both'

const zh = {
  /** On a candidate: the channels that use it. */
  usedBy: (channels: readonly string[]): string => `用于${channels.join('、')}`,
  /** On a preview: which candidate the channel has of its own. */
  ownCandidate: (n: number): string => `专用备选 ${n}`,
  meantHere: '拟发',
  used: '所选渠道已用此备选 · Z 撤回',
  followsMain: '所选渠道改用主标题 · Z 撤回',
  /** The command, by what it would do now. */
  useFor: (n: number, channel: string): string => `${channel}用备选 ${n}`,
  followMain: (channel: string): string => `${channel}改用主标题`,
  /** Head of an entry on the record. */
  channel: '渠道',
  recordChosen: '选用',
  recordUsed: (channel: string): string => `${channel}用`,
  recordFollows: (channel: string): string => `${channel}改用主标题`,

  comparing: (chosen: number, other: number): string => `备选 ${chosen} 对比备选 ${other}`,
  compareWith: '与之对比',
  numbered: (n: number, text: string): string => `备选 ${n}: ${text}`,
  chosen: '所选',
  chooseOther: (n: number): string => `改选 ${n}`,
  back: '返回',
  littleAlike: '少有相同，不逐词对比。',
  lengths: '各渠道长度',
  difference: '差',
  unit: '单位',
  evidence: '核对：只见于其一的词',
  onlyIn: (n: number): string => `仅备选 ${n} 有`,
  inBoth: (n: number): string => `两者都有 ${n} 项`,
  nothing: '无',
  noBody: '无正文，未核对',

  proposals: '机械提取，取用后改写',
  lead: '正文首句',
  cut: (channel: string, count: string): string => `截至${channel} ${count}`,
  rewrite: '机械截断，需改写',
  take: (what: string): string => `取用${what}`,
}
type CandidateWords = typeof zh

const en: CandidateWords = {
  usedBy: (channels) => `used for ${channels.join(', ')}`,
  ownCandidate: (n) => `its own: ${n}`,
  meantHere: 'meant for it',
  used: 'Set for this channel · Z withdraws',
  followsMain: 'Follows the main one · Z withdraws',
  useFor: (n, channel) => `Use candidate ${n} for ${channel}`,
  followMain: (channel) => `Let ${channel} follow the main one`,
  channel: 'channel',
  recordChosen: 'chosen',
  recordUsed: (channel) => `${channel} uses`,
  recordFollows: (channel) => `${channel} follows the main one`,

  comparing: (chosen, other) => `Candidate ${chosen} against candidate ${other}`,
  compareWith: 'Compare with',
  numbered: (n, text) => `Candidate ${n}: ${text}`,
  chosen: 'chosen',
  chooseOther: (n) => `Choose ${n} instead`,
  back: 'Back',
  littleAlike: 'Little in common, not compared word by word.',
  lengths: 'Length per channel',
  difference: 'by',
  unit: 'unit',
  evidence: 'Evidence: words that only one has',
  onlyIn: (n) => `only in candidate ${n}`,
  inBoth: (n) => `${n} in both`,
  nothing: 'none',
  noBody: 'No body, not checked',

  proposals: 'Made by rule; take one and rewrite it',
  lead: 'first sentence of the body',
  cut: (channel, count) => `cut for ${channel}, ${count}`,
  rewrite: 'mechanical cut, rewrite it',
  take: (what) => `Take the ${what}`,
}

export const candidateTexts: Both<CandidateWords> = { 'zh-CN': zh, en }
