// Sentences of a made-up Chinese: clauses of few patterns, words that a topic and an article repeat, set phrases.
import type { Lexicon } from './lexicon.ts'
import { drawer, zipf, type Random } from './random.ts'

export interface Speech {
  /** Whatever is said next belongs to a new article with a topic of its own. */
  readonly begin: () => void
  readonly sentence: () => string
  /** Without marks, `words` long: for headlines, tags, sources. */
  readonly words: (words: number) => string
  readonly person: () => string
  readonly place: () => string
}

// N noun, V verb, A adverb or adjective, L Latin, D number, M amount, P person, O place; all else stands as it is.
const CLAUSES = (
  'N的NVN,NAV了N,在O的N中N,AVN的N,N和NVNV,NVNN,对N的NVN,N是AN的N,PVN的N,有N的NV,从N到NAVN,NVN为N,' +
  '把NV到N里,D年N的NAV,NNVM,VNVN,为了VN,这是N的N,与NNV,在NVN后,将VNN,N也AV,NV着N,被NV的N,不VN的N,N等NN,以N为N,' +
  '其中NNVM,OVN,并VNN,L的NVN,通过LVN,OVNN,NAVNN'
).split(',')
const SURNAMES = Array.from(
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕',
)
const PLACE_ENDS = ['市', '县', '区', '镇', '村', '省', '州', '街道', '', '']
const UNITS = ['万元', '人', '%', '公里', '年', '个', '次', '亿元', '家', '天', '岁', '小时']
const MARKS = ['。', '。', '。', '。', '。', '。', '。', '。', '！', '？', '；']

/** What an article repeats, what a topic has of its own, what is a set phrase; shares of all content words. */
export const HABITS = { again: 0.36, topic: 0.15, phrase: 0.22, topics: 150, topicWords: 500 } as const
/** Exponent and shift. */
const ZIPF = { nouns: [1.4, 80], verbs: [1.4, 60], others: [1.3, 15], latin: [1.05, 3] } as const

export function speechOf(lexicon: Lexicon, random: Random): Speech {
  type Kind = 'nouns' | 'verbs' | 'others' | 'latin'
  const ranks = Object.fromEntries(
    (Object.keys(ZIPF) as Kind[]).map((kind) => [
      kind,
      drawer(zipf(lexicon[kind].length, ZIPF[kind][0], ZIPF[kind][1]), random),
    ]),
  ) as Record<Kind, () => number>
  const plain = (kind: Kind): string => lexicon[kind][ranks[kind]()] ?? ''
  const topics = Array.from({ length: HABITS.topics }, () => ({
    nouns: Array.from({ length: HABITS.topicWords }, () => random.of(lexicon.nouns)),
    verbs: Array.from({ length: HABITS.topicWords / 4 }, () => random.of(lexicon.verbs)),
  }))
  const inTopic = drawer(zipf(HABITS.topicWords, 1, 4), random)
  const aTopic = drawer(zipf(HABITS.topics, 0.6, 2), random)
  const phrases = Array.from({ length: 8_000 }, () => plain('others') + plain('verbs') + plain('nouns'))
  const aPhrase = drawer(zipf(phrases.length, 1, 8), random)

  let topic = topics[0]
  let said: Record<Kind, string[]> = { nouns: [], verbs: [], others: [], latin: [] }
  let people: string[] = []
  let places: string[] = []

  function word(kind: Kind): string {
    const before = said[kind]
    const chance = random.next()
    if (before.length > 3 && chance < HABITS.again) return random.of(before)
    let one = plain(kind)
    if ((kind === 'nouns' || kind === 'verbs') && chance > 1 - HABITS.topic) {
      const own = topic?.[kind] ?? []
      one = own[inTopic() % own.length] ?? one
    }
    before.push(one)
    return one
  }
  const everybody = Array.from(
    { length: 12_000 },
    () => random.of(SURNAMES) + lexicon.character() + (random.next() < 0.7 ? lexicon.character() : ''),
  )
  const aPerson = drawer(zipf(everybody.length, 0.8, 10), random)
  const newPerson = (): string => everybody[aPerson()] ?? ''
  const newPlace = (): string =>
    plain('nouns').slice(0, 2) + PLACE_ENDS[Math.floor(random.next() * PLACE_ENDS.length)]
  function known(list: string[], make: () => string): string {
    if (list.length > 0 && random.next() < 0.65) return random.of(list)
    const one = make()
    list.push(one)
    return one
  }
  function amount(): string {
    const size = 10 ** (1 + random.below(4))
    const number = 1 + random.below(size)
    const written = random.next() < 0.2 ? `${number}.${random.below(10)}` : String(number)
    return written + random.of(UNITS)
  }
  const slots: Readonly<Record<string, () => string>> = {
    N: () => word('nouns'),
    V: () => word('verbs'),
    A: () => word('others'),
    L: () => word('latin'),
    P: () => known(people, newPerson),
    O: () => known(places, newPlace),
    D: () => String(1990 + random.below(35)),
    M: amount,
  }
  function clause(): string {
    if (random.next() < HABITS.phrase) return phrases[aPhrase()] ?? ''
    let made = ''
    for (const sign of random.of(CLAUSES)) made += slots[sign]?.() ?? sign
    return made
  }
  function sentence(): string {
    const parts = Array.from({ length: 1 + random.below(4) + random.below(2) }, () => {
      const one = clause()
      const chance = random.next()
      if (chance < 0.035) return `“${one}”`
      if (chance < 0.06) return `${one}、${word('nouns')}、${word('nouns')}`
      if (chance < 0.075) return `《${word('nouns')}》${one}`
      if (chance < 0.09) return `${one}（${random.next() < 0.5 ? word('latin') : word('nouns')}）`
      if (chance < 0.1) return `${1 + random.below(12)}月${1 + random.below(28)}日${one}`
      return one
    })
    return parts.join(random.next() < 0.04 ? '：' : '，') + random.of(MARKS)
  }
  return {
    begin: () => {
      topic = topics[aTopic()]
      said = { nouns: [], verbs: [], others: [], latin: [] }
      people = []
      places = []
    },
    sentence,
    words: (count) =>
      Array.from({ length: count }, () => word(random.next() < 0.7 ? 'nouns' : 'verbs')).join(''),
    person: newPerson,
    place: newPlace,
  }
}
