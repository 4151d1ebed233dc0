// What marks the furniture of a raw page: the words as data, and the few patterns built from them.

/** A line that is only this, in brackets, stands where a picture stood, e.g. 【资料图】, (图片来源于网络). */
export const PICTURE_NOTES: readonly string[] = [
  '资料图', '资料图片', '资料照片', '图', '图片', '配图', '组图', '题图', '视频截图', '网络图片', '网络配图', '图源网络',
  '图片来源于网络', '图片来自网络', '图文无关', '示意图', '资料', '档案图片', 'file photo', 'photo', 'image',
] // prettier-ignore
/** These are picture notes without brackets too. */
export const BARE_PICTURE_NOTES: readonly string[] = [
  '资料图',
  '资料图片',
  '资料照片',
  '视频截图',
  '图片来源于网络',
  '图片来自网络',
]

export type LabelKind =
  | 'author'
  | 'organisation'
  | 'editor'
  | 'staff'
  | 'source'
  | 'keywords'
  | 'published'
  | 'other'

/** Words that, followed by a colon, say what the rest of the piece is. Longer ones win over shorter ones. */
export const LABELS: Readonly<Record<LabelKind, readonly string[]>> = {
  author: [
    '作者', '本文作者', '文章作者', '文', '图文', '文图', '撰文', '撰稿', '撰稿人', '执笔', '执笔人', '采写', '采写人', '记者',
    '本报记者', '通讯员', '文字', '供稿人', '投稿人', '编译', '翻译', '译者', 'Author', 'Written by',
  ],
  organisation: ['作者单位', '供稿单位', '单位', '投稿单位'],
  editor: ['责任编辑', '责编', '编辑', '网络编辑', '值班编辑', '本文编辑', '实习编辑', '见习编辑', '文字编辑', '编辑整理', 'Editor'],
  staff: [
    '校对', '审核', '初审', '复审', '终审', '审校', '校审', '监制', '主编', '副主编', '值班主编', '总监制', '统筹', '策划', '摄影',
    '制图', '制作', '排版', '美编', '视觉', '签发', '审签', '值班编委',
  ],
  source: [
    '来源', '稿源', '稿件来源', '文章来源', '新闻来源', '信息来源', '消息来源', '本文来源', '内容来源', '来源于', '转自', '转载自',
    '摘自', '文章出处', '出处', 'Source',
  ],
  keywords: ['关键词', '关键字', '标签', '主题词', 'Keywords', 'Tags'],
  published: [
    '发布时间', '发布日期', '发表时间', '发表日期', '时间', '日期', '更新时间', '发稿时间', '发文日期', '发布于', '发表于', '最后更新',
    '更新于', '添加时间', '录入时间', 'Published', 'Posted', 'Updated', 'Date',
  ],
  other: ['原标题', '原题', '原文标题', '原文链接', '原题为', '阅读', '阅读量', '阅读次数', '浏览', '浏览次数', '点击', '点击数', '字号', '字体', '评论'],
} // prettier-ignore

/** Who wrote, named before the name and without a colon, e.g. 本报记者 张三, 通讯员李四, 【文/王五】. */
export const ROLES: readonly string[] = [
  '特约撰稿人', '专栏作者', '特约评论员', '特约记者', '见习记者', '实习记者', '首席记者', '全媒体记者', '融媒体记者', '通讯员',
  '实习生', '评论员', '撰稿人', '记者', '作者', '撰文', '采写', '执笔', '图文', '文',
] // prettier-ignore

/** Values that name nobody: 作者：未知. */
export const NOBODY: ReadonlySet<string> = new Set(
  [
    '未知', '佚名', '匿名', '无', '暂无', '不详', '网络', '互联网', '原创', '转载', '本站', '本站原创', '本报', '本刊', '综合', '整理',
    '网友', '作者', '记者', '编辑', '责编', '管理员', '小编', '站长', 'admin', 'administrator', 'editor', 'unknown', 'null', 'none',
    'anonymous', 'staff', 'undefined', 'webmaster', 'size', '综合整理', '网络整理', '来源网络', '未署名',
  ], // prettier-ignore
)

/** Lone words of two or three characters that open like a name (高, 关, 文, 时 …) and are none. */
export const NOT_NAMES: ReadonlySet<string> = new Set(
  [
    '关注', '关于', '关闭', '高清', '高考', '高速', '高端', '高校', '文化', '文学', '文章', '文字', '文件', '时评', '时政', '时事', '时间',
    '时尚', '时代', '方案', '方法', '方式', '万象', '安全', '平台', '平安', '于是', '全文', '全部', '全国', '全景', '全球', '国际', '国内',
    '华夏', '华人', '明星', '明天', '温馨', '严肃', '简介', '简讯', '简报', '游戏', '游记', '解读', '解放', '解析', '应用', '查看', '查询',
    '计划', '时讯', '路况', '公告', '公开', '公益', '公司', '石油', '金融', '黄金', '白银', '马上', '连载', '连线', '连接', '项目', '单位',
    '成果', '成功', '成人', '管理', '商业', '商城', '强国', '满意', '信息', '信用', '展会', '展览', '平凡', '和平', '和谐', '经济', '农业',
    '农村', '农民', '司法', '古籍', '阳光', '卫生', '卫视', '明确', '原创', '原文', '原题', '乐活', '南方', '南京', '海外', '海报', '权威',
    '居民', '幸福', '富强', '左右', '向上', '向前', '江苏', '江西', '安徽', '云南', '宁夏', '贺信', '贺电', '史话', '房产', '汽车', '车市',
    '牛市', '任务', '任免', '包括', '易经', '康养', '健康', '章程', '常见', '路透社', '文汇报', '解放报', '温馨提示', '高层', '高铁', '方向',
    '段落', '了解到', '关键词', '文化部', '司法部', '安监局', '公安部', '公安局', '项目部', '管委会', '农业部', '商务部', '卫健委',
    '国资委', '全媒体', '党委', '党建', '团委', '郑重', '程序', '程度', '范围', '范文', '范例', '金额', '金牌', '方面', '白皮书', '马拉松',
    '高质量', '高中生', '高新区', '孟加拉', '罗马', '韩国', '白天', '丁香', '万元', '钱币', '武汉', '武术', '江湖', '毛巾', '龙虎榜', '龙头',
    '石家庄', '郑州', '广州', '苏州', '徐州', '沈阳', '金华', '温州', '秦皇岛', '黄山', '唐山', '周刊', '周报', '周末', '周一',
    '周二', '周三', '周四', '周五', '周六', '周日', '陈述', '何时', '何以', '林业', '许可', '许多', '曾经', '任何', '余额',
  ], // prettier-ignore
)

/** An organisation ends with one of these: two characters suffice in any word, one only where no name ends so. */
export const ORGANISATION_ENDS: readonly string[] = [
  '组织部', '宣传部', '委员会', '日报社', '新闻社', '通讯社', '杂志社', '电视台', '广播台', '融媒体', '研究院', '研究所', '研究会',
  '工作室', '管理局', '办公室', '中心', '集团', '公司', '银行', '医院', '法院', '政府', '党委', '团委', '支部', '总部', '学院', '大学',
  '中学', '小学', '学校', '党校', '协会', '学会', '商会', '工会', '联合会', '基金会', '频道', '日报', '晚报', '早报', '晨报', '快报',
  '商报', '时报', '周报', '都市报', '周刊', '月刊', '杂志', '新闻', '在线', '客户端', '通讯', '电台', '总台', '支队', '大队', '总队',
  '消防队', '车站', '街道', '社区', '村委会', '居委会', '监狱', '博物馆', '图书馆', '文化馆', '人大', '政协', '检察院', '智库', '平台',
  '公众号', '出版社', '报社', '媒体', '资讯', '财经', '证券',
] // prettier-ignore
export const ORGANISATION_LAST = '部局委社报网厅署办院处'

/** A short line that opens one of these ends the article: what follows belongs to the page, not to it. */
export const END_OPENERS: readonly string[] = [
  '相关阅读', '相关新闻', '相关推荐', '相关链接', '相关连接', '相关文章', '相关报道', '相关专题', '相关信息', '相关评论', '相关搜索',
  '相关资讯', '相关内容', '相关稿件', '相关热词', '相关标签', '相关附件', '相关日志', '相关院校', '延伸阅读', '扩展阅读', '推荐阅读',
  '阅读推荐', '精彩推荐', '精彩专栏', '精彩图片', '热门推荐', '热点推荐', '热点新闻', '热门文章', '热门评论', '热门新闻', '热词推荐',
  '猜你喜欢', '为你推荐', '为您推荐', '编辑推荐', '今日推荐', '今日热点', '图片推荐', '更多新闻', '更多精彩', '更多>>', '更多相关',
  '最新评论', '全部评论', '网友评论', '我要评论', '我要跟帖', '我要说说', '发表评论', '发表回复', '查看评论', '友情链接', '分享到：',
  '上一篇', '下一篇', '上一条', '下一条', '正文已结束', '版权声明', '免责声明', '特别声明', '郑重声明', '网站声明', '版权所有',
  '版权与免责', '版权归', '打印本页', '打印本稿', '收藏此帖', '扫一扫', '扫码', '扫描二维码', '关于我们', '联系我们', '网站地图',
  '返回首页', '返回顶部', '点击查看更多', '阅读全文', '作者最近文章', '小编最近文章', '本文通告引用', 'Trackback', 'Copyright',
  'CopyRight', '©', '(c)', 'All rights reserved', 'Related articles', 'Related stories', 'Read more', 'More from', 'Read next',
  'Recommended', 'Most read', 'Most popular', 'Leave a comment', 'Post a comment', 'Comments (', 'Share this', 'Sign up for',
  'Subscribe', 'Privacy policy', 'Terms of',
] // prettier-ignore

/** A line that is only this ends the article once prose has been read. */
export const END_WORDS: ReadonlySet<string> = new Set(
  [
    '评论', '回复', '收藏', '举报', '点赞', '更多', '网友评论', '评论区', '推荐', '热评论', '热新闻', '热文', '最新', '美图', '组图', '数字报',
    '关闭', '返回', '返回列表', '顶部', '大公司', 'more', 'comments', 'related', 'share', 'tags', '精彩推荐', '精选', '相关', '上章', '下章',
  ], // prettier-ignore
)

/** Buttons and counters around an article: never a headline, never body where no prose surrounds them. */
export const TOOL_WORDS: ReadonlySet<string> = new Set(
  [
    '分享', '分享到', '分享到:', '分享到：', '分享：', '分享:', '字号', '字体', '大', '中', '小', '打印', '打印本页', '关闭', '收藏', '关注', '转发',
    '微博', '微信', '新浪微博', '腾讯微博', 'qq空间', 'qq好友', 'qzone', '微信好友', '朋友圈', '评论', '点赞', '举报', '投诉', '搜索', '登录',
    '注册', '订阅', '首页', '正文', '听新闻', '播报', '手机看', '手机阅读', '手机版', '二维码', '用微信扫描二维码', '复制链接', '阅读', '转载',
    '原创', '人民号', '企鹅号', '百家号', '头条号', '双击自动滚屏', '纠错', '不感兴趣', '我要反馈', '下载app', '加入收藏', '返回',
    'a-', 'a', 'a+', 't', 't|t', 'share', 'print', 'email', 'tweet', 'facebook', 'twitter', 'whatsapp', 'advertisement', 'save',
  ], // prettier-ignore
)

/** Part of a line that is page furniture wherever it stands, e.g. 京ICP备05005746号. */
export const FURNITURE_PARTS: readonly RegExp[] = [
  /ICP\s{0,2}[备备证證]/i,
  /公网安备|版权所有|未经.{0,12}(?:授权|允许|许可).{0,12}(?:转载|使用|复制|镜像)|违法和不良信息|不得转载|网站标识码/,
  /All rights reserved|Copyright\s{0,3}[©(@\d]/i,
  /【(?:评论|打印|关闭|推荐|收藏|我来说两句|字体|大|字号)[^】]{0,12}】/,
  /\d+\s{0,2}(?:条评论|次阅读|人参与|人评论|个评论)|已有\d+件评论/,
  /(?:您|你)?(?:当前|现在|所在)的?位置|(?:您|你)的位置/,
  /【上一篇】|【下一篇】|【上一页】|上一页|下一页|余下全文/,
  /^\s{0,4}(?:[[【(（]\d{1,3}[\])）】]\s{0,3}){2,}/,
  /扫描?(?:上方|下方)?二维码|扫一扫/,
]
