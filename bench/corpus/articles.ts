// Made-up articles in any number: headlines as aggregators deliver them, bylines, skewed tags, stages, bodies.
import { lexiconOf } from './lexicon.ts'
import { drawer, randomOf, zipf, type Random } from './random.ts'
import { speechOf, type Speech } from './sentences.ts'

export interface MadeArticle {
  /** Counted from 0. */
  readonly n: number
  /** As the page has it, decorated in half of the cases. */
  readonly headline: string
  readonly author: string
  readonly editor: string
  readonly source: string
  readonly published: string
  readonly tags: readonly string[]
  readonly stage: 'inbox' | 'draft' | 'review' | 'ready' | 'published'
  readonly paragraphs: readonly string[]
}

const SEED = 20_230_327
const TAGS = 500
const STAGES = ['published', 'draft', 'inbox', 'ready', 'review'] as const
const SHORTEST = 250
const LONGEST = 8000
/** Of the logarithm of a body's length in characters; the mean comes out at about 1,500. */
const LENGTH = { middle: Math.log(1130), deviation: 0.75 } as const

const SCOPES = ['天天', '环球', '当前', '世界', '全球', '每日', '今日', '焦点', '热点', '即时']
const NOUNS = ['快消息', '热文', '速讯', '看点', '快播', '时讯', '热闻', '百事通', '观点', '资讯']

/** `…|世界快消息`, `天天热文:…`, `焦点速讯!…`, a question hung on for search engines. */
function decorated(headline: string, random: Random): string {
  const label = random.of(SCOPES) + random.of(NOUNS)
  const chance = random.next()
  if (chance < 0.4) return `${headline}${random.of(['|', '_', ' | ', '-'])}${label}`
  if (chance < 0.65) return `${label}:${headline}`
  if (chance < 0.85) return `${label}!${headline}`
  return `【${label}】${headline}`
}

function bodyOf(length: number, speech: Speech, random: Random): string[] {
  const paragraphs: string[] = []
  for (let written = 0; written < length;) {
    const wanted = Math.min(length - written, 30 + Math.exp(4.5 + 0.7 * random.normal()))
    let paragraph = ''
    while (paragraph.length < wanted) paragraph += speech.sentence()
    paragraphs.push(paragraph)
    written += paragraph.length
  }
  return paragraphs
}

/** The same `count` first articles for every count. */
export function* madeArticles(count: number, seed = SEED): Generator<MadeArticle> {
  const random = randomOf(seed)
  const speech = speechOf(lexiconOf(random), random)
  speech.begin()
  const names = new Set<string>()
  while (names.size < TAGS) names.add(speech.words(1).padEnd(2, speech.words(1)))
  const tags = [...names]
  const aTag = drawer(zipf(TAGS, 1, 1), random)
  const sources = Array.from(
    { length: 200 },
    () => speech.place() + random.of(['日报', '晚报', '新闻网', '在线']),
  )
  const aSource = drawer(zipf(sources.length, 0.9, 2), random)
  const aStage = drawer([60, 15, 12, 8, 5], random)
  const writers = Array.from({ length: 3000 }, () => speech.person())
  const aWriter = drawer(zipf(writers.length, 0.7, 5), random)
  for (let n = 0; n < count; n++) {
    speech.begin()
    const length = Math.exp(LENGTH.middle + LENGTH.deviation * random.normal())
    const paragraphs = bodyOf(Math.min(LONGEST, Math.max(SHORTEST, length)), speech, random)
    const words = speech.words(5 + random.below(5))
    const cut = 4 + random.below(Math.max(1, words.length - 6))
    const headline = random.next() < 0.6 ? `${words.slice(0, cut)} ${words.slice(cut)}` : words
    const day = new Date(Date.UTC(2020, 0, 1 + random.below(1500))).toISOString().slice(0, 10)
    yield {
      n,
      headline: random.next() < 0.5 ? decorated(headline, random) : headline,
      author: random.next() < 0.85 ? (writers[aWriter()] ?? '') : '',
      editor: random.next() < 0.6 ? (writers[aWriter()] ?? '') : '',
      source: random.next() < 0.9 ? (sources[aSource()] ?? '') : '',
      published: day,
      tags: [...new Set(Array.from({ length: 1 + random.below(4) }, () => tags[aTag()] ?? ''))],
      stage: STAGES[aStage()] ?? 'inbox',
      paragraphs,
    }
  }
}

/** The page as an aggregator's reader would copy it. */
export function pageOf(article: MadeArticle): string {
  const { headline, author, editor, source, published, paragraphs } = article
  const credits = [published, source && `来源：${source}`, author && `作者：${author}`].filter(Boolean)
  return [headline, credits.join('  '), ...paragraphs, ...(editor ? [`责任编辑：${editor}`] : [])].join('\n')
}
