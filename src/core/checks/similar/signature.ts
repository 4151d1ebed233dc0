// The keys by which a library of headlines is asked for the ones like a given one, without comparing with each.
//
// Design of the table: headline_key(key INTEGER, pairs INTEGER, headline_id TEXT, PRIMARY KEY (key, pairs, headline_id))
// WITHOUT ROWID, and `clean` and `folded` beside the headline. Writing a headline writes `keys` rows; asking reads
// `SELECT headline_id, pairs WHERE key IN (…) AND pairs BETWEEN least AND most`, a row for each key two headlines share,
// takes the `shortlist` of them, and verifies that with `similar`, made ready from the stored texts.
import { ALIKE, type Comparable, pairsOf } from './bigrams'

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

/** How many of `n` pairs, the first in the order, are keys. */
const keyCount = (n: number): number => (n === 0 ? 0 : n - Math.ceil(ALIKE * n) + 1)

/** The keys of a headline, made of its folded form (`comparable`). */
export function signatureOf({ folded }: Pick<Comparable, 'folded'>): Signature {
  const pairs = pairsOf(folded)
  const ordered = Array.from(pairs, (pair) => ({
    rank: COMMON.has(pair) ? 1 : 0,
    key: keyOf(pair),
  })).toSorted((one, other) => one.rank - other.rank || one.key - other.key)
  const keys = ordered.slice(0, keyCount(pairs.size)).map(({ key }) => key)
  return { keys: Array.from(new Set(keys)), pairs: pairs.size }
}

/** How many pairs a headline must have to be alike at all. */
export const rangeOf = ({ pairs }: Signature): { readonly least: number; readonly most: number } => ({
  least: Math.ceil(ALIKE * pairs),
  most: Math.floor(pairs / ALIKE),
})

/**
 * Prefix filtering (Chaudhuri et al. 2006, Xiao et al. 2008): with all pairs in one fixed order, what two headlines
 * share and not among the keys of both lies behind the keys of one of them. A Jaccard of `ALIKE` needs
 * ALIKE / (1 + ALIKE) · (n + m) shared pairs, so the rest must be shared keys. No headline that is alike is missed.
 */
function leastShared(n: number, m: number): number {
  const needed = Math.ceil((ALIKE / (1 + ALIKE)) * (n + m) - 1e-9)
  return Math.max(1, needed - Math.max(n - keyCount(n), m - keyCount(m)))
}

/** Of the rows found by the keys, one a shared key, the headlines that may be alike; `similar` decides. */
export function shortlist<Id>(
  { pairs }: Signature,
  rows: Iterable<{ readonly id: Id; readonly pairs: number }>,
): readonly Id[] {
  const shared = new Map<Id, { readonly pairs: number; keys: number }>()
  for (const row of rows) {
    const seen = shared.get(row.id)
    if (seen === undefined) shared.set(row.id, { pairs: row.pairs, keys: 1 })
    else seen.keys++
  }
  return Array.from(shared).flatMap(([id, other]) =>
    other.keys >= leastShared(pairs, other.pairs) ? [id] : [],
  )
}
