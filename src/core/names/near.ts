// Characters that are taken for each other: written alike, or read alike. Groups of those found in names; own list.
import { readingsOf } from '../text/pinyin'

const ALIKE =
  '己已巳 郭鄂鄢 戊戌戍成 未末朱 士土 日曰 王玉主 刚钢 朗郎 晴睛 延廷 廷庭 徽微 候侯 任仕 伊尹 余佘 卢芦 卓桌 冼洗 沈沉 治冶 泠冷 ' +
  '准淮 凌陵 亨享 宣宜 昊吴 昱昊 炜玮 祥详 祺棋 杨扬场 柏伯 栋拣 梁粱 析折 桂挂 瑞端 珍诊 珊姗 琳淋 钧钓 钩钧 铭铬 锋蜂 锐悦 ' +
  '荀苟 荆刑 薛薜 莱菜荣 茵菌 苹萍 莹荧萤 蓝篮 藜黎 刘刻 勤勋 曹漕 曾会 翟瞿 裴斐 戴载 席度 庄压 祁祈 管菅 肖尚 胡湖 胥青 ' +
  '岑芩 岭岑 芮内 芙芺 谭潭 谌湛 谢榭 贾买 贺贸 阎闫 闵闽 邓邱 邱丘 邢刑 邵邰 郝赫 阮院 陈阵 陆陈 龙尤 尤龙 鲍鲜 颜彦 辛幸 ' +
  '天夭夫 大太 千干于 子孑 开井 友发 凤风夙 午牛 厂广 建健 律津 惠慧 恩思 恬括 情清 暖暧 毅豪 毫豪 氏民 焕换 熙照 昭照 爽夷 父文 ' +
  '旦且 易昜 昌晶 晨农 景影 由田甲申 杜社 林村 樊攀 欣欢 汤场 汪旺 涂徐 温湿 潘播 石右 竞竟 竣俊峻 童章 简筒 索素 纪记 聂摄 臧藏 ' +
  '范氾 茅茆 莫摸 董懂 蒋将 蔡察 蔺闽 裘袭 詹儋 顾颇 项顶 马乌 麦表 齐斋 龚恭 媛嫒 嫣媽 冰水 永水 泳咏 兵乒 华毕 单单 丰年 ' +
  '伟纬 伦论 佳住 俞愈 倩情 傅博 元无 兆北 全金 兴共 冯马 凯剀 博搏 印卯 叔淑 周同 哲晢 唯维 善喜 国囯 堂常 夏复 奇寄 ' +
  '字宇 宇宁 宋宗 宏宠 家冢 寿春 岩岸 岳兵 川州 师帅 平乎 庆厌 康唐 弘引 志忘 忠患 敏敬 斌武 昆毘 明朋 映咏 晖辉 晓哓 松枪 枫飒 柯珂 椿春 ' +
  '楠南 欧殴 毓敏 沛柿 洁浩 洪供 海侮 涛祷 淇琪 渊洲 源原 澄登 玲铃 璐露 皓浩 真直 秀季 季李 秋秩 程呈 红江 绍绐 翔翅 耀濯 胜肚 若苦 荔茘 蕾雷 蓉容 ' +
  '诚城 贵责 赛寒 超赵 轩轧 辰晨 进近 远运 迪油 逸免 道首 邦帮 锦绵 钰珏 镇填 长张 隽携 雅稚 雨两 雪雷 霞露 霖霜 韬滔 飞乙 香杳 骏俊 鸣呜 鹏朋 麟鳞'

const groups = new Map<string, Set<string>>()
for (const group of ALIKE.split(' '))
  for (const character of group) {
    const mates = groups.get(character) ?? new Set()
    for (const mate of group) if (mate !== character) mates.add(mate)
    groups.set(character, mates)
  }

/** Whether one may have been typed or read for the other. */
export function isAlike(one: string, other: string): boolean {
  if (groups.get(one)?.has(other) === true) return true
  const sounds = readingsOf(one)
  return readingsOf(other).some((sound) => sounds.includes(sound))
}

/** The name with each of its characters left out in turn: two names one character apart share one of these. */
export const holesOf = (name: string): readonly string[] =>
  Array.from(name, (_, at) => `${Array.from(name).with(at, '_').join('')}`)

/** Whether two names of Han differ in exactly one character, which is taken for the other. */
export function isNear(one: string, other: string): boolean {
  const [ours, theirs] = [Array.from(one), Array.from(other)]
  if (ours.length !== theirs.length || ours.length < 2) return false
  const apart = ours.flatMap((character, at) => (character === theirs[at] ? [] : [at]))
  const at = apart.length === 1 ? apart[0] : undefined
  return at !== undefined && isAlike(ours[at] ?? '', theirs[at] ?? '')
}
