// Why each check of form is there, in Chinese: what it says, its source, what it leaves alone.
import type { CheckId, CheckWhy } from '../check'

export const formWhysZh = {
  length: {
    name: '超出渠道字数',
    says: '标题超过或不足所选渠道的字数限制；单位依渠道而定。',
    source: '渠道限额表，每行注明出处、日期与可信度，可自行修改。',
    spares: '出处不确的限额，两种计数都超才算超；建议性限额只提示。',
  },
  'visible-cut': {
    name: '显示不全',
    says: '限额之内，但列表或卡片上只能看到前面一段。',
    source: '渠道限额表的“可见长度”。',
    spares: '以清理后的标题计，尾缀不算在内。',
  },
  'too-short': {
    name: '过短',
    says: '不足 6 字（英文只有一个词），多半是抓取时断了。',
    source: '平台标题规范（网易号等）：标题须完整。',
    spares: '快讯、讣告、社论、组图等栏名，《》或引号里的作品名，以问号、叹号收尾的短句。',
  },
  'cut-off-tail': {
    name: '结尾不完整',
    says: '以“位于”“包括”“以及”、连词或未完的“的”字结构收尾。',
    source: '平台标题规范：标题须完整。',
    spares: '“表决通过”“参与”“涉及”“缓和”等词，“是……的”“谁的”等完整说法，引号内的作品名。',
  },
  decoration: {
    name: '聚合尾缀与栏签',
    says: '标题前后有聚合网站加的“全球快消息”之类，或把标题重复一遍供搜索。',
    source: '平台标题规范：标题不得含与正文无关的字样。',
    spares: '“全球连线｜”等栏目、“某地：”“某公司：”、(组图) 保留；“新华社快讯：”之类来源只提示。',
  },
  'search-form': {
    name: '搜索问句',
    says: '“……是什么意思”“……的做法”一类，为搜索引擎而写。',
    source: '编辑部惯例；平台对标题堆砌关键词有限制。',
    spares: '引号内的原话；服务类稿件确需这样问时可忽略。',
  },
  'missing-question-mark': {
    name: '问句无问号',
    says: '末句发问而没有问号。',
    source: 'GB/T 15834—2011 4.2：问句末尾用问号。',
    spares: '“如何做好……”等陈述；搜索问句另列；已有问号的。',
  },
  'unmatched-pair': {
    name: '引号、括号不成对',
    says: '引号、书名号或括号有开无合、有合无开。',
    source: 'GB/T 15834—2011《标点符号用法》4.8、4.9、4.15。',
    spares: '英文撇号、1) 之类序号、5" 英寸、颜文字；引题起、主题合的引文连起来看。',
  },
  'half-width': {
    name: '半角标点',
    says: '汉字旁的 , : ; ! ? ( ) 应为全角。',
    source: 'GB/T 15834—2011 第 5 章“标点符号的位置和书写形式”。',
    spares: '1,234、12:30、3:0、F1:、网址、整句英文；(图) 一类括号只提示。',
  },
  'mixed-width': {
    name: '全角半角混用',
    says: '同一标题里既有全角标点也有半角标点。',
    source: 'GB/T 15834—2011 第 5 章。',
    spares: '同“半角标点”。',
  },
  'full-width-letters': {
    name: '全角字母数字',
    says: '字母、数字用了全角字形。',
    source: 'GB/T 15835—2011《出版物上数字用法》5.1：阿拉伯数字占半个汉字位置。',
    spares: '全角空格与标点不算。品牌有意为之的可忽略。',
  },
  ellipsis: {
    name: '省略号',
    says: '中文省略号应为六连点“……”。',
    source: 'GB/T 15834—2011 4.11。',
    spares: '十二连点表示整段省略；纯英文标题不查。',
  },
  'end-mark': {
    name: '句末标点',
    says: '标题末尾不用句号、逗号、顿号、分号、冒号。',
    source: '新闻标题惯例。',
    spares: '问号、叹号、省略号，引号内的标点，由几句话组成的标题。',
  },
  'mark-between-quotes': {
    name: '引号间顿号',
    says: '并列的引号、书名号之间通常不用顿号。',
    source: 'GB/T 15834—2011 4.5.3.5。',
    spares: '两者之间另有括号等成分时照用。',
  },
  'list-comma': {
    name: '并列词间逗号',
    says: '几个并列的词之间用顿号。',
    source: 'GB/T 15834—2011 4.5.3.1。',
    spares: '只看后面接“……”或“等”、且各为一个词的并列；分句之间的逗号不动。',
  },
  'han-latin-blank': {
    name: '汉字与字母间空格',
    says: '与本台体例不符：报刊体例不空，网页体例空一格。',
    source: '本台体例设置；新闻用字惯例不空。',
    spares: '分句之间的空格永远不动；“甲 VS 乙”不动。',
  },
  blanks: {
    name: '多余空格',
    says: '连续空格、首尾空格、不换行空格或制表符。',
    source: '编辑部惯例；全角、半角空格依体例设置。',
    spares: '分句之间的一个空格保留。',
  },
  invisible: {
    name: '看不见的字符',
    says: '零宽字符、方向控制符等，会破坏检索与排版。',
    source: 'Unicode 字符性质 Cf、Cc。',
    spares: '表情符号内部的连接符。',
  },
  'broken-character': {
    name: '坏字',
    says: '替换字符 �、孤立的半个字、部首字符、私用区字符或未转换的网页代码。',
    source: 'Unicode：U+FFFD、康熙部首、兼容汉字、私用区。',
    spares: '部首字符可换回常用字；� 无从复原，须查原文。',
  },
  'doubled-word': {
    name: '重复的词',
    says: '同一个词连写两遍，可能是误植。',
    source: '编辑部惯例。',
    spares: '试试、研究研究、一闪一闪、“目的的”“为了了解”、引号内；实测多为误报，故只提示。',
  },
  confusable: {
    name: '易混词与错字',
    says: '常见别字、成语误写、“截止/截至”、状语用“的”。',
    source: '通行辞书。词表由本软件编写。',
    spares: '“以德报怨”“5月底截止”“有效的解决方案”等正确说法；引号内只提示。',
  },
} satisfies Partial<Record<CheckId, CheckWhy>>
