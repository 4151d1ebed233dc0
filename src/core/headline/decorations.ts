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
  '关注 聚焦 热议 观察 观点 报道 推荐 头条 通讯 视野 新视野 视角 实时 新闻 点评 时评 短评 即时 最新 日报 专题 前沿 前线 传真 话题 盘点 导读 独家',
)

/** Nouns that make the name of a section with any two to four Han before them: `…|财经快讯`, `…_娱乐资讯`. */
export const SECTION_NOUNS = words(
  '资讯 快讯 速讯 短讯 简讯 时讯 热讯 讯息 速递 播报 要闻 快报 头条 热点 看点 速读 速览 速报 快播 动态 热闻 热文 百事通 精选 早知道 早班车',
)

/** Further words of which labels on news pages are made, in any order: 独家·追踪, 图说·天下, 现场·直击. */
export const NEWS_WORDS = words(`
  独家 追踪 前沿 一线 现场 直击 解读 解析 深度 纵览 纵横 概览 汇总 集锦 集萃 荟萃 精华 风云 看台 快线 直通车 直播间 之声 之窗 大观 万象 天地
  图说 图文 画报 资料 资料库 新知 发现 推送 推介 优选 严选 甄选 头版 热线 热榜 榜单 早餐 晚餐 早茶 夜读 早读 周报 周刊 月报 内参 参考 通报 快递 直递 速评 快评 锐评
  早知道 早班车 早新闻 晚新闻 身边事 新发现 新风向 风向 风向标 情报 情报站 资讯站 资讯台 快讯台 中心 频道 专区 专栏 栏目 公告板 布告栏
`)

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
  人民 新华 央视 央广 凤凰 百度 澎湃 界面 封面 红星 极目 南方 中新 中华 光明 中青 中经 太平洋 搜狗 360 易车 手机中国 站酷 抖音 快手 东方 环球 千龙 大河 齐鲁 海外 丁香
`)

/** What may follow a brand within a site name: 新浪·财经, 凤凰·资讯, 腾讯·网. */
export const SITE_SECTIONS = words(`
  网 新闻 资讯 财经 体育 娱乐 科技 汽车 房产 教育 军事 视频 博客 论坛 手机 时尚 健康 旅游 游戏 历史 文化 公益 国际 股票 基金 百科 知道 经验 贴吧
  文库 专栏 订阅 号 客户端 新闻网 财经网 网新闻 新闻客户端 论坛网 门户
`)

/** Endings that nothing but a site, paper or station has: also behind a glued dash. */
export const FIRM_SITE_ENDINGS = words(`
  新闻网 资讯网 日报 日报网 日报社 晚报 晚报网 早报 早报网 晨报 晨报网 时报 时报网 商报 商报网 都市报 青年报 青年网 快报网 导报 导报网 周报网 在线网 门户网 视频网 广播网 电视网 信息网 信息港 热线网
  网站 官网 官方网站 新闻客户端 手机客户端 客户端 融媒体 融媒体中心 全媒体 新闻频道 资讯频道 财经频道 广播电视台 电视台 卫视 新闻中心 新闻社区 人民政府网 政府门户网站 门户网站 党建网 文明网 传媒网 媒体网 论坛网 社区网
`)

/** How names of news sites end. */
export const SITE_ENDINGS = words(
  '网 频道 门户 时报 融媒 快报 周报 大报 日讯 报社 通讯社 电台 之声 博客 贴吧 公众号 头条号 号外网',
)

/** Endings that meetings, companies and everyday words share; mostly believed behind `_` or a bar. */
export const WEAK_SITE_ENDINGS = words(`
  新闻 财经 旅行 在线 周刊 月刊 杂志 论坛 社区 之家 之窗 百科 传媒 媒体 资讯 视频 报 吧 热线 智库 文库 问答 知道 图库 图片 书城 商城 家园 空间 部落 联盟 中文 影视 小说 音乐 直播 邦 汇 帮 圈 云
`)

/** Everyday words with such an ending that are no site. */
export const NO_SITES = words(`
  校园网 政务网 专网 园区网 城域网 内联网 神经网 情报网 监控网 监督网 保障网 救助网 销售网 渠道网 供应网 物流网 配送网 公交网 轨道网 线网 航线网 水网 气网 热网 管道网 河网 林网 井网
  钢丝网 尼龙网 纱网 滤网 过滤网 拦网 擦网 布网 撒网 收网 破网 挂网 一张网 大网 小网 新网 老网 朋友网 人脉网 蛛丝网 法治网格 治安网 天地网 通信网 卫星网 雷达网 观测网 监测网 充电桩网
  互联网 物联网 车联网 局域网 电网 国家电网 南方电网 路网 铁路网 公路网 管网 外网 内网 渔网 球网 法网 天网 情网 上网 入网 落网 联网 触网 组网 断网 并网 蛛网
  蜘蛛网 铁丝网 防护网 安全网 服务网 交通网 关系网 高铁网 地铁网 信息网 骨干网 宽带网 以太网 移动互联网 工业互联网 传感网 能源互联网 充电网 澳网 美网 温网 法网 中网
  互联网络 社交网络 电信网络 神经网络 通信网络 交通网络 关系网络 移动网络 销售网络 物流网络 服务网络 光网络 新媒体 自媒体 全媒体 融媒体 外媒体 多媒体
  汇报 通报 情报 举报 预报 海报 年报 季报 半年报 捷报 回报 申报 上报 谎报 警报 电报 喜报 月报 财报 简报 公报 呈报 填报 瞒报 误报 画报 板报 黑板报 公告板
  去吧 来吧 看吧 走吧 吃吧 酒吧 网吧 水吧 书吧 氧吧 说吧 好吧 是吧 对吧 了吧 会吧 行吧 吧吧 元宇宙空间 发展空间 上升空间 公共空间 生存空间 太空间 数据云 私有云 公有云 疑云 风云 乌云 战云
  词汇 外汇 总汇 结汇 购汇 朋友圈 娱乐圈 商圈 生活圈 生态圈 文化圈 经济圈 都市圈 美食圈 电影圈 语音直播 现场直播 全程直播 网络直播 电视直播 短视频 流行音乐 老旧社区 智慧社区 幸福社区
  好新闻 假新闻 大新闻 看新闻 读新闻 说新闻 追新闻 写新闻 旧新闻 听新闻 有新闻 无新闻 做新闻 新客户端 手机客户端 移动客户端 高峰论坛 博鳌论坛 实时在线 全程在线 同时在线 永远在线
`)

/** Verbs and the like that make a clause of what ends like a site: 读者走进·电视台, 如何办好·客户端. */
export const CLAUSE_WORDS = words(`
  迎来 回应 走进 签约 刊文 突破 盘点 聚焦 热议 发布 上线 暂停 告别 解读 守护 曝光 开通 启动 推出 改版 停刊 创刊 遇上 成立 举办 打造 变身 关闭 登上 登陆
  联手 携手 牵手 如何 怎么 怎样 为何 什么 建设 办好 办起 拥抱 转型 看懂 读懂 来到 成为 进入 进驻 入驻 开设 举行 采访 接受 接管 参观 参加 访问 慰问 考察 调研
  加盟 支持 拒绝 批评 起诉 收购 入股 力挺 致歉 道歉 报道 关停 整改 约谈 处罚 授权 投诉 举报 捐赠 资助 招聘 告诉 透露 表示 入选 亮相 当选 获得 荣获 夺得 击败
  打通 织密 织牢 用好 建好 建成 建立 构建 完善 维护 保护 修复 恢复 整治 净化 点亮 照亮 温暖 助力 赋能 服务于 离开 回到 重回 走出 走向 走上 飞向 融入 加入 退出
  探秘 揭秘 见证 走近 遇见 品味 寻访 探访 追寻 致敬 唱响 绘就 共赴 奔赴 点燃 绽放 相约 邂逅 邀你 带你 教你 送你 陪你
  落户 降价 涨价 提速 走红 返航 夺冠 复工 复产 公布 回暖 扩招 上调 下调 首飞 首秀 晋级 遇冷 叫停 试点 开售 开建 停运 登场 揭牌 落成 落地 出炉 公示 问世 涨停 跌停
  喜欢 热爱 迷上 爱上 想念 记得 难忘 需要 应当 可以 不能 必须 正在 已经 即将 曾经 再次 首次 终于 依然 还是 就是 只是 也是 都是 有了 没有 拥有
`)

/** Sections of a news site, as pieces of a page title: `…_财经_腾讯网`. */
export const SECTION_NAMES = words(`
  新闻 要闻 时政 国内 国际 社会 财经 经济 金融 股票 证券 基金 科技 互联网 IT 数码 体育 娱乐 文化 教育 健康 军事 历史 汽车 房产 旅游 游戏 时尚 生活 美食
  法治 法制 评论 观点 视频 图片 滚动 滚动新闻 专题 首页 正文 资讯 热点 地方 港澳 台湾 环球 综合 产经 公司 行业 市场 理财 读书 人物 艺术 公益 党建 理论
  深度 独家 调查 访谈 专访 对话 快评 时评 社评 人文 文艺 亲子 美图 自然 环保 能源 城市 县域 民生 乡村
  在线播放 在线观看 高清 高清视频 直播 图集 组图 播客 专栏 博文
  国内新闻 国际新闻 社会新闻 财经新闻 体育新闻 娱乐新闻 科技新闻 新闻中心 新闻频道 财经频道 体育频道
`)
