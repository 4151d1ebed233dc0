// The words aggregators hang on headlines, as a grammar: scope + modifier{0,3} + noun, e.g. 全球·观·速讯, 当前·热门.

const words = (text: string): readonly string[] => text.trim().split(/\s+/)

/** Scopes that only aggregators put before such nouns; with them hardly any noun is a real column. */
export const ODD_SCOPES = words('天天 环球 当前 寰球 寰宇 环宇 五洲 时时 每天 时下 天下')

/** Scopes that real columns use too: 今日关注, 热点观察, 国际要闻. */
export const PLAIN_SCOPES = words(
  '世界 全球 每日 今日 当日 焦点 热点 头条 即时 实时 最新 精彩 热门 国际 国内 全国 全网 滚动 要闻',
)

/** Of the plain scopes those that make an everyday phrase with an everyday noun: 最新消息, 国际动态, 实时播报. */
export const PHRASE_SCOPES = words('最新 精彩 热门 国际 国内 全国 全网 实时 头条 滚动 要闻')

/** Morphemes that stand between scope and noun, or alone before a noun: 微·动态, 热·资讯, 今·热点. Longer ones make everyday phrases: 今日·最新·消息. */
export const MODIFIERS = words(
  '今 快 新 微 热 时 速 短 观 看 播 报 最 要 头 亮 视 即 球 讯 精 秒 独 滚动 即时 实时 最新 今日 热点 焦点',
)

/** Nouns no newspaper prints as the name of a column. */
export const ODD_NOUNS = words(`
  速读 速讯 时讯 热讯 视讯 微讯 快播 快看 速看 热文 热闻 速闻 快闻 热传 热推 热推荐 热榜 速看料 即时看 讯息 百事通
  观天下 快消息 快资讯 快看点 热头条 微头条 今热点 今亮点 今头条 今要闻 今动态 今日讯 今日报 播资讯 速览 速报 新鲜事 热评 热点评 球精选 短讯息 焦点讯 知讯 热速讯
`)

/** Everyday nouns of news pages that are not by themselves the name of a column. */
export const PLAIN_NOUNS = words(`
  消息 精选 资讯 视点 热点 焦点 要闻 播报 动态 天下 信息 热门 看点 简讯 短讯 快讯 亮点 快报 速递 滚动 热搜 见闻 趣闻 大事
  大事件 一览 头条新闻 推送 在线 讯
`)

/** Nouns of real columns, and predicates: 世界瞩目 is none, 全球关注 is one. Weak wherever a column or a clause may stand. */
export const COLUMN_NOUNS = words(
  '关注 聚焦 热议 观察 观点 报道 推荐 头条 通讯 视野 新视野 视角 实时 新闻 点评 时评 短评 即时 最新 日报 专题 前沿 前线 传真 话题 盘点 导读',
)

/** Nouns that make the name of a section with any two to four Han before them: `…|财经快讯`, `…_娱乐资讯`. */
export const SECTION_NOUNS = words(
  '资讯 快讯 速讯 短讯 简讯 时讯 热讯 讯息 速递 播报 要闻 快报 头条 热点 看点 速读 速览 速报 快播 动态 热闻 热文 百事通 精选 早知道 早班车',
)

/** Single nouns that are cut before `!`. Others shout by nature and are the editor's own: 快讯！ 最新！ 关注！ 速看！ */
export const SHOUTED_NOUNS = words(`
  视点 看点 资讯 讯息 信息 动态 要闻 播报 速读 速讯 快播 短讯 简讯 时讯 热讯 精选 百事通 热文 热闻 视讯 热推荐 观点 通讯
  热头条 微头条 亮点 滚动 观察 今热点 今亮点 今头条 今要闻 今动态 播资讯 观天下 今日讯 即时看 速看料 快看点 快消息 快资讯 短讯息
`)

/** Single nouns that are cut before a colon. 简讯： 短讯： 快讯： 动态： 看点： are real labels and stay. */
export const LABEL_NOUNS = words(
  '讯息 速讯 热讯 视讯 热文 热闻 热推荐 百事通 快播 时讯 播资讯 观天下 今日讯 速看料 即时看 热头条 今热点 今亮点 今头条 今要闻 今动态 快看点 快资讯 快消息 短讯息',
)

/** Companies, papers and programmes whose names the grammar would read as a decoration. Never cut at the head. */
export const KEPT_NAMES = words(`
  今日头条 新快报 都市快报 世界日报 环球时报 环球网 环球杂志 环球人物 环球资讯 环球视线 全球眼 看天下 看世界 天天新闻 焦点访谈 新闻热线
`)

/** Columns of real papers, kept before a colon or a bar; before `!` nobody prints a column. */
export const KEPT_LABELS = words(`
  热点观察 热点聚焦 热点关注 热点追踪 热点新闻 热点话题 热点透视 热点评论 热点时评 热点解读 热点头条
  焦点新闻 焦点关注 焦点观察 焦点报道 焦点话题 焦点评论 焦点时评 焦点快讯
  今日关注 今日视点 今日焦点 今日看点 今日热点 今日要闻 今日推荐 今日观点 今日观察 今日新闻 今日话题 今日点评 今日聚焦 今日盘点
  每日关注 每日观察 每日推荐 每日新闻 每日要闻 每日点评 每日一览 每日观点 每日导读
  世界新闻 世界观察 世界视野 世界前沿 世界头条 国际新闻 国际观察 国际时评 国内新闻
  全球观察 全球视野 全球连线 全球新闻 全球头条 全球通讯 环球视野 环球时评 环球观察 环球连线 环球新闻 天下新闻
  新观察 新视野 新视点 新视角 新看点 新闻观察 新闻焦点 新闻热点 新闻视点 新闻看点 最新动态 最新消息 最新报道 精彩推荐
  头条新闻 头条关注 微观察 微观点 微视点 微头条
`)

/** Media names without a telling ending, as they stand after a page title: `…_腾讯网`, `… - 知乎`. */
export const SITE_BRANDS = words(`
  新浪 搜狐 网易 腾讯 东方财富 同花顺 和讯 雪球 知乎 豆瓣 简书 虎嗅 钛媒体 36氪 今日头条 一点资讯 游民星空 哔哩哔哩 优酷 爱奇艺 西瓜视频 好看视频
  中关村在线 汽车之家 懂车帝 参考消息 中国新闻周刊 第一财经 财新 观察者网 新京报 快科技 驱动之家 IT之家 机器之心 财联社 华尔街见闻 虎扑 直播吧 懂球帝
  博客园 百家号 搜狐号 网易号 企鹅号 大鱼号 微信公众平台 小红书 人人都是产品经理 中国日报 央视新闻 澎湃新闻
`)

/** Everyday words that are a site only with a section behind: 人民·网, 南方·财经, 百度·百科. */
export const SITE_STEMS = words(`
  人民 新华 央视 央广 凤凰 百度 澎湃 界面 封面 红星 极目 南方 中新 中华 光明 中青 中经 太平洋 搜狗 360 易车 手机中国 站酷 抖音 快手 东方 环球 千龙 大河 齐鲁
`)

/** What may follow a brand within a site name: 新浪·财经, 凤凰·资讯, 腾讯·网. */
export const SITE_SECTIONS = words(`
  网 新闻 资讯 财经 体育 娱乐 科技 汽车 房产 教育 军事 视频 博客 论坛 手机 时尚 健康 旅游 游戏 历史 文化 公益 国际 股票 基金 百科 知道 经验 贴吧
  文库 专栏 订阅 号 客户端 新闻网 财经网 网新闻 新闻客户端 论坛网 门户
`)

/** How names of news sites end. */
export const SITE_ENDINGS = words(
  '网 网站 官网 频道 门户 客户端 新闻 资讯网 日报 晚报 早报 晨报 时报 商报 都市报 青年报 晚报网 视频网 门户网',
)

/** Endings that meetings and companies share; believed only behind `_` or a bar. */
export const WEAK_SITE_ENDINGS = words('在线 周刊 论坛 之家 百科 传媒')

/** Everyday words with such an ending that are no site. */
export const NO_SITES = words(`
  互联网 物联网 车联网 局域网 电网 国家电网 南方电网 路网 铁路网 公路网 管网 外网 内网 渔网 球网 法网 天网 情网 上网 入网 落网 联网 触网 组网 断网 并网 蛛网
  蜘蛛网 铁丝网 防护网 安全网 服务网 交通网 关系网 高铁网 地铁网 信息网 骨干网 宽带网 以太网 移动互联网 工业互联网 传感网 能源互联网 充电网 澳网 美网 温网 法网 中网
  新闻 好新闻 假新闻 大新闻 看新闻 旧新闻 听新闻 有新闻 无新闻 做新闻 新客户端 手机客户端 移动客户端 高峰论坛 博鳌论坛 实时在线 全程在线 同时在线 永远在线
`)

/** Sections of a news site, as pieces of a page title: `…_财经_腾讯网`. */
export const SECTION_NAMES = words(`
  新闻 要闻 时政 国内 国际 社会 财经 经济 金融 股票 证券 基金 科技 互联网 IT 数码 体育 娱乐 文化 教育 健康 军事 历史 汽车 房产 旅游 游戏 时尚 生活 美食
  法治 法制 评论 观点 视频 图片 滚动 滚动新闻 专题 首页 正文 资讯 热点 地方 港澳 台湾 环球 综合 产经 公司 行业 市场 理财 读书 人物 艺术 公益 党建 理论
  国内新闻 国际新闻 社会新闻 财经新闻 体育新闻 娱乐新闻 科技新闻 新闻中心 新闻频道 财经频道 体育频道
`)
