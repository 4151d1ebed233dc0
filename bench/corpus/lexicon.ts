// Words of a made-up Chinese: frequent characters put together, some words frequent, most rare, as in a language.
import { drawer, zipf, type Random } from './random.ts'

/** Characters in the order of how frequent they are in today's Chinese, roughly; a fact, not a text. */
const FREQUENT = [
  '一是不在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么',
  '去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知',
  '全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次',
  '度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感',
  '建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式',
  '色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运笔步改收根言联六组每济车亲极林服快办',
  '议往元英士证近失转夫令准布始怎呢存未远叫台单影具罗字爱击流备兵连调深商算质团集百需价花党华城石级整府离况亚请技际约示复病',
  '息究线似官火断精满支视消越器容照须九增研写称企八功吗包片史委乎查轻易早曾除农找装广显吧阿李标谈吃图念六引历首医局突专费号',
  '尽另周较注语仅考落青随选列武红响虽推势参希古众构房半节土投某案黑维革划敌致陈律足态护七兴派孩验责营星够章音跟志底站严巴例',
  '防族供效续施留讲型料终答紧黄绝奇察母京段依批群项故按河米围江织害斗双境客纪采举杀攻父苏密低朝友诉止细愿千值仍男钱破网热助',
  '倒育属坐帝限船脸职速刻乐否刚威毛状率甚独球般普怕弹校苦创假久错承印晚兰试股拿脑预谁益阳若哪微尼继送急血惊伤素药适波夜省初',
  '喜卫源食险待述陆习置居劳财环排福纳欢雷警获模充负云停木游龙树疑层冷洲冲射略范竟句室异激汉村哈策演简卡罪判担州静退既衣您宗',
].join('')

/** The rest of GB 2312's first and second level, read from its own table; the order among them is shuffled. */
function restOf(
  level: readonly [first: number, last: number],
  known: ReadonlySet<string>,
  random: Random,
): string[] {
  const decoder = new TextDecoder('gb18030')
  const rest: string[] = []
  for (let row = level[0]; row <= level[1]; row++)
    for (let cell = 0xa1; cell <= 0xfe; cell++) {
      const character = decoder.decode(Uint8Array.of(row, cell))
      if (/^\p{Script=Han}$/u.test(character) && !known.has(character)) rest.push(character)
    }
  return rest
    .map((character) => ({ character, at: random.next() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ character }) => character)
}

export interface Lexicon {
  /** The word of a rank; low ranks are frequent. */
  readonly nouns: readonly string[]
  readonly verbs: readonly string[]
  readonly others: readonly string[]
  readonly latin: readonly string[]
  /** A character, frequent ones often. */
  readonly character: () => string
}

export const SHAPE = {
  nouns: 42_000,
  verbs: 14_000,
  others: 4_000,
  latin: 3_000,
  /** How steeply characters fall off inside words. */
  exponent: 0.74,
  shift: 20,
  cut: 1000,
} as const

/** About 60,000 words. Words of two characters prevail, those of one are frequent. */
export function lexiconOf(random: Random): Lexicon {
  const characters = [...new Set(FREQUENT)]
  const known = new Set(characters)
  characters.push(...restOf([0xb0, 0xd7], known, random), ...restOf([0xd8, 0xf7], known, random))
  const weights = zipf(characters.length, SHAPE.exponent, SHAPE.shift).map(
    (weight, rank) => weight * Math.exp(-rank / SHAPE.cut),
  )
  const draw = drawer(weights, random)
  const character = (): string => characters[draw()] ?? ''
  function words(count: number, shares: readonly [one: number, two: number, three: number]): string[] {
    const made = new Set<string>()
    while (made.size < count) {
      // Frequent words are short.
      const early = made.size < 400 ? 2 : made.size < 4000 ? 1 : 0.4
      const kind = random.next()
      const [one, two, three] = shares
      const length =
        kind < one * early ? 1 : kind < one * early + two ? 2 : kind < one * early + two + three ? 3 : 4
      made.add(Array.from({ length }, character).join(''))
    }
    return [...made]
  }
  const syllables =
    'an be co de en for ga hi in ka li mo net on pro ra so tech un vi wo ex al tion er us soft ing'.split(' ')
  const latin = new Set<string>()
  while (latin.size < SHAPE.latin) {
    const word = Array.from({ length: 1 + random.below(4) }, () => random.of(syllables)).join('')
    const kind = random.next()
    latin.add(
      kind < 0.2
        ? word.slice(0, 3).toUpperCase()
        : kind < 0.6
          ? word.charAt(0).toUpperCase() + word.slice(1)
          : word,
    )
  }
  return {
    nouns: words(SHAPE.nouns, [0.04, 0.75, 0.14]),
    verbs: words(SHAPE.verbs, [0.12, 0.8, 0.04]),
    others: words(SHAPE.others, [0.15, 0.75, 0.05]),
    latin: [...latin],
    character,
  }
}
