// Queries for tests beside what they mean, said a second time in the plainest way: look at every article.
import { polyphonic } from 'pinyin-pro'
import { seeded, type MadeArticle } from './search-corpus'

/** `library`: all articles there are, the trash too. */
export type Meaning = (article: Folded, library: readonly Folded[]) => boolean
export interface Case {
  readonly query: string
  readonly holds: Meaning
  /** The plain terms, all wanted, if the order is to be judged as well. */
  readonly terms?: readonly string[]
}
/** An article with its texts folded by `plainFold`. */
export type Folded = MadeArticle & { readonly plain: readonly string[]; readonly title: string }

// Only what the corpus has; the product's own table is a matter of its own tests.
const PAIRS =
  '臺台灣湾讀读者者寫写說说這这裡里圖图書书館馆開开門门時时間间還还黨党鄉乡發发經经濟济實实幹干後后來来們们頭头髮发剪剪從从專专學学習习電电腦脑與与網网絡络個个問问題题於于有有單单檢检討讨領领興兴關关'

/** Another way to the same folding: character by character, without tables. */
export function plainFold(text: string): string {
  let folded = ''
  for (let at = 0; at < text.length; at++) {
    const unit = text.charAt(at)
    const wide = unit.normalize('NFKC')
    const lower = (wide.length === 1 ? wide : unit).toLowerCase()
    const one = lower.length === 1 ? lower : unit
    const pair = PAIRS.indexOf(one)
    folded += one === '・' ? '·' : pair >= 0 && pair % 2 === 0 ? PAIRS.charAt(pair + 1) : one
  }
  return folded
}

export const folded = (article: MadeArticle): Folded => ({
  ...article,
  plain: (['headline', 'kicker', 'deck', 'body', 'author', 'organisation'] as const).map((field) =>
    plainFold(article[field]),
  ),
  title: plainFold(article.headline),
})

// A word begins where no letter or digit stands before, other than Han, kana and hangul, which are no words here.
const WORD_START =
  '(?<![[\\p{L}\\p{N}\\p{M}]--[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}]])'

/** Whether a term stands in a folded text; one or two letters without quotes do so at a word's start only. */
export function standing(term: string): (text: string) => boolean {
  const wanted = plainFold(term)
  if (!/^[a-z0-9]{1,2}$/.test(wanted)) return (text) => text.includes(wanted)
  const pattern = new RegExp(WORD_START + wanted, 'v')
  return (text) => text.includes(wanted) && pattern.test(text)
}

function has(term: string): Meaning {
  const stands = standing(term)
  return ({ plain }) => plain.some(stands)
}
function holdsQuoted(phrase: string): Meaning {
  const wanted = plainFold(phrase)
  return ({ plain }) => plain.some((text) => text.includes(wanted))
}
function inField(field: 'headline' | 'author' | 'editor' | 'source' | 'organisation', term: string): Meaning {
  const stands = standing(term)
  return (article) => stands(plainFold(article[field]))
}
const tagged =
  (name: string): Meaning =>
  ({ tags }) =>
    tags.some((tag) => tag.toLowerCase() === name.toLowerCase())
const stage =
  (name: string): Meaning =>
  (article) =>
    article.stage === name
const day = ({ publishedAt }: MadeArticle): string => publishedAt || '2023-11-14'
const not =
  (one: Meaning): Meaning =>
  (article, library) =>
    !one(article, library)
const all =
  (...of: readonly Meaning[]): Meaning =>
  (article, library) =>
    of.every((one) => one(article, library))
const any =
  (...of: readonly Meaning[]): Meaning =>
  (article, library) =>
    of.some((one) => one(article, library))

const readings = new Map<string, readonly string[]>()
function readingsOf(character: string): readonly string[] {
  let found = readings.get(character)
  if (!found) {
    const all = polyphonic(character, { toneType: 'none', type: 'array', v: true })[0] ?? []
    found = /^\p{Script=Han}$/u.test(character) ? all.filter((one) => /^[a-z]+$/.test(one)) : []
    readings.set(character, found)
  }
  return found
}

/** Some run of Han characters of the headline, each read whole or by its initial, the last one begun. */
function sounds(typed: string): Meaning {
  const wanted = typed.toLowerCase().replaceAll('ü', 'v')
  const letters = wanted.replace(/[\s']/g, '')
  return ({ headline }) => {
    const characters = Array.from(headline)
    return characters.some((_, from) => {
      let before = ''
      for (const character of characters.slice(from, from + letters.length)) {
        const own = readingsOf(character)
        if (own.length === 0) return false
        const begun = own.flatMap((one) => Array.from(one, (__, at) => one.slice(0, at + 1)))
        if (new RegExp(`^${before}(?:${begun.join('|')})$`).test(wanted)) return true
        const pieces = own.flatMap((one) => [one, one.slice(0, 1), ...(/^[zcs]h/.exec(one) ?? [])])
        before += `(?:${pieces.join('|')})[ ']*`
      }
      return false
    })
  }
}

/** A bare word that no article holds is meant by its sound. */
function bare(word: string): Meaning {
  const literal = has(word)
  const spelled = sounds(word)
  const isHeld = new WeakMap<readonly Folded[], boolean>()
  return (article, library) => {
    const held = isHeld.get(library) ?? library.some((one) => literal(one, library))
    isHeld.set(library, held)
    return held ? literal(article, library) : spelled(article, library)
  }
}

const list = (words: string): readonly string[] => words.split(' ')
const plain = (...terms: readonly string[]): Case => ({
  query: terms.join(' '),
  holds: all(...terms.map(has)),
  terms,
})
const quoted = (phrase: string): Case => ({ query: `"${phrase}"`, holds: holdsQuoted(phrase) })

function cutFrom(articles: readonly MadeArticle[]): Case[] {
  const random = seeded(11)
  const cut = (length: number, fits: RegExp): string => {
    for (;;) {
      const { body } = articles[Math.floor(random() * articles.length)] ?? { body: '' }
      const from = Math.floor(random() * Math.max(1, body.length - length))
      const piece = body.slice(from, from + length)
      if (fits.test(piece)) return piece
    }
  }
  const cases: Case[] = []
  const times = (count: number, make: () => Case): void => {
    for (let n = 0; n < count; n++) cases.push(make())
  }
  times(25, () => plain(cut(1, /^\p{Script=Han}$/u)))
  times(35, () => plain(cut(2, /^\p{Script=Han}{2}$/u)))
  times(20, () => plain(cut(3, /^\p{Script=Han}{3}$/u)))
  times(15, () => plain(cut(4, /^\p{Script=Han}{4}$/u)))
  for (let length = 5; length <= 14; length++) times(2, () => plain(cut(length, /^\p{Script=Han}+$/u)))
  for (let length = 4; length <= 18; length++)
    times(1, () => quoted(cut(length, /^[^\s"“”、]*[，。；：？！、（）—][^\s"“”]*$/u)))
  times(12, () =>
    plain(cut(4, /^(?=.{0,3}[A-Za-z0-9])(?=.{0,3}\p{Script=Han})[\p{Script=Han}A-Za-z0-9]{4}$/u)),
  )
  times(8, () => plain(cut(2, /^\p{Script=Han}{2}$/u), cut(3, /^\p{Script=Han}{3}$/u)))
  times(6, () => {
    const [wanted, denied] = [cut(2, /^\p{Script=Han}{2}$/u), cut(4, /^\p{Script=Han}{4}$/u)]
    return { query: `${wanted} -${denied}`, holds: all(has(wanted), not(has(denied))) }
  })
  return cases
}

const WRITTEN: readonly Case[] = [
  ...list('闫方舟 欧阳雨晨 司马璟 王伟 李建国 张芳 马克·吐温 马克・吐温').map((name) => plain(name)),
  ...list('A股 5G 的5G GPS4G 4G T恤 X光 3D打印 C919 K12 PM2.5 Wi-Fi U盘 和AI AI相 B2B时代').map((mixed) =>
    plain(mixed),
  ),
  ...list('2023 12 345 1,240 12,345 3.5% 0042 A-0042 2023年3月27日 5 919').map((digits) => plain(digits)),
  ...list('smart ubun said art AI ai CEO io the new councillor bridge harmony typescript').map((word) =>
    plain(word),
  ),
  ...list('phone martp ain ormos ubuntu paid ridg ïve sql lite').map((part) => plain(part)),
  ...list('ai hi e G 股 9').map((part) => quoted(part)),
  quoted('the new bridge'),
  quoted('AI和'),
  quoted('an editor.'),
  ...list(
    'ＡＩ ＵＢＵＮＴＵ uBuNtU ５Ｇ ２０２３年 臺灣 台湾 黨建 乡村振興 發展經濟 头发 頭髮 干 幹 于去年 STRAßE naïve ｸ カタカナ',
  ).map((form) => plain(form)),
  ...list('𠮷野家 𠮷 😀 🍜 한국어 한국 ひらがな').map((rare) => plain(rare)),
  ...list('饕餮 魑魅魍魉 zzqx 9081726354 量子咖喱 党建党建 qu5G 人工智障').map((miss) => plain(miss)),
  ...list('—— ？” ： % _ 。').map((marks) => ({ query: `'${marks}'`, holds: has(`'${marks}'`) })),
  { query: '——', holds: has('——') },
  { query: '%', holds: has('%') },
  { query: '！', holds: has('!') },
  ...list(
    '水库,大桥 大桥,水库 包头,水库 AI,水库 记者,看到 记者,水库,大桥 介绍,月 计划,党建 5G,老街 的,在',
  ).map((together) => plain(...together.split(','))),
  { query: '水库 OR 码头', holds: any(has('水库'), has('码头')) },
  { query: '包头 水库 OR 码头', holds: all(has('包头'), any(has('水库'), has('码头'))) },
  {
    query: '(包头 水库) OR （苏州 码头）',
    holds: any(all(has('包头'), has('水库')), all(has('苏州'), has('码头'))),
  },
  { query: '人工智能 OR iphone OR 饕餮', holds: any(has('人工智能'), has('iphone'), has('饕餮')) },
  { query: '水 -党', holds: all(has('水'), not(has('党'))) },
  { query: '-的', holds: not(has('的')) },
  { query: '-(水库 OR 大桥) 老街', holds: all(has('老街'), not(any(has('水库'), has('大桥')))) },
  { query: '-"计划投入1" 计划', holds: all(has('计划'), not(holdsQuoted('计划投入1'))) },
  { query: '通过验收 -phone', holds: all(has('通过验收'), not(has('phone'))) },
  { query: 'AI -said', holds: all(has('ai'), not(has('said'))) },
  { query: '水库 OR -的', holds: any(has('水库'), not(has('的'))) },
  { query: 'tag:党建', holds: tagged('党建') },
  { query: '标签：党建 标签:水利', holds: all(tagged('党建'), tagged('水利')) },
  { query: 'TAG:tech 水库', holds: all(tagged('tech'), has('水库')) },
  { query: 'tag:"乡村振兴" -tag:评论', holds: all(tagged('乡村振兴'), not(tagged('评论'))) },
  { query: 'tag:水利 OR 高铁站', holds: any(tagged('水利'), has('高铁站')) },
  { query: 'tag:水利 OR tag:评论', holds: any(tagged('水利'), tagged('评论')) },
  { query: 'stage:draft 大桥', holds: all(stage('draft'), has('大桥')) },
  { query: '阶段：审核', holds: stage('review') },
  { query: '-stage:inbox 夜校', holds: all(not(stage('inbox')), has('夜校')) },
  { query: 'author:闫方舟', holds: inField('author', '闫方舟') },
  { query: '作者：王', holds: inField('author', '王') },
  {
    query: '作者:欧阳 -作者:欧阳伟',
    holds: all(inField('author', '欧阳'), not(inField('author', '欧阳伟'))),
  },
  { query: '责编：宋璟 OR 责编：宋伟', holds: any(inField('editor', '宋璟'), inField('editor', '宋伟')) },
  { query: 'editor:司马', holds: inField('editor', '司马') },
  { query: 'source:日报', holds: inField('source', '日报') },
  { query: '来源：news 水库', holds: all(inField('source', 'news'), has('水库')) },
  { query: 'source:ew', holds: inField('source', 'ew') },
  { query: 'source:ews', holds: inField('source', 'ews') },
  { query: '单位:组织部', holds: inField('organisation', '组织部') },
  { query: 'organization:包头水利局', holds: inField('organisation', '包头水利局') },
  { query: 'headline:水库', holds: inField('headline', '水库') },
  { query: '标题：“人工智能：AI”', holds: (a) => a.title.includes('人工智能:ai') },
  { query: 'title:人工智能 标题:AI', holds: all(inField('headline', '人工智能'), inField('headline', 'ai')) },
  { query: '标题:水库 -北京', holds: all(inField('headline', '水库'), not(has('北京'))) },
  { query: 'after:2023-06', holds: (a) => day(a) >= '2023-06' },
  { query: 'before:2023-03-05 大桥', holds: all((a) => day(a) < '2023-03-05', has('大桥')) },
  {
    query: '之后：2023年6月1日 之前：20230701',
    holds: (a) => day(a) >= '2023-06-01' && day(a) < '2023-07-01',
  },
  { query: 'has:deck 有：标签', holds: (a) => a.deck !== '' && a.tags.length > 0 },
  { query: '-has:author', holds: (a) => a.author === '' },
  { query: 'is:untagged 水库', holds: all((a) => a.tags.length === 0, has('水库')) },
  { query: 'lang:en', holds: (a) => a.lang === 'en' },
  { query: '语言：中文 bridge', holds: all((a) => a.lang === 'zh-CN', has('bridge')) },
  ...list(
    'cq chongqing zhongqing zhq changj zhangjiang yinhang yinxing hangzhang hzh xian nv lvse jyq jyuanq a',
  ).map((typed) => ({ query: `pinyin:${typed}`, holds: sounds(typed) })),
  { query: "拼音：xi'an", holds: sounds("xi'an") },
  { query: 'pinyin:"xi an"', holds: sounds('xi an') },
  { query: 'pinyin:nü', holds: sounds('nü') },
  { query: 'pinyin:lüse', holds: sounds('lüse') },
  { query: 'PinYin:"JIU YUAN"', holds: sounds('jiu yuan') },
  { query: 'pinyin:anananananananan', holds: sounds('anananananananan') },
  { query: 'pinyin:cq 水库', holds: all(sounds('cq'), has('水库')) },
  { query: '水库 -pinyin:cq', holds: all(has('水库'), not(sounds('cq'))) },
  { query: 'pinyin:sk OR 码头', holds: any(sounds('sk'), has('码头')) },
  { query: '-(pinyin:sk OR 的)', holds: not(any(sounds('sk'), has('的'))) },
  { query: 'pinyin:ui', holds: has('pinyin:ui') },
  { query: 'pinyin:水库', holds: has('pinyin:水库') },
  { query: 'name:cq', holds: any(sounds('cq'), (a) => a.title.includes('cq')) },
  { query: 'name:ai', holds: any(sounds('ai'), (a) => a.title.includes('ai')) },
  { query: '题名:水库 name:"kg"', holds: all(inField('headline', '水库'), sounds('kg')) },
  ...list('jyq cq chongqing shuik CQ lüse nvzi xianxing').map((word) => ({ query: word, holds: bare(word) })),
  ...list('an the fair said women tongguo').map((word) => ({ query: word, holds: bare(word) })),
  { query: 'cq 水库', holds: all(bare('cq'), has('水库')) },
  { query: 'cq OR zhangjiang', holds: any(bare('cq'), bare('zhangjiang')) },
  { query: '水库 -cq', holds: all(has('水库'), not(has('cq'))) },
  { query: '"cq"', holds: holdsQuoted('cq') },
  { query: 'tag:dj', holds: tagged('党建') },
  { query: 'tag:dangjian 水库', holds: all(tagged('党建'), has('水库')) },
  { query: '-tag:shuil', holds: not(tagged('水利')) },
  { query: 'tag:te', holds: () => false },
  { query: 'tag:sl OR tag:xczx', holds: any(tagged('水利'), tagged('乡村振兴')) },
  { query: 'stage:饕餮', holds: has('stage:饕餮') },
  { query: 'http://a b', holds: all(has('http://a'), has('b')) },
  { query: 'https://example.org/a_b?c=1', holds: has('https://example.org/a_b?c=1') },
  { query: 'tag:', holds: () => true },
  { query: '"', holds: () => true },
  { query: '', holds: () => true },
]

/** Over two hundred queries of all kinds, the same for the same articles. */
export const casesFor = (articles: readonly MadeArticle[]): readonly Case[] => [
  ...cutFrom(articles),
  ...WRITTEN,
]
