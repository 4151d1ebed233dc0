// Words of outcomes: the sheet of an import, why rows are left out, and the basis on which numbers are shown.
import type { OutcomeColumn, OutcomeFault } from '../outcome'
import type { Both } from './both'
import { agree, counted } from './plural'

interface OutcomeWords {
  readonly title: string
  readonly hint: string
  readonly file: (name: string, encoding: string, delimiter: string) => string
  readonly delimiters: Readonly<Record<',' | ';' | '\t', string>>
  readonly summary: (matched: number, ambiguous: number, left: number) => string
  readonly known: (when: string, by: string) => string
  readonly missing: (columns: readonly string[]) => string
  readonly columns: Readonly<Record<OutcomeColumn, string>>
  readonly matched: (n: string) => string
  readonly ambiguous: (n: string) => string
  readonly left: (n: string) => string
  readonly line: (line: number, text: string) => string
  readonly choose: (n: number) => string
  readonly chooseFor: (line: number) => string
  readonly leaveOut: string
  readonly target: (n: number, text: string, current: string) => string
  readonly more: (n: string) => string
  readonly faults: Readonly<Record<OutcomeFault, string>>
  readonly take: (n: string) => string
  readonly other: string
  readonly cancel: string
  readonly taken: (n: string, name: string) => string
  readonly heading: string
  readonly counts: (impressions: string, clicks: string) => string
  readonly rate: (percent: string) => string
  readonly interval: (low: string, high: string) => string
  readonly noRate: string
  readonly period: (period: string) => string
  readonly noPeriod: string
  readonly source: (file: string, line: number) => string
  readonly basis: string
}

export const outcomesTexts = {
  'zh-CN': {
    title: '导入结果数据',
    hint: '表格第一行写列名：渠道、标题（或备选号加稿件编号）、展现、点击；期间、备注可有可无。UTF-8 与 GB18030，逗号、分号、制表符分隔均可。',
    file: (name, encoding, delimiter) => `${name} · ${encoding} · ${delimiter}分隔`,
    delimiters: { ',': '逗号', ';': '分号', '\t': '制表符' },
    summary: (matched, ambiguous, left) => `对上 ${matched} 行 · 待选 ${ambiguous} 行 · 不导入 ${left} 行`,
    known: (when, by) =>
      `这个文件已${by === '' ? '' : `由${by}`}于 ${when} 导入过，不再导入。要重新导入，先撤销那一次。`,
    missing: (columns) => `缺少这几列：${columns.join('、')}。请在第一行写上列名，再选一次。`,
    columns: {
      channel: '渠道',
      candidate: '标题',
      id: '编号',
      impressions: '展现',
      clicks: '点击',
      period: '期间',
      note: '备注',
    },
    matched: (n) => `对上的 ${n} 行`,
    ambiguous: (n) => `对上不止一条的 ${n} 行，选定才导入`,
    left: (n) => `不导入的 ${n} 行`,
    line: (line, text) => `第 ${line} 行　${text}`,
    choose: (n) => `${n} 条备选都对得上`,
    chooseFor: (line) => `第 ${line} 行是哪一条`,
    leaveOut: '不导入',
    target: (n, text, current) =>
      text === current ? `备选 ${n} · ${text}` : `备选 ${n} · ${text}（今作“${current}”）`,
    more: (n) => `另有 ${n} 行`,
    faults: {
      'no-channel': '没写渠道',
      'no-candidate': '没写标题',
      'impressions-missing': '没写展现',
      'clicks-missing': '没写点击',
      'impressions-unreadable': '展现不是整数',
      'clicks-unreadable': '点击不是整数',
      negative: '数是负的',
      'clicks-over-impressions': '点击多于展现',
      'too-large': '数大得不可能',
      'too-long': '文字过长',
      repeated: '与前面一行相同',
      contradicts: '与另一行说的是同一件事，数不同',
      'channel-unknown': '没有这个渠道',
      'number-alone': '只有备选号，没有稿件编号',
      'id-unknown': '没有这个编号的稿件或标题',
      'candidate-unknown': '库里没有这条标题',
      known: '库里已有同样的数',
    },
    take: (n) => `导入 ${n} 行`,
    other: '另选文件…',
    cancel: '取消',
    taken: (n, name) => `从“${name}”导入结果 ${n} 行`,
    heading: '结果数据',
    counts: (impressions, clicks) => `展现 ${impressions} · 点击 ${clicks}`,
    rate: (percent) => `点击率 ${percent}`,
    interval: (low, high) => `95 % 区间 ${low}～${high}`,
    noRate: '没有展现，算不出点击率',
    period: (period) => `期间 ${period}`,
    noPeriod: '期间未写明',
    source: (file, line) => `${file} 第 ${line} 行`,
    basis:
      '这些数照文件所写，清样没有核实。各条标题给谁看、何时看、排在哪里，由平台决定，并不是随机分组的对比，高低不能说明是标题的缘故。区间是 Wilson 95 %，只算抽样的偶然。',
  },
  en: {
    title: 'Import outcomes',
    hint: 'The first row names the columns: channel, headline (or the number of a candidate and the article’s id), impressions, clicks; period and note if there are any. UTF-8 or GB18030; commas, semicolons or tabs.',
    file: (name, encoding, delimiter) => `${name} · ${encoding} · ${delimiter}`,
    delimiters: { ',': 'commas', ';': 'semicolons', '\t': 'tabs' },
    summary: (matched, ambiguous, left) =>
      `${matched} ${matched === 1 ? 'row' : 'rows'} matched · ${ambiguous} to choose · ${left} left out`,
    known: (when, by) =>
      `This very file was imported ${when}${by === '' ? '' : ` by ${by}`}; it is not imported again. Undo that import first to do it anew.`,
    missing: (columns) =>
      `These columns are missing: ${columns.join(', ')}. Name them in the first row and choose the file again.`,
    columns: {
      channel: 'channel',
      candidate: 'headline',
      id: 'id',
      impressions: 'impressions',
      clicks: 'clicks',
      period: 'period',
      note: 'note',
    },
    matched: (n) => `Matched (${n})`,
    ambiguous: (n) => `More than one headline fits (${n}); imported only when chosen`,
    left: (n) => `Left out (${n})`,
    line: (line, text) => `line ${line}  ${text}`,
    choose: (n) => `${counted(n, 'candidate')} ${agree(n, 'fits', 'fit')}`,
    chooseFor: (line) => `Which one line ${line} means`,
    leaveOut: 'leave it out',
    target: (n, text, current) =>
      text === current ? `candidate ${n} · ${text}` : `candidate ${n} · ${text} (now “${current}”)`,
    more: (n) => `and ${n} more`,
    faults: {
      'no-channel': 'no channel',
      'no-candidate': 'no headline',
      'impressions-missing': 'no impressions',
      'clicks-missing': 'no clicks',
      'impressions-unreadable': 'impressions are no whole number',
      'clicks-unreadable': 'clicks are no whole number',
      negative: 'a number is negative',
      'clicks-over-impressions': 'more clicks than impressions',
      'too-large': 'a number is impossibly large',
      'too-long': 'a text is too long',
      repeated: 'the same as a row before',
      contradicts: 'another row says something else of the same',
      'channel-unknown': 'no such channel',
      'number-alone': 'a candidate’s number without the article’s id',
      'id-unknown': 'no article or headline of that id',
      'candidate-unknown': 'no such headline in the library',
      known: 'the library has the same numbers',
    },
    take: (n) => (n === '1' ? 'Import 1 row' : `Import ${n} rows`),
    other: 'Another file…',
    cancel: 'Cancel',
    taken: (n, name) => (n === '1' ? `1 outcome from “${name}”` : `${n} outcomes from “${name}”`),
    heading: 'Outcomes',
    counts: (impressions, clicks) => `${counted(impressions, 'impression')} · ${counted(clicks, 'click')}`,
    rate: (percent) => `click rate ${percent}`,
    interval: (low, high) => `95 % interval ${low}–${high}`,
    noRate: 'no impressions, so no rate',
    period: (period) => `period ${period}`,
    noPeriod: 'no period given',
    source: (file, line) => `${file}, line ${line}`,
    basis:
      'Numbers as the file has them; Galley has not verified them. The platform decided who saw which headline, when and where: this is not a randomised comparison, and a difference does not show that the headline made it. The interval is Wilson 95 % and covers chance alone.',
  },
} satisfies Both<OutcomeWords>
