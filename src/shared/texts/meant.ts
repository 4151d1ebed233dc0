// Words of the channels that an article is meant for.
import type { Both } from './both'

const zh = {
  label: '拟发渠道',
  none: '未定',
  change: (names: string): string => `拟发渠道：${names}，更改`,
  articles: (n: string): string => `${n} 篇稿件拟发`,
  headlines: (n: string): string => `${n} 条标题拟发`,
  hint: '拟发渠道：名称、拼音或首字母',
  list: '渠道',
  noSuch: '没有这个渠道。渠道在 Ctrl/Cmd+Alt+C 里设定。',
  all: '全部',
  some: (n: string): string => `其中 ${n}`,
  meant: (names: string): string => `拟发${names}`,
  between: '、',
  added: (names: string, n: string): string => `拟发${names}：${n} 条`,
  removed: (names: string, n: string): string => `不再拟发${names}：${n} 条`,
  stopped: (said: string): string => `${said}，其余未动`,
}
type MeantWords = typeof zh

const en: MeantWords = {
  label: 'Meant for',
  none: 'nothing yet',
  change: (names) => `Meant for ${names}; change`,
  articles: (n) => `${n} ${n === '1' ? 'article is' : 'articles are'} meant for`,
  headlines: (n) => `${n} ${n === '1' ? 'headline is' : 'headlines are'} meant for`,
  hint: 'Meant for: type the name of a channel',
  list: 'Channels',
  noSuch: 'No such channel. Channels are set under Ctrl/Cmd+Alt+C.',
  all: 'all',
  some: (n) => `${n} of them`,
  meant: (names) => `for ${names}`,
  between: ', ',
  added: (names, n) => `${n} now meant for ${names}`,
  removed: (names, n) => `${n} no longer meant for ${names}`,
  stopped: (said) => `${said}; stopped there`,
}

export const meantTexts: Both<MeantWords> = { 'zh-CN': zh, en }
