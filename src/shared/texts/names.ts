// Words of the ledger of names and titles.
import type { NameChange, NameColumn, NameFault, OfficeSource, PlannedName } from '../names'
import type { Both } from './both'
import { agree, counted } from './plural'

interface NamesWords {
  readonly title: string
  /** Name of the file it is written to, without ending. */
  readonly file: string
  readonly hint: string
  readonly keys: string
  readonly proposalKeys: string
  readonly find: string
  readonly ledger: string
  readonly proposals: string
  readonly list: string
  readonly none: string
  readonly noProposals: (unread: number) => string
  readonly reading: (unread: string) => string
  readonly notFound: (name: string) => string
  readonly name: string
  readonly spellings: string
  readonly spellingsHint: string
  readonly note: string
  readonly office: string
  readonly organisation: string
  readonly from: string
  readonly to: string
  readonly offices: string
  readonly addOffice: string
  readonly removeOffice: (office: string) => string
  readonly source: Readonly<Record<OfficeSource, string>>
  readonly fromArticle: (headline: string) => string
  readonly since: (from: string, to: string) => string
  readonly evidence: string
  readonly seen: (n: number) => string
  readonly newName: string
  /** Of a name that the ledger has with another office. */
  readonly changed: string
  readonly holds: (offices: string) => string
  readonly near: (names: string) => string
  readonly more: string
  readonly addNamed: (name: string) => string
  readonly remove: string
  readonly up: string
  readonly down: string
  readonly unrank: string
  readonly confirm: string
  readonly instead: string
  readonly other: string
  readonly reject: string
  readonly confirmAll: (n: string) => string
  readonly confirmAllAsk: (n: string) => string
  readonly alike: string
  readonly merge: (name: string) => string
  readonly apart: (name: string) => string
  readonly wereApart: string
  readonly import: string
  readonly export: string
  readonly exported: (people: string, file: string) => string
  readonly undo: string
  readonly done: string
  readonly cancel: string
  readonly did: (change: NameChange, name: string, n: string) => string
  readonly planTitle: string
  readonly planOf: (file: string, encoding: string) => string
  readonly columns: Readonly<Record<NameColumn, string>>
  readonly missing: (columns: readonly string[]) => string
  readonly planHint: string
  readonly counts: Readonly<Record<PlannedName['kind'], (n: string) => string>>
  readonly kinds: Readonly<Record<PlannedName['kind'], string>>
  readonly faults: Readonly<Record<NameFault, string>>
  readonly line: (n: number) => string
  readonly moreRows: (n: string) => string
  readonly take: (n: string) => string
  readonly nothingToTake: string
}

const n = (count: number): string => String(count)

export const namesTexts = {
  'zh-CN': {
    title: '人名职务',
    file: '人名职务',
    hint: '只有确认过的才用来核对。从待发、已发和导出过的稿件里收集，一条一条由你定；软件不附带任何人名。',
    keys: '↑↓ 选人　Alt ↑↓ 排次序　Del 移出名录',
    proposalKeys: '↵ 确认　⇧↵ 确认并结束旧职　Alt ↵ 是同名的另一人　Del 不要',
    find: '找人名、职务、单位',
    ledger: '名录',
    proposals: '待确认',
    list: '人名',
    none: '名录还是空的。手工录入、导入表格，或等稿件定了以后来确认。',
    noProposals: (unread) =>
      unread > 0 ? `还有 ${n(unread)} 篇没读到。` : '没有待确认的。稿件到了“待发”就会读一遍。',
    reading: (unread) => `还有 ${unread} 篇稿件没有读`,
    notFound: (name) => `没有“${name}”`,
    name: '姓名',
    spellings: '别的写法',
    spellingsHint: '分号隔开；正文里这样写会提示',
    note: '备注',
    office: '职务',
    organisation: '单位',
    from: '起',
    to: '止',
    offices: '任职',
    addOffice: '加一项任职',
    removeOffice: (office) => `删去任职：${office}`,
    source: { hand: '自录', table: '表格', article: '稿件' },
    fromArticle: (headline) => `见《${headline}》`,
    since: (from, to) => (from === '' && to === '' ? '' : `${from}—${to}`),
    evidence: '出处',
    seen: (count) => `${n(count)} 篇`,
    newName: '名录里没有这个人',
    changed: '职务不同',
    holds: (offices) => `名录里：${offices}`,
    near: (names) => `与名录里的 ${names} 只差一字`,
    more: '还有更多，定了这些再列。',
    addNamed: (name) => `录入“${name}”`,
    remove: '移出名录',
    up: '往前排',
    down: '往后排',
    unrank: '不排次序',
    confirm: '确认',
    instead: '确认，旧职到此为止',
    other: '是同名的另一人',
    reject: '不要',
    confirmAll: (count) => `全部确认 ${count}`,
    confirmAllAsk: (count) => `把列出的 ${count} 条都确认进名录？每条的出处请先看过。`,
    alike: '相近的人名',
    merge: (name) => `与“${name}”是一个人，合并`,
    apart: (name) => `与“${name}”是两个人`,
    wereApart: '记下了：是两个人',
    import: '导入表格…',
    export: '导出表格…',
    exported: (people, file) => `${people} 人写进了 ${file}`,
    undo: '撤销',
    done: '完成',
    cancel: '取消',
    did: (change, name, count) =>
      ({
        confirmed: `确认了 ${count} 条：${name}`,
        rejected: `不要这 ${count} 条：${name}`,
        put: `名录里改好了：${name}`,
        removed: `移出名录：${name}`,
        merged: `合并到“${name}”`,
        ranked: `排好了次序：${name}`,
        imported: `从“${name}”导入 ${count} 人`,
      })[change],
    planTitle: '导入人名职务',
    planOf: (file, encoding) => `${file}　${encoding}`,
    columns: {
      id: '编号',
      name: '姓名',
      spellings: '别的写法',
      rank: '次序',
      note: '备注',
      title: '职务',
      organisation: '单位',
      from: '起',
      to: '止',
    },
    missing: (columns) => `表里没有这一栏：${columns.join('、')}`,
    planHint:
      '第一行写栏名：姓名、职务、单位、起、止、别的写法、次序、备注；一项任职一行。表里没有的人和任职不动。',
    counts: {
      new: (count) => `新增 ${count}`,
      changed: (count) => `改动 ${count}`,
      same: (count) => `相同 ${count}`,
      refused: (count) => `不收 ${count}`,
    },
    kinds: { new: '新', changed: '改', same: '同', refused: '不收' },
    faults: {
      'no-name': '没有姓名',
      'no-title': '有单位或日期而没有职务',
      'bad-day': '日期认不出',
      'days-crossed': '止在起之前',
      'bad-rank': '次序不是数',
      'too-long': '太长',
      'name-ambiguous': '名录里有几个人同名，请在编号一栏写明是谁',
      'id-other-name': '这个编号在名录里是别人',
      repeated: '与前面一行重复',
    },
    line: (line) => `第 ${n(line)} 行`,
    moreRows: (count) => `还有 ${count} 行`,
    take: (count) => `导入 ${count} 行`,
    nothingToTake: '没有可导入的',
  },
  en: {
    title: 'Names and titles',
    file: 'Names and titles',
    hint: 'Only what you confirm is held against texts. Pairs are collected from articles that are ready, published or exported; no names ship with the app.',
    keys: '↑↓ choose · Alt ↑↓ order · Del remove',
    proposalKeys: '↵ confirm · ⇧↵ and end the earlier office · Alt ↵ somebody else · Del reject',
    find: 'Find a name, title or organisation',
    ledger: 'Ledger',
    proposals: 'To confirm',
    list: 'Names',
    none: 'The ledger is empty. Enter people by hand, import a table, or confirm what accepted articles say.',
    noProposals: (unread) =>
      unread > 0
        ? `${counted(n(unread), 'article')} ${agree(unread, 'is', 'are')} still to be read.`
        : 'Nothing to confirm. An article is read when it is ready.',
    reading: (unread) => `${counted(unread, 'article')} still to be read`,
    notFound: (name) => `No “${name}”`,
    name: 'Name',
    spellings: 'Other spellings',
    spellingsHint: 'a; b: flagged in texts',
    note: 'Note',
    office: 'Title',
    organisation: 'Organisation',
    from: 'From',
    to: 'To',
    offices: 'Offices',
    addOffice: 'Add an office',
    removeOffice: (office) => `Remove office: ${office}`,
    source: { hand: 'by hand', table: 'table', article: 'article' },
    fromArticle: (headline) => `from “${headline}”`,
    since: (from, to) => (from === '' && to === '' ? '' : `${from}–${to}`),
    evidence: 'Evidence',
    seen: (count) => counted(n(count), 'article'),
    newName: 'Not in the ledger',
    changed: 'another office',
    holds: (offices) => `In the ledger: ${offices}`,
    near: (names) => `One character off ${names} of the ledger`,
    more: 'There are more; they are listed once these are settled.',
    addNamed: (name) => `Add “${name}”`,
    remove: 'Remove from the ledger',
    up: 'Move up',
    down: 'Move down',
    unrank: 'No order',
    confirm: 'Confirm',
    instead: 'Confirm, earlier office ended',
    other: 'Somebody else of that name',
    reject: 'Reject',
    confirmAll: (count) => `Confirm all ${count}`,
    confirmAllAsk: (count) =>
      agree(
        count,
        'Confirm the one that is listed? Look at its evidence first.',
        `Confirm all ${count} that are listed? Look at the evidence of each first.`,
      ),
    alike: 'Names much alike',
    merge: (name) => `Same person as “${name}”: merge`,
    apart: (name) => `“${name}” is somebody else`,
    wereApart: 'Noted: two people',
    import: 'Import a table…',
    export: 'Export a table…',
    exported: (people, file) => `${people} people written to ${file}`,
    undo: 'Undo',
    done: 'Done',
    cancel: 'Cancel',
    did: (change, name, count) =>
      ({
        confirmed: `Confirmed ${count}: ${name}`,
        rejected: `Rejected ${count}: ${name}`,
        put: `Ledger changed: ${name}`,
        removed: `Removed from the ledger: ${name}`,
        merged: `Merged into “${name}”`,
        ranked: `Order changed: ${name}`,
        imported: `${counted(count, 'person', 'people')} from “${name}”`,
      })[change],
    planTitle: 'Import names and titles',
    planOf: (file, encoding) => `${file}   ${encoding}`,
    columns: {
      id: 'id',
      name: 'name',
      spellings: 'other spellings',
      rank: 'rank',
      note: 'note',
      title: 'title',
      organisation: 'organisation',
      from: 'from',
      to: 'to',
    },
    missing: (columns) => `The table has no column ${columns.join(', ')}`,
    planHint:
      'The first row names the columns: name, title, organisation, from, to, other spellings, rank, note; a row an office. What the table does not name stays.',
    counts: {
      new: (count) => `${count} new`,
      changed: (count) => `${count} changed`,
      same: (count) => `${count} the same`,
      refused: (count) => `${count} refused`,
    },
    kinds: { new: 'new', changed: 'changed', same: 'same', refused: 'refused' },
    faults: {
      'no-name': 'no name',
      'no-title': 'an organisation or day without a title',
      'bad-day': 'the day cannot be read',
      'days-crossed': 'it ends before it begins',
      'bad-rank': 'the rank is no number',
      'too-long': 'too long',
      'name-ambiguous': 'several people of the ledger are called so; give the id',
      'id-other-name': 'this id is somebody else in the ledger',
      repeated: 'the same as a row above',
    },
    line: (line) => `Line ${n(line)}`,
    moreRows: (count) => `${counted(count, 'more row')}`,
    take: (count) => `Import ${counted(count, 'row')}`,
    nothingToTake: 'Nothing to import',
  },
} satisfies Both<NamesWords>
