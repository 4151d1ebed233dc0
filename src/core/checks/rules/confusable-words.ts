// Words often mistaken for each other or misspelt. Data: wrong form, right form, wordings in which it is right.

export interface Confusable {
  readonly wrong: string
  readonly right: string
  /** Longer wordings in which `wrong` is no mistake. */
  readonly except?: readonly string[]
}

const pairs = (list: string): Confusable[] =>
  list
    .trim()
    .split(/\s+/)
    .map((pair) => {
      const [wrong = '', right = ''] = pair.split('→')
      return { wrong, right }
    })

/** Four-character phrases and words with one character wrong; the wrong forms are no words by themselves. */
const MISSPELT = pairs(`
  既使→即使 必竟→毕竟 布署→部署 松驰→松弛 按装→安装 追朔→追溯 园满→圆满 凑和→凑合 针贬→针砭 震憾→震撼
  气慨→气概 脉博→脉搏 粗旷→粗犷 坐阵→坐镇 膺品→赝品 急燥→急躁 暴燥→暴躁 入场卷→入场券 优惠卷→优惠券
  消费卷→消费券 水笼头→水龙头 亲睐→青睐 妨碍物→妨碍物 松弛熊→松弛熊 欠收→歉收 诀别书→诀别书 精减→精简
  穿流不息→川流不息 一愁莫展→一筹莫展 迫不急待→迫不及待 谈笑风声→谈笑风生 再接再励→再接再厉
  走头无路→走投无路 一如继往→一如既往 名列前矛→名列前茅 不径而走→不胫而走 竭泽而鱼→竭泽而渔
  鬼计多端→诡计多端 眼花瞭乱→眼花缭乱 黄梁美梦→黄粱美梦 美仑美奂→美轮美奂 默守成规→墨守成规
  旁证博引→旁征博引 悬梁刺骨→悬梁刺股 饮鸠止渴→饮鸩止渴 草管人命→草菅人命 一诺千斤→一诺千金
  甘败下风→甘拜下风 自抱自弃→自暴自弃 出奇不意→出其不意 相形见拙→相形见绌 滥芋充数→滥竽充数
  不落巢臼→不落窠臼 人情事故→人情世故 关怀倍至→关怀备至 脍灸人口→脍炙人口 病入膏盲→病入膏肓
  变本加利→变本加厉 仗义直言→仗义执言 重蹈复辙→重蹈覆辙 感人肺腹→感人肺腑 汗流夹背→汗流浃背
  金榜提名→金榜题名 川流不熄→川流不息 直截了当地→直截了当地 全力以付→全力以赴 各行其事→各行其是
  明查暗访→明察暗访 莫名奇妙→莫名其妙 好高鹜远→好高骛远 趋之若骛→趋之若鹜 寥寥无己→寥寥无几
  举旗不定→举棋不定 蛛丝蚂迹→蛛丝马迹 兴高彩烈→兴高采烈 披星带月→披星戴月 按步就班→按部就班
  班门弄釜→班门弄斧 食不裹腹→食不果腹 声名雀起→声名鹊起 耳熟能祥→耳熟能详 无精打彩→无精打采
  招聘启示→招聘启事 寻人启示→寻人启事 寻物启示→寻物启事 征文启示→征文启事 招领启示→招领启事
`).filter(({ wrong, right }) => wrong !== right)

/** Wrong only outside certain wordings. */
const BY_CONTEXT: readonly Confusable[] = [
  { wrong: '截止目前', right: '截至目前' },
  { wrong: '截止今日', right: '截至今日' },
  { wrong: '截止昨日', right: '截至昨日' },
  { wrong: '截止发稿', right: '截至发稿' },
  { wrong: '做为', right: '作为', except: ['叫做为', '称做为', '看做为', '当做为'] },
  { wrong: '报怨', right: '抱怨', except: ['以德报怨', '以直报怨', '以怨报怨', '报怨以德'] },
  { wrong: '幅射', right: '辐射' },
  {
    wrong: '决对',
    right: '绝对',
    except: ['解决对', '表决对', '裁决对', '判决对', '对决对', '否决对', '公决对', '处决对', '议决对'],
  },
  { wrong: '打腊', right: '打蜡' },
  { wrong: '奖卷', right: '奖券' },
  { wrong: '债卷', right: '债券' },
  { wrong: '座落', right: '坐落' },
  { wrong: '重迭', right: '重叠' },
  { wrong: '法人代表人', right: '法定代表人' },
]

export const CONFUSABLE_ZH: readonly Confusable[] = [...MISSPELT, ...BY_CONTEXT]

/** English misspellings that are no word; found as whole words, case kept. */
export const MISSPELT_EN: ReadonlyMap<string, string> = new Map(
  pairs(`
  definately→definitely seperate→separate occured→occurred occuring→occurring accomodate→accommodate
  goverment→government recieve→receive recieved→received untill→until wich→which teh→the enviroment→environment
  begining→beginning sucess→success sucessful→successful comittee→committee commitee→committee tommorow→tomorrow
  tommorrow→tomorrow publically→publicly alot→a_lot arguement→argument concensus→consensus embarass→embarrass
  existance→existence foriegn→foreign garantee→guarantee grammer→grammar harrass→harass independant→independent
  knowlege→knowledge liason→liaison maintainance→maintenance milennium→millennium millenium→millennium
  neccessary→necessary noticable→noticeable occurence→occurrence paralell→parallel persistant→persistent
  posession→possession prefered→preferred priviledge→privilege refered→referred relevent→relevant
  rythm→rhythm threshhold→threshold truely→truly wierd→weird acheive→achieve beleive→believe
  buisness→business calender→calendar catagory→category cemetary→cemetery conscience→conscience
`).flatMap(({ wrong, right }) => (wrong === right ? [] : [[wrong, right.replace('_', ' ')] as const])),
)
