// What is heard, as literal text: the bench, the queue down to its first headline, the first findings of copyediting.
// Times of day stand as hh:mm; … stands for what depends on the machine's fonts, and for the article's own text.
import type { Language } from '#shared/settings'

interface Heard {
  readonly bench: string
  readonly queue: string
  readonly copyedit: string
}

export const HEARD: Readonly<Record<Language, Heard>> = {
  'zh-CN': {
    bench: `
heading: 标题台
tablist: 视图
tab: 撰写
tab: 标题台, selected
tab: 原稿
tab: 版本
tab: 队列 35
tab: 相近标题
button: 命令 Ctrl K
tabpanel: 标题台
region: 原题 九原区.txt · hh:mm
heading: 原题 九原区.txt · hh:mm
包头市九原区:抓好党建“书记项目” 打造党建引领高质量发展新高地
note: |世界快消息: 装饰 · 题尾 · 竖线隔开 · 已去
[deletion |世界快消息 ]
list: 提示
有半角标点
list: 装饰词与栏目
世界快消息
button: 总是去掉… 世界快消息
button: 从不去掉… 世界快消息
作者
闫方舟
单位
包头市九原区委组织部
责编
宋璟
来源
未填
日期
未填
字数
1,468 字
button: 打开稿件
separator: 原题栏宽度
region: 备选
radiogroup: 备选
radio: 备选 1: 包头市九原区:抓好党建“书记项目” 打造党建引领高质量发展新高地|世界快消息 (原题 · hh:mm 网站：38，限 30，超； 微信公众号（后台）：38，限 30，截； 微信公众号（接口）：38，限 32，超； 今日头条：38，限 30，超； 小红书：73，限 40，超； 推送通知：36.5，限 15，截； 搜索结果 … RSS 与邮件：38，限 30，截；)
radio: 备选 2: 包头市九原区:抓好党建“书记项目” 打造党建引领高质量发展新高地, checked (清理 · hh:mm 网站：32，限 30，超； 微信公众号（后台）：32，限 30，截； 微信公众号（接口）：32，限 30，截； 今日头条：32，限 30，超； 小红书：62，限 40，超； 推送通知：31，限 15，截； 搜索结果 … RSS 与邮件：32，限 30，截；)
radio: 备选 3: 包头市九原区：抓好党建“书记项目” 打造党建引领高质量发展新高地 (标点规范 · hh:mm 网站：32，限 30，超； 微信公众号（后台）：32，限 30，截； 微信公众号（接口）：32，限 30，截； 今日头条：32，限 30，超； 小红书：63，限 40，超； 推送通知：31.5，限 15，截； 搜索结果 … RSS 与邮件：32，限 30，截；)
list: 机械提取，取用后改写
button: “自从这个路修起来以后,我们这儿的蔬菜运输量提升了30%—40%左右。”“现在我们也有小广场,健健身,跳跳舞,日子舒坦得很。”“户户都配备垃圾桶,家家都通了新型分散式污水处理系统,庭院整洁,洗澡洗衣服也方便多了。”……走进九原区哈林格尔镇打圪坝村,村民们对现在的乡村面貌变化赞不绝口 正文首句
button: 抓好党建“书记项目” 打造党建引领高质量发展新高地 机械截断，需改写 · 截至网站 25/30 字符
button: 新备选，自 2 起草…
region: 库里相近的标题
heading: 库里相近的标题
库里没有相近的标题。
separator: 预览栏宽度
group: 渠道预览
region: 渠道预览
heading: 渠道预览
region: 网站
heading: 网站
32 / 30 字符 超
包头市九原区:抓好党建“书记项目” 打造党建引领高质量发展新高地
region: 微信公众号（后台）
…
region: 正文
heading: 正文
group: 正文
…
region: 检查 · 备选 2
heading: 检查 · 备选 2
核 1 · 疑 2
[mark 包头市 ] 九原区 [mark : ] 抓好党建“书记项目” 打造党建引领高质量发展新高地
list: 待处理
button: 核 “包头市”仅见于单位
button: 疑 32，超过 30 网站
button: 疑 半角 : 应作 ：
4 条规则未问
region: 核对 · 备选 2
heading: 核对 · 备选 2
见于正文 5 · 仅署名 1 · 未见 2
包头市
仅见于单位
button: 九原区 正文第 1 段，共 7 处
抓好
正文未见
button: 党建 正文第 2 段，共 26 处
button: “书记项目” 正文第 2 段，共 15 处
button: 打造 正文第 2 段，共 2 处
button: 党建引领高质量发展 正文第 2 段，共 2 处
新高地
正文未见
字词按字面核对，同义不计；数字、时间按数值核对。
region: 审定
button: 通过
button: 退回
button: 暂缓
待审
button: 决定记录 0
未署名（可在设置中填写；本机署名，非身份认证）
`,
    queue: `
region: 标题审核队列
tablist: 筛选
tab: 全部 36, selected
tab: 待审 35
tab: 我的
tab: 待认领 35
tab: 有装饰 23
tab: 未清洗 6
tab: 半角 18
tab: 残缺 2
tab: 有检查 19
tab: 需核实 2
tab: 超长 20
tab: 退回
tab: 暂缓
tab: 已通过
textbox: 标题或来源里有
button: 审阅人：不论何人
button: 先来的在前
button: 存为视图…
tabpanel: 标题审核队列
row: 包头市九原区:抓好党建“书记项目” 打造党建引领高质量发展新高地|世界快消息 核 1 疑 1 本稿标题 · 有半角标点 超长：今日头条 +2、小红书 +22、网站 +2 31 字 九原区.txt 此刻 待审 收件, selected
包头市九原区:抓好党建“书记项目” 打造党建引领高质量发展新高地 [deletion | ] [deletion 世界快消息 ]
核 1
疑 1
本稿标题 · 有半角标点
超长：今日头条 +2、小红书 +22、网站 +2
31 字
九原区.txt 此刻
待审
收件
`,
    copyedit: `
group: 校对
region: 半角标点 疑误 61
heading: 半角标点 疑误 61
button: 为何：半角标点
button: 半角标点：全改 61 处
路修起来以后 [deletion , ] [insertion ， ] 我们这儿的蔬
们也有小广场 [deletion , ] [insertion ， ] 健健身,跳跳
广场,健健身 [deletion , ] [insertion ， ] 跳跳舞,日子
`,
  },
  en: {
    bench: `
heading: Headline bench
tablist: View
tab: Write
tab: Headline bench, selected
tab: Original
tab: Revisions
tab: Queue 35
tab: Similar
button: Commands Ctrl K
tabpanel: Headline bench
region: Original 九原区.txt · hh:mm
heading: Original 九原区.txt · hh:mm
包头市九原区:抓好党建“书记项目” 打造党建引领高质量发展新高地
note: |世界快消息: decoration · at the tail · set off by a bar · taken off
[deletion |世界快消息 ]
list: Flags
half-width marks
list: Decorations and labels
世界快消息
button: Always cut… 世界快消息
button: Never cut… 世界快消息
Author
闫方舟
Org.
包头市九原区委组织部
Editor
宋璟
Source
missing
Date
missing
Length
1,468 words
button: Open the article
separator: Width of the original
region: Candidates
radiogroup: Candidates
radio: Candidate 1: 包头市九原区:抓好党建“书记项目” 打造党建引领高质量发展新高地|世界快消息 (as imported · hh:mm Website: 38 of 30, over; WeChat account (editor): 38 of 30, cut; WeChat account (API): 38 of 32, over; Toutiao: 38 of 30, over; Xiaohongshu: 73 of 40, over; Push notification: 36.5 of 15, cut; Search result … RSS and mail: 38 of 30, cut;)
radio: Candidate 2: 包头市九原区:抓好党建“书记项目” 打造党建引领高质量发展新高地, checked (cleaned · hh:mm Website: 32 of 30, over; WeChat account (editor): 32 of 30, cut; WeChat account (API): 32 of 30, cut; Toutiao: 32 of 30, over; Xiaohongshu: 62 of 40, over; Push notification: 31 of 15, cut; Search result … RSS and mail: 32 of 30, cut;)
radio: Candidate 3: 包头市九原区：抓好党建“书记项目” 打造党建引领高质量发展新高地 (marks made full-width · hh:mm Website: 32 of 30, over; WeChat account (editor): 32 of 30, cut; WeChat account (API): 32 of 30, cut; Toutiao: 32 of 30, over; Xiaohongshu: 63 of 40, over; Push notification: 31.5 of 15, cut; Search result … RSS and mail: 32 of 30, cut;)
list: Made by rule; take one and rewrite it
button: “自从这个路修起来以后,我们这儿的蔬菜运输量提升了30%—40%左右。”“现在我们也有小广场,健健身,跳跳舞,日子舒坦得很。”“户户都配备垃圾桶,家家都通了新型分散式污水处理系统,庭院整洁,洗澡洗衣服也方便多了。”……走进九原区哈林格尔镇打圪坝村,村民们对现在的乡村面貌变化赞不绝口 first sentence of the body
button: 抓好党建“书记项目” 打造党建引领高质量发展新高地 mechanical cut, rewrite it · cut for Website, 25/30 characters
button: New candidate, from 2…
region: Similar headlines in the library
heading: Similar headlines in the library
No similar headline in the library.
separator: Width of the previews
group: Channel previews
region: Channel previews
heading: Channel previews
region: Website
heading: Website
32 / 30 characters over
包头市九原区:抓好党建“书记项目” 打造党建引领高质量发展新高地
region: WeChat account (editor)
…
region: Body
heading: Body
group: Body
…
region: Checks · candidate 2
heading: Checks · candidate 2
Verify 1 · Doubt 2
[mark 包头市 ] 九原区 [mark : ] 抓好党建“书记项目” 打造党建引领高质量发展新高地
list: Open
button: Verify “包头市” only as organisation
button: Doubt 32, more than 30 Website
button: Doubt Half-width :, should be ：
4 rules were not asked
region: Evidence · candidate 2
heading: Evidence · candidate 2
in body 5 · credit only 1 · missing 2
包头市
only as org.
button: 九原区 paragraph 1, 7 places
抓好
not in the body
button: 党建 paragraph 2, 26 places
button: “书记项目” paragraph 2, 15 places
button: 打造 paragraph 2, 2 places
button: 党建引领高质量发展 paragraph 2, 2 places
新高地
not in the body
Words are compared letter by letter, numbers and times by value; synonyms do not count.
region: Decision
button: Approve
button: Return
button: Defer
pending
button: Record of decisions 0
No name declared (see settings; a declaration, not an authentication)
`,
    queue: `
region: Headline queue
tablist: Filter
tab: All 36, selected
tab: Pending 35
tab: Mine
tab: Unassigned 35
tab: Decorated 23
tab: Not cleaned 6
tab: Half-width 18
tab: Broken 2
tab: Findings 19
tab: To verify 2
tab: Too long 20
tab: Returned
tab: Deferred
tab: Approved
textbox: Words in headline or source
button: Reviewer: anybody
button: First come first
button: Keep as view…
tabpanel: Headline queue
row: 包头市九原区:抓好党建“书记项目” 打造党建引领高质量发展新高地|世界快消息 Verify 1 Doubt 1 an article’s own · half-width marks too long: Toutiao +2, Xiaohongshu +22, Website +2 31 words 九原区.txt this minute pending Inbox, selected
包头市九原区:抓好党建“书记项目” 打造党建引领高质量发展新高地 [deletion | ] [deletion 世界快消息 ]
Verify 1
Doubt 1
an article’s own · half-width marks
too long: Toutiao +2, Xiaohongshu +22, Website +2
31 words
九原区.txt this minute
pending
Inbox
`,
    copyedit: `
group: Copyedit
region: Half-width mark warning 61
heading: Half-width mark warning 61
button: Why: Half-width mark
button: Half-width mark: fix all 61
路修起来以后 [deletion , ] [insertion ， ] 我们这儿的蔬
们也有小广场 [deletion , ] [insertion ， ] 健健身,跳跳
广场,健健身 [deletion , ] [insertion ， ] 跳跳舞,日子
`,
  },
}
