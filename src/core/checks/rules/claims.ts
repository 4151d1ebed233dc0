// Whether the headline says more than the body: words the body never says without 拟, 或, 未; and words it has none of.
import type { CheckEvidence } from '#shared/check'
import { inBody, flatCopyOf } from '../../headline/in-copy'
import { fold } from '../../text/fold'
import { pairsOf } from '../similar/bigrams'
import { strongerInEnglish } from './claims-english'
import { BOTH, whole, type Context, type Raw, type Rule } from '../rule'

const LEAST_BODY = 200
const LEAST_OVERLAP = 0.15

/** Share of the headline's pairs of characters that stand in the body. Of a body that is only a kicker it says nothing. */
function overlap({ headline, blocks, split }: Context): Raw[] {
  const body = (blocks ?? []).join('\n').toLowerCase()
  if (body.length < LEAST_BODY) return []
  const pairs = pairsOf(fold(split().clean))
  if (pairs.size < 5) return []
  let shared = 0
  for (const pair of pairs) if (body.includes(pair)) shared++
  const share = shared / pairs.size
  return share < LEAST_OVERLAP
    ? [{ message: 'overlap', spans: [whole(headline)], args: { count: String(Math.round(share * 100)) } }]
    : []
}

// Immediately before the word, and not the end of another: 拟调整, 或上涨, 未通过, 涉嫌受贿, 有望获批; not 大将, 周末.
const HEDGE =
  /(?:(?<![比草虚模])拟|(?<![大小干中上少悍主名健良老闯猛部])将(?:会|于|要)?|(?<![抑间])或(?:将)?|有望|可能(?:会)?|计划|考虑|疑似|涉嫌|尚未|并未|从未|未(?:能|获|被|予|曾)?|没有|不会|否认|正在研究|建议)$/u
const HEDGE_WORD =
  /拟|将|或|有望|可能|计划|考虑|疑|涉嫌|未|没有|不|否认|建议|能否|是否|[?？]|料|预计|酝酿|传|吗|征求意见|听证|草案/u
// Verbs in which a hedge makes a difference to the fact. A list, since to tell verbs from nouns needs a dictionary.
const DEEDS =
  /调整|取消|上涨|下跌|涨价|降价|上调|下调|收购|并购|合并|上市|退市|停产|复产|开工|竣工|开通|关闭|停业|破产|重组|裁员|辞职|离职|离婚|结婚|退役|转会|加盟|签约|解约|续约|通过|批准|获批|立案|起诉|逮捕|批捕|判刑|获刑|受贿|贪污|诈骗|造假|抄袭|违规|违法|出台|实施|施行|禁止|放开|恢复|暂停|终止|延期|推迟|提前|降息|加息|降准|征收|免征|减免|扩大|缩减|增持|减持|回购|赔偿|道歉|认罪|死亡|遇难|失联|脱险|确诊|出院|当选|落选|夺冠|获奖/gu

function strongerClaims({ headline, blocks, fields, quoted }: Context): Raw[] {
  // A hedge anywhere in the line, or a question, and nothing is claimed more strongly than it was.
  if (blocks === null || HEDGE_WORD.test(headline)) return []
  const copy = flatCopyOf({ blocks, credits: fields })
  const found: Raw[] = []
  for (const { 0: word, index } of headline.matchAll(DEEDS)) {
    const span = { start: index, end: index + word.length }
    if (quoted().some(({ start, end }) => start <= span.start && span.end <= end)) continue
    const known = inBody(word, copy)
    if (known?.found !== 'body') continue
    const hedges = known.places.map(
      ({ block, start }) => HEDGE.exec(blocks[block]?.slice(Math.max(0, start - 6), start) ?? '')?.[0],
    )
    const [hedge] = hedges
    if (hedge === undefined || hedges.includes(undefined)) continue
    const evidence: CheckEvidence[] = known.places
      .slice(0, 5)
      .map(({ block, start, end }) => ({ kind: 'body', block, start: start - hedge.length, end }))
    found.push({
      message: 'stronger-claim',
      spans: [span],
      args: { word, other: `${hedge}${word}` },
      evidence: evidence.filter((one) => one.kind !== 'body' || one.start >= 0),
      key: hedge,
    })
  }
  return found
}

export const CLAIM_RULES: readonly Rule[] = [
  {
    id: 'overlap',
    version: 1,
    family: 'facts',
    severity: 'note',
    languages: BOTH,
    needs: 'body',
    run: overlap,
  },
  {
    id: 'stronger-claim',
    version: 2,
    family: 'facts',
    severity: 'verify',
    languages: BOTH,
    needs: 'body',
    run: (context) => (context.lang === 'en' ? strongerInEnglish(context) : strongerClaims(context)),
  },
]
