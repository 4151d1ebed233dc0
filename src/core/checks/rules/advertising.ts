// Absolute words, asked only where the article is an advertisement.
import type { Span } from '#shared/check'
import { spansOf, ZH, type Context, type Raw, type Rule } from '../rule'

// 广告法 §9(3) names 国家级, 最高级, 最佳. Exempt: official grades and registered names, awards, guidance for use.
const STRICT =
  /国家级(?!(?:湿地|自然保护|森林|风景|地质|水利|海洋|非物质|非遗|文物|重点|贫困|新区|高新|经开|开发区|经济|示范|实验|试点|工程|技术中心|科研|科技|博物|历史|文化|水产|种质|公益林|龙头|专精特新|孵化|企业技术|绿色|教学|一流|课程|职业|中医|媒体|通讯社|媒介|运动员|裁判|教练|考试|大师))|最高级(?!别|会议|会晤|形式|副词)|最佳(?!时间|时机|时期|时段|季节|观赏|观测|食用|使用|赏|状态|位置|球员|球星|影片|电影|导演|编剧|男|女|新人|配角|主角|演员|射手|阵容|教练|运动员|歌手|专辑|歌曲|组织|动画|纪录|短片|外语|摄影|剪辑|音乐|音效|美术|服装|视觉|论文|案例|实践|奖|搭档|组合|辩手|选手|进球|防守|第六人|前锋|后卫|门将|年龄|距离|角度|方案之)/gu

function strict({ headline }: Context): Raw[] {
  return told(headline, 'ad-strict', spansOf(headline, STRICT))
}

// Offices, courts, times and orders that carry 最 or 第一 as a part of their name or as a fact.
const NOT_ABSOLUTE = [
  '最高(?:人民)?(?:法|检)',
  '最高(?:领导|统帅|国务|院|温|气温|水位|峰|点|刑|额度|限|人民)',
  '最低(?:工资|生活|气温|温|保障|限|点)',
  '最(?:近|后|终|初|新消息|新通知|多\\d|高可?达?\\d|低\\d|少\\d|大程度|大限度|惠国)',
  '第一(?:时间|责任人|书记|季度|批|次|期|届|名(?!牌)|轮|线|夫人|财经|步|天|年|章|节|课|回|场|个|位|代|人民|医院|中学|中级|小学|实验|大学|附属|产业|集团|师范|阶段|季|度|部|集|卷|册|版|组|队|排|梯队|序列|议程|动力|要务|资源|生产力|印象|反应|人称|现场|手|桶金|把火|枪|炮|案|审|被告|原告|作者|副|总理|秘书|要义|位的|单元|编|讲|站|线城市|类|级|种|条|款|项|层|号|军|野战|拖拉机|汽车厂?|机床|重型|监狱|看守)',
  '唯一(?:性|标识|识别|被告|合法)',
  '独家(?:报道|专访|采访|视频|对话|回应|披露|获悉|新闻|消息|直播)',
  '首(?:个|次|家|批|款|届)',
  '极致(?:了)?(?:追求)',
].join('|')
const WIDE = new RegExp(
  `(?:${NOT_ABSOLUTE})|(最(?:大|好|强|优|美|先进|顶级|权威|专业|便宜|低价|安全|有效|高端|受欢迎|畅销|划算|实惠|新科技|高|低)|第一|唯一|顶级|极致|独家|极品|史上最低|全网最低|绝无仅有|独一无二|万能|100%)`,
  'gu',
)

function wide({ headline }: Context): Raw[] {
  const spans = Array.from(headline.matchAll(WIDE)).flatMap(({ index, 1: word }): Span[] =>
    word === undefined ? [] : [{ start: index, end: index + word.length }],
  )
  return told(headline, 'ad-absolute', spans)
}

const told = (headline: string, message: 'ad-strict' | 'ad-absolute', spans: readonly Span[]): Raw[] =>
  spans.map((span) => ({ message, spans: [span], args: { word: headline.slice(span.start, span.end) } }))

export const ADVERTISING_RULES: readonly Rule[] = [
  {
    id: 'ad-strict',
    version: 1,
    family: 'advertising',
    severity: 'warn',
    languages: ZH,
    needs: 'advertising',
    run: strict,
  },
  {
    id: 'ad-absolute',
    version: 1,
    family: 'advertising',
    severity: 'note',
    languages: ZH,
    needs: 'advertising',
    run: wide,
  },
]
