// Each setting in Chinese: what it is called and what it does.
import type { PreferenceTexts } from '../preferences'

export const preferencesZh: PreferenceTexts = {
  language: { name: '界面语言', says: '菜单、面板和提示用的语言，立即生效。稿件不变。' },
  theme: { name: '外观', says: '浅色纸面或深色纸面；默认随系统的明暗。' },
  motion: { name: '动画', says: '减少动画后，窗口里不再滑动或淡入淡出，不论系统怎样设置。' },
  settingsFile: {
    name: '设置文件',
    says: '把设置连同渠道、审核规则、人员、导出方案、体例和快捷键存成一个文件，带到另一台机器或交给同事；读入之前分部分给你看会改什么。谁坐在这里、窗格宽度和最近用过的不在里面。',
  },
  'textView.face': {
    name: '正文字体',
    says: '撰写时正文和标题用宋体、黑体还是楷体，取自系统已装的。只是看起来不同，不写进稿件。',
  },
  'textView.zoom': { name: '正文字号', says: '只放大稿件，不放大窗口。放大窗口用“视图”菜单。' },
  'textView.line': { name: '行高', says: '行与行之间的距离，按字高的倍数。' },
  'textView.measure': { name: '行长', says: '一行最多几个字。窗口再宽，行也不超过它。' },
  'textView.indentHan': { name: '中文稿件首行缩进', says: '每段首行空两格，只是排版，不在文字里加空格。' },
  'textView.indentOther': { name: '西文稿件首行缩进', says: '英文等稿件的段首是否缩进。' },
  'textView.typewriter': { name: '打字机模式', says: '光标所在行保持在同一高度，稿件在它后面移动。' },
  'textView.focus': { name: '专注模式', says: '只有光标所在段落是浓墨，其余变淡。' },
  smartQuotes: {
    name: '直引号变弯引号',
    says: '打 " 和 \' 时按上下文成为 “ ” ‘ ’；紧接着撤销一次即还原。代码里不变。',
  },
  foldHan: { name: '检索不分繁简', says: '开着时，检索“党建”也找到“黨建”，反过来也一样；关掉以后各找各的。' },
  searches: { name: '存好的检索', says: '改名、排序、删除侧栏里存好的检索。' },
  tags: { name: '标签', says: '标签的层级、别名、颜色、合并。' },
  'copyStyle.zh': {
    name: '中文校对体例',
    says: '校对按哪套体例看中文：报纸、网站、公众号，或自己的。单篇可另定。',
  },
  'copyStyle.en': {
    name: '英文校对体例',
    says: '英文稿件和英文段落按哪家的写法。用自己的体例时，以它里面写的为准。',
  },
  copyProfiles: {
    name: '自己的体例',
    says: '在自带体例上改出自己的，逐条定查不查、多重；可存为文件交给同事。',
  },
  wordLists: { name: '词表', says: '本编辑部的用词、禁用词、专名；CSV、TSV、xlsx 导入导出。' },
  names: { name: '人名职务', says: '稿件里的人和职务的写法，前后不一时提示。' },
  'houseStyle.hanLatinBlank': {
    name: '标题：汉字与西文之间',
    says: '检查标题时，汉字与字母、数字之间空不空格。',
  },
  'houseStyle.clauseBlank': { name: '标题：分句之间', says: '标题两个分句之间用半角还是全角空格。' },
  'houseStyle.englishCase': { name: '标题：英文大小写', says: '英文标题按句首大写还是词首大写。' },
  'houseStyle.englishQuotes': { name: '标题：英文引号', says: '英文标题用单引号还是双引号。' },
  checks: { name: '检查规则', says: '标题检查逐条开关、轻重，附依据和实测频率。' },
  decorations: { name: '装饰词', says: '清理标题时哪些词总是去掉、哪些从不去掉。' },
  channels: { name: '渠道', says: '标题在哪里给人看，各处能放多少字，用哪些渠道。' },
  reviewRule: { name: '审核规则', says: '要不要三审三校，分几步，谁能签，各步查什么；改稿以后怎样。' },
  person: {
    name: '我的姓名',
    says: '写在每个决定和版本旁边。这是在本机上的声明，不是身份认证：清样不核实它。',
  },
  sit: { name: '谁坐在这里', says: '几个人合用一台机器时，换人只要一个键。' },
  people: { name: '人员', says: '编辑部里的人、职务、在不在岗；审核各步从中指定。' },
  profiles: { name: '导出方案', says: '格式、渠道、署名、文件名、文件夹合成一个方案，一键照做。' },
  leave: { name: '整库导出', says: '全部稿件写成开放格式的文件夹，随时可以离开清样。' },
  watchFolder: { name: '监看文件夹', says: '放进这个文件夹的文件自动导入，导完移到“done”。' },
  sites: { name: '网站版式', says: '各网站的网页上，正文、作者、日期在哪里；可导入导出。' },
  backupPlace: {
    name: '备份位置',
    says: '备份写到这里。最好在另一个盘上；同步文件夹也可以，每份备份都是完整的一个文件。',
  },
  backupEach: { name: '备份间隔', says: '有改动时，最久隔多长时间备份一次。没有改动就不备。' },
  backupRoom: {
    name: '备份总量',
    says: '全部备份合起来最多占多少。满了先删说明不了什么的旧备份；最近一份从不删除。',
  },
  backups: { name: '备份与恢复', says: '看有哪些备份，现在就备一份，逐篇核对，恢复到其中一份。' },
  offline: {
    name: '离开这台机器的',
    says: '没有。清样不联网：没有统计、没有更新检查、没有远程字体和图片。只有你导出的文件、你答应打开的网址离开这里。',
  },
  log: { name: '日志', says: '出错时记下时间、代码、编号，从不记文字；一天一个文件，留两周，只在本机。' },
  diagnostics: {
    name: '诊断信息',
    says: '版本、大小、状态的一页纯文本，没有稿件文字、人名和位置；要不要发给谁由你定。',
  },
  keys: { name: '改快捷键', says: '给命令换键、去掉键、恢复原样；单字母的键只在不打字时起作用。' },
  keyTable: { name: '快捷键表', says: '全部命令和它们现在的键。' },
  libraryPath: { name: '稿件库位置', says: '全部稿件、标签、版本和原稿都在这一个文件里。' },
  health: { name: '核对稿件库', says: '稿件、版本、图片、原稿逐项按哈希核对；坏了的可以取回。' },
}
