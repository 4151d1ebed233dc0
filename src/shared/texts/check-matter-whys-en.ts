// Why each check of matter, manner and style is there, in English: what it says, its source, what it leaves alone.
import type { CheckId, CheckWhy } from '../check'

export const matterWhysEn = {
  number: {
    name: 'Number against the body',
    says: 'The body does not have the number, or has another one of the same thing.',
    source: 'PRC rules on headlines (2017): the headline agrees with the text; any desk’s practice.',
    spares:
      'Compared by value: 万, 亿, million, percent, numerals in words; about allows 5 %; lists and codes.',
  },
  unit: {
    name: 'Other unit',
    says: 'The same digits with another unit: million or billion, dollars or yuan, percent or points.',
    source: 'GB/T 15835—2011; statistical practice.',
    spares: 'Money and shares only; classifiers may differ.',
  },
  date: {
    name: 'Date against the body',
    says: 'The body does not have the date, or has another.',
    source: 'As for numbers.',
    spares:
      '昨日 is resolved by the day of publication; “5日” answers “5月5日”; the day of publication itself.',
  },
  name: {
    name: 'Name against the body',
    says: 'A place, body, person or Latin name that is not in the body, or only in the credit line.',
    source: 'As for numbers.',
    spares: '包头 answers 包头市; case and hyphens; words that may be no name.',
  },
  quotation: {
    name: 'Quotation against the body',
    says: 'What somebody says in the headline is not in the body in these words.',
    source: 'PRC rules on headlines (2017): nothing out of context.',
    spares: 'Short quotations (irony, terms) and those that nobody says.',
  },
  overlap: {
    name: 'Few words in common',
    says: 'Headline and body share hardly a word.',
    source: 'Measured: the median share is about 0.6.',
    spares: 'Bodies under 200 characters. Features and opinion often do, therefore a note.',
  },
  'stronger-claim': {
    name: 'Stronger than the body',
    says: 'The body says may, plans to or not (拟, 或, 未) every time; the headline leaves it out.',
    source: 'PRC rules on headlines (2017): the meaning is not changed.',
    spares: 'Headlines with a hedge or question mark; bodies that also say it plainly; a list of verbs only.',
  },
  exclamation: {
    name: 'Exclamation mark',
    says: 'In news, or more than one.',
    source: 'Platforms’ rules against clickbait; measured 1.8 times as often there, by outlet.',
    spares: 'One in service, opinion and features; cries within quotation marks.',
  },
  question: {
    name: 'Question',
    says: 'Does the body give the answer?',
    source: 'Measured about 5 times as often in clickbait; Scacco and Muddiman (2016).',
    spares: 'Interviews, Q&A, questions within quotation marks.',
  },
  'question-word': {
    name: 'Question word',
    says: 'Why, how, what at the head; 为什么, 到底, 究竟.',
    source: 'Measured about 4.7 times as often in Chinese clickbait.',
    spares:
      'Within quotation marks. Explainers use them, therefore a note, not counted beside a question mark.',
  },
  'number-first': {
    name: 'Begins with the number of a list',
    says: '15 Tips, The 10 Best and the like.',
    source: 'Measured in 37.2 % of English clickbait and 2.4 % of news.',
    spares: 'Casualties, sums and other numbers of news.',
  },
  'vague-reference': {
    name: 'Vague reference',
    says: 'This, these, it, 这, 他 with nothing before to refer to.',
    source: 'Measured about 3 times as often in clickbait.',
    spares: 'An antecedent in the same line; This Week and the like.',
  },
  intensifier: {
    name: 'Intensifier',
    says: 'Shocking, slams, 竟, 震惊, 揭秘, 重磅 and their kin.',
    source: 'Measured about 2.4 times as often in clickbait.',
    spares: 'Within quotation marks. Authorities do 曝光, therefore a note.',
  },
  urgency: {
    name: 'Urgency',
    says: 'Must see, before it is deleted, 紧急通知, 今起！',
    source: 'Types named in WeChat’s notice of 30 May 2024.',
    spares: 'Within quotation marks.',
  },
  'second-person': {
    name: 'Second person',
    says: 'Addresses the reader: you, your, 你, 您.',
    source: 'Measured 1.5 times as often in clickbait.',
    spares: 'Within quotation marks. Usual in service pieces, therefore a note.',
  },
  withheld: {
    name: 'Withheld point',
    says: 'What happened next, the one thing, 背后的秘密, an ellipsis at the end.',
    source: 'Platforms’ rules: the essential is not hidden on purpose.',
    spares: 'Within quotation marks.',
  },
  'unverified-source': {
    name: 'Unverified source',
    says: 'Rumoured, reportedly, 网传, 网曝, 疑似.',
    source: 'PRC notice of August 2017: no 网曝 or 网传 in titles.',
    spares: 'Lines that deny or refute; suspected cases of illness.',
  },
  'signals-together': {
    name: 'Several signals',
    says: 'Three or more of the signals above in one line. No score: they are only put side by side.',
    source: 'The signals above.',
    spares: 'As above.',
  },
  'ad-strict': {
    name: 'Words the Advertising Law names',
    says: '国家级, 最高级 or 最佳 in an advertisement.',
    source: 'PRC Advertising Law, art. 9(3); SAMR notice 2023 no. 6.',
    spares: 'Advertisements only; official grades, awards, guidance such as 最佳观赏时间.',
  },
  'ad-absolute': {
    name: 'Absolute words',
    says: '最…, 第一, 唯一, 顶级 and the like in an advertisement.',
    source: 'SAMR guide on absolute words (2023); reply of 1997 on 极品.',
    spares: 'Advertisements only; 第一责任人, 第一时间, 最高法院, 最低工资, 首个, 独家专访.',
  },
  'word-list': {
    name: 'The desk’s list',
    says: 'A word of one of the desk’s own lists.',
    source: 'The reason and source that the entry gives.',
    spares: 'The entry’s exceptions, channels, kinds of article and dates.',
  },
  'office-doubled': {
    name: 'Office said twice',
    says: '某省省委 is 某省委.',
    source: 'Usage of the Chinese press.',
    spares: 'Names of offices such as 市市长; quotations and old texts are yours to judge.',
  },
  roster: {
    name: 'Order and office',
    says: 'Against the ledger of names: another title, an ended office, another order, a name one character off, another spelling.',
    source: 'The desk’s ledger of names, confirmed entries only. No names ship with the app.',
    spares:
      '“Former”, “then”; people without an office on the day of publication; 市长 for 青河市市长; names that stand in no list together.',
  },
  similar: {
    name: 'Like another headline',
    says: 'The same as another, one of a series, the same event, or one that denies the other.',
    source: 'Jaccard of pairs of characters: 0.4 and more is shown, 0.95 is the same.',
    spares:
      'What came out more than thirty days apart, and what somebody has ruled upon. Only dates, numbers or names differing make a series; of a series or an event the nearest is told.',
  },
  'all-caps': {
    name: 'All capitals',
    says: 'The whole line in capitals.',
    source: 'AP Stylebook, headlines.',
    spares: 'Acronyms and tickers; fewer than twelve letters.',
  },
  'english-case': {
    name: 'Capitals',
    says: 'Not the case the desk has chosen.',
    source: 'AP: sentence case; Chicago, 17th ed., 8.159: title case.',
    spares: 'Nothing where no case is chosen; names are written as the body writes them.',
  },
  'english-marks': {
    name: 'Marks and numerals',
    says: 'A final period; by AP single quotation marks and numerals.',
    source: 'AP Stylebook, headlines.',
    spares: 'U.S., Inc. and the like; quotation marks and numerals only where single marks are chosen.',
  },
  'weak-english': {
    name: 'Weak form',
    says: 'Passive with an agent, nominal style, There is, more than 16 words.',
    source: 'Editors’ handbooks; as frequent in news as in clickbait, therefore a note.',
    spares: 'Passives without by: the victim may be the news.',
  },
  'bad-break': {
    name: 'Line break',
    says: 'A line ends in a preposition or article, cuts a word, or is one character.',
    source: 'Newspaper practice.',
    spares: 'Headlines of one line.',
  },
} satisfies Partial<Record<CheckId, CheckWhy>>
