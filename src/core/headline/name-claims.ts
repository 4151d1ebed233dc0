// Names in a headline that can be told without a dictionary of people: places, bodies, who speaks, whom it is about.
import { hasCommonSurname } from '../page/surnames'
import type { Claim, Evidence } from './claims'
import { inBody, inCredits, known, type FlatCopy } from './in-copy'

export interface WordAtom {
  readonly start: number
  readonly end: number
}

// Units below the country, as the last character of a name of two characters and more.
const PLACE_END = /[省市县区镇乡村州旗盟]$/u
/** Words that end like a place and are none: 超市, 灾区, 农村. By their last two characters. */
const NO_PLACE = new Set(
  (
    '超市 城市 都市 股市 楼市 上市 入市 夜市 门市 集市 菜市 车市 债市 汇市 期市 牛市 熊市 后市 救市 闹市 收市 开市 市市 花市 全市 本市 该市 我市 多市 两市 沪市 深市 金市 退市 气市 大市 小市 行市 面市 ' +
    '社区 地区 小区 景区 校区 郊区 灾区 园区 库区 山区 片区 新区 城区 市区 辖区 疫区 牧区 特区 专区 军区 战区 街区 厂区 湖区 林区 老区 全区 本区 该区 两区 时区 误区 禁区 民区 名区 墅区 居区 分区 务区 元区 业区 产区 售区 展区 个区 个县 个镇 个乡 个村 个市 东区 西区 南区 北区 中区 发区 险区 护区 范区 赛区 考区 院区 港区 住区 湾区 ' +
    '农村 乡村 山村 全村 新村 本村 该村 进村 驻村 环村 城村 渔村 界村 一村 球村 ' +
    '全省 本省 该省 我省 各省 多省 两省 节省 反省 跨省 外省 出省 ' +
    '全县 本县 该县 各县 多县 外县 休县 贫县 困县 强县 知县 全镇 古镇 小镇 城镇 乡镇 坐镇 重镇 冰镇 家乡 下乡 返乡 故乡 城乡 异乡 老乡 水乡 思乡 还乡 全乡 神州 九州 ' +
    '国旗 红旗 升旗 战旗 锦旗 党旗 军旗 彩旗 联盟 同盟 加盟 结盟 欧盟 东盟 华盟'
  ).split(/\s+/),
)
const PROVINCES =
  /北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门/u
const COUNTRIES =
  /美国|英国|法国|德国|俄罗斯|日本|韩国|朝鲜|印度(?!尼)|印尼|印度尼西亚|越南|泰国|缅甸|老挝|柬埔寨|菲律宾|马来西亚|新加坡|巴基斯坦|阿富汗|伊朗|伊拉克|以色列|巴勒斯坦|叙利亚|沙特|土耳其|埃及|利比亚|南非|尼日利亚|加拿大|墨西哥|巴西|阿根廷|智利|古巴|委内瑞拉|澳大利亚|新西兰|乌克兰|波兰|意大利|西班牙|葡萄牙|荷兰|比利时|瑞士|瑞典|挪威|芬兰|丹麦|希腊/u
const KNOWN_PLACE = new RegExp(`${PROVINCES.source}|${COUNTRIES.source}`, 'gu')

// `北方华创：…` `包头市九原区：…` `李明华：…`: whom it is about or who says so; not 快讯, 组图, 热议 and other columns.
const LABEL = /^([\p{sc=Han}A-Za-z·]{2,12})[:：]/u
const COLUMN_LABEL =
  /(?:快讯|组图|图文|视频|直播|独家|热议|评论|社评|时评|短评|分析|观察|观点|公告|收评|午评|早评|盘点|揭秘|调查|专访|专家|网友|媒体|外媒|港媒|记者|报告|数据|资料|提醒|预告|回顾|聚焦|关注|解读|访谈|对话|实录|预测|点评|推荐|专题|特写|综述|焦点|热点|攻略|导读|报道|日报|晚报|早报|时报|周报|周刊|快报|新闻|消息|传闻|爆料|流行|方案|高考|高中|房地产|基金|市场|行业|机构|券商|警方|官方|法院|检方|部门|专栏|连线|前瞻|行情|研报|情况|故事|人物|话题|讨论|互动|问答|之一|之二|[一二三四五六七八九十])$/u
// `王海明回应` `张伟称`: two or three characters of a name, then a word of saying.
const SPEAKER =
  /(?<=^|[\s，。：；！？,:;!?”》])(\p{sc=Han}{2,3})(?=(?:回应|表示|透露|坦言|强调|否认|承认|宣布|称(?!号|为|赞|霸|雄|王|帝)|谈(?!判|及|话|恋|到)))/gu
// `某某集团` `某某大学`: a body by its last word, with at least two characters of a name before it.
const BODY =
  /(?<=^|[\s，。：；！？,:;!?、（(“])(\p{sc=Han}{2,6}?(?:集团|股份|公司|大学|学院|医院|法院|检察院|研究院|研究所|委员会|出版社|证券|银行))/gu
const NO_BODY = new RegExp(
  // Words of a sentence before the body's word: 客服是基金公司, 拟设立全资子公司.
  '[的在是因诉拟拒被与和将对向从由让给把]|成为|联手|侵蚀|面临|一[名家]|上市|设立|搭车|新股|某|该|本|' +
    // Kinds of bodies, which name none: 期货公司, 中资银行, 美国大学.
    '^(?:多家|两家|三家|这家|各|全国|国有|民营|外资|中外|合资|中资|港资|互联网|龙头|相关|部分|保险|基金|期货|证券|信托|担保|租赁|经纪|公交|物流|快递|旅游|科技|土地|民办|公办|重点|名牌|最高人民|商业|投资|中央|海外|欧洲|外国)|' +
    `^(?:${COUNTRIES.source})(?:大学|法院|公司|银行|医院)$`,
  'u',
)
// At the head of a clause also what the segmenter does not know as a place: 石桥镇…, not 两名村民, 全国多省, 农村市场.
const UNIT = String.raw`(?:县(?![长委城域])|镇(?![长静压定委])|乡(?![亲村镇愁音土情试])|村(?![民官支委干口庄里小落医])|市(?![民场值区长委政内外面井盈])|区(?![域块间别分长委]))`
const HEAD_PLACE = new RegExp(
  String.raw`(?<=^|[\s，。：；！？,:;!?“])(?![一二三四五六七八九十两几各多全本某这那每新老大小])(\p{sc=Han}{2,3}?${UNIT})`,
  'gu',
)
// Behind a place the next one below: 包头市|九原区.
const NEXT_PLACE = new RegExp(String.raw`(?<=\p{sc=Han}{2}[省市州县盟])(\p{sc=Han}{2,3}?${UNIT})`, 'gu')

function regions(headline: string, atoms: readonly WordAtom[]): WordAtom[] {
  const spans: WordAtom[] = []
  atoms.forEach(({ start, end }, i) => {
    const word = headline.slice(start, end)
    if (!PLACE_END.test(word)) return
    const before = atoms[i - 1]
    // 九原 + 区 are two words to the segmenter, 包头市 is one.
    const from =
      word.length === 1 && before?.end === start && before.end - before.start >= 2 ? before.start : start
    const name = headline.slice(from, end)
    if (Array.from(name).length >= 3 && !NO_PLACE.has(name.slice(-2))) spans.push({ start: from, end })
  })
  return spans
}

const matchesOf = (headline: string, pattern: RegExp, test: (name: string) => boolean): WordAtom[] =>
  Array.from(headline.matchAll(pattern)).flatMap(({ index, 0: all, 1: name = all }) =>
    test(name) ? [{ start: index, end: index + name.length }] : [],
  )

/** Names and places of a headline, none overlapping one taken already; each is marked as taken. */
export function nameClaims(headline: string, atoms: readonly WordAtom[], taken: boolean[]): Claim[] {
  const claims: Claim[] = []
  const take = (kind: 'place' | 'name', spans: readonly WordAtom[]): void => {
    for (const { start, end } of spans) {
      if (taken.slice(start, end).includes(true)) continue
      taken.fill(true, start, end)
      claims.push({ kind, text: headline.slice(start, end), start, end })
    }
  }
  take('place', regions(headline, atoms))
  take(
    'place',
    [HEAD_PLACE, NEXT_PLACE].flatMap((pattern) =>
      matchesOf(headline, pattern, (name) => !NO_PLACE.has(name.slice(-2))),
    ),
  )
  take(
    'name',
    matchesOf(headline, BODY, (name) => !NO_BODY.test(name)),
  )
  take(
    'name',
    matchesOf(headline, SPEAKER, (name) => hasCommonSurname(name) && isApartWord(name)),
  )
  take(
    'place',
    matchesOf(headline, KNOWN_PLACE, () => true),
  )
  const label = LABEL.exec(headline)?.[1]
  if (
    label !== undefined &&
    !COLUMN_LABEL.test(label) &&
    hasCommonSurname(label) &&
    /^\p{sc=Han}{3}$/u.test(label)
  )
    take('name', [{ start: 0, end: label.length }])
  return claims
}

const words = new Intl.Segmenter('zh', { granularity: 'word' })
/** A name of two characters that is a word of the dictionary, 高考 or 方案, is no name. */
const isApartWord = (name: string): boolean => name.length > 2 || Array.from(words.segment(name)).length > 1

/** A place may stand without its last character in the body: 包头 for 包头市. */
export function nameEvidence(claim: Claim, copy: FlatCopy): Evidence {
  const whole = inBody(claim.text, copy)
  if (whole !== null) return { ...claim, ...whole }
  const short = claim.kind === 'place' && PLACE_END.test(claim.text) ? claim.text.slice(0, -1) : ''
  const shortly = short.length >= 2 ? inBody(short, copy) : null
  if (shortly?.found === 'body') return { ...claim, ...shortly, how: 'short-form' }
  return {
    ...claim,
    ...(inCredits(claim.text, copy) ??
      (short.length >= 2 ? known(short, copy) : null) ?? { found: 'nowhere' }),
  }
}
