// The keys by which a library of headlines is asked for the ones like a given one, without comparing with each.
//
// Design of the table: headline_key(key INTEGER, pairs INTEGER, headline_id TEXT, PRIMARY KEY (key, pairs, headline_id))
// WITHOUT ROWID. Writing a headline writes `signature.keys` rows; asking reads
// `WHERE key IN (…keys) AND pairs BETWEEN range.least AND range.most`, then verifies with `likeness`.
import { ALIKE, comparable, pairsOf } from './bigrams'

export interface Signature {
  /** Unsigned 32-bit keys, each once. */
  readonly keys: readonly number[]
  /** How many pairs of characters the headline has. */
  readonly pairs: number
}

/** Pairs that stand in very many headlines; they come last in the order, so that they are seldom keys. */
const COMMON = new Set(
  (
    '中国 美国 北京 上海 公司 市场 全国 世界 企业 投资 经济 基金 银行 发展 国际 项目 政府 人民 社会 工作 建设 服务 ' +
    '产品 数据 新闻 组图 网友 记者 大学 学生 教育 考试 高考 比赛 球队 冠军 电影 演员 游戏 公布 发布 推出 举行 召开 ' +
    '开始 启动 成为 可能 将在 亿元 万元 增长 上涨 下跌 价格 今日 今年 2023 20 01 10 19 201 年中 月日 年度 关于 第一 ' +
    'th he in er an re on nd at en or to es ti ng st is it al ou'
  ).split(' '),
)

/** FNV-1a over UTF-16 units: the same on every machine and in every version, since keys are stored. */
function keyOf(pair: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < pair.length; i++) {
    hash ^= pair.charCodeAt(i)
    hash = Math.imul(hash, 0x01000193)
  }
  return hash >>> 0
}

/**
 * Prefix filtering: with all pairs in one fixed order, two sets that share a Jaccard of `ALIKE` share at least one of
 * the first n − ⌈ALIKE·n⌉ + 1 of each. So no headline that is alike is missed; what comes too much, `likeness` refuses.
 */
export function signatureOf(headline: string): Signature {
  const pairs = pairsOf(comparable(headline))
  const ordered = Array.from(pairs, (pair) => ({
    rank: COMMON.has(pair) ? 1 : 0,
    key: keyOf(pair),
  })).toSorted((one, other) => one.rank - other.rank || one.key - other.key)
  const count = pairs.size === 0 ? 0 : pairs.size - Math.ceil(ALIKE * pairs.size) + 1
  return { keys: Array.from(new Set(ordered.slice(0, count).map(({ key }) => key))), pairs: pairs.size }
}

/** How many pairs a headline must have to be alike at all. */
export const rangeOf = ({ pairs }: Signature): { readonly least: number; readonly most: number } => ({
  least: Math.ceil(ALIKE * pairs),
  most: Math.floor(pairs / ALIKE),
})
