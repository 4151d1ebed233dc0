// Words of word lists: the sheet, an entry, bringing in, trying, history.
import type { ListAct } from '../word-list'
import type { Both } from './both'
import { agree, counted } from './plural'

interface WordListWords {
  readonly starterName: string
  readonly starterNote: string
  readonly imported: (n: string, name: string) => string
  readonly title: string
  readonly hint: string
  readonly lists: string
  readonly none: string
  readonly starter: string
  readonly off: string
  readonly name: string
  readonly owner: string
  readonly note: string
  readonly missing: string
  readonly enabled: string
  readonly stands: (version: string, size: string, off: string) => string
  readonly checksum: (sum: string) => string
  readonly filter: string
  readonly entries: (name: string) => string
  readonly keys: string
  readonly shown: (n: string, of: string) => string
  readonly noEntries: string
  readonly make: string
  readonly newName: string
  readonly newEntry: string
  readonly edit: string
  readonly import: string
  readonly export: string
  readonly tryOut: string
  readonly history: string
  readonly remove: string
  readonly done: string
  readonly made: (name: string) => string
  readonly removed: (name: string) => string
  readonly changed: (name: string) => string
  readonly entryTaken: (term: string) => string
  readonly exported: (file: string) => string
  readonly acts: Readonly<Record<ListAct, (what: string) => string>>
  readonly version: (n: string) => string
  readonly versionSays: (added: string, changed: string, removed: string, size: string) => string
  readonly restore: string
  readonly restored: (n: string) => string
  readonly historyOf: (name: string) => string
  readonly trialOf: (name: string) => string
  readonly trying: string
  readonly stop: string
  readonly hits: (hits: string, articles: string, of: string) => string
  readonly noHits: (of: string) => string
  readonly lone: (headlines: string, of: string) => string
  readonly stopped: string
  readonly samples: (n: string) => string
  readonly most: string
  readonly times: (n: string) => string
  readonly places: Readonly<Record<'headline' | 'body', string>>
  readonly open: string
  readonly slow: (number: string, term: string) => string
  readonly unreadable: (n: string) => string
  readonly close: string
}

export const wordListTexts = {
  'zh-CN': {
    starterName: '常见语病（示例）',
    starterNote: '清样自编的语言文字示例：重复与误用。可改可删。',
    imported: (n, name) => `${n} 条并入《${name}》`,
    title: '词表',
    hint: '本台自己的用语：标题和正文都按启用的词表查。清样不附带任何敏感词表，词表也不会离开这台机器。',
    lists: '词表',
    none: '还没有词表。导入一份 CSV 或 Excel 表格，新建一份，或先看示例。',
    starter: '加入示例词表',
    off: '停用',
    name: '名称',
    owner: '负责人',
    note: '出处',
    missing: '未填',
    enabled: '启用',
    stands: (version, size, off) => `第 ${version} 版　${size} 条${off === '0' ? '' : `（${off} 条停用）`}`,
    checksum: (sum) => `校验 ${sum}`,
    filter: '筛选词条',
    entries: (name) => `《${name}》的词条`,
    keys: '↵ 改　空格 停用或启用　Del 删',
    shown: (n, of) => `列出前 ${n} 条，共 ${of} 条；请用筛选缩小。`,
    noEntries: '没有词条',
    make: '新建词表',
    newName: '新词表',
    newEntry: '新词条…',
    edit: '改词条…',
    import: '导入…',
    export: '导出…',
    tryOut: '试词表',
    history: '历史…',
    remove: '移除词表',
    done: '完成',
    made: (name) => `建了《${name}》`,
    removed: (name) => `《${name}》移除了`,
    changed: (name) => `《${name}》改了`,
    entryTaken: (term) => `“${term}”从词表里删了`,
    exported: (file) => `词表写到了 ${file}`,
    acts: {
      made: () => '建立',
      imported: (what) => `导入 ${what}`,
      edited: () => '编辑',
      restored: (what) => `恢复第 ${what} 版`,
      undone: (what) => `撤销，回到第 ${what} 版`,
      conflict: (what) => `为《${what}》让位，停用`,
    },
    version: (n) => `第 ${n} 版`,
    versionSays: (added, changed, removed, size) =>
      `增 ${added}　改 ${changed}　删 ${removed}　共 ${size} 条`,
    restore: '恢复这一版',
    restored: (n) => `恢复了第 ${n} 版`,
    historyOf: (name) => `《${name}》的历史`,
    trialOf: (name) => `试用《${name}》`,
    trying: '正在库里试…',
    stop: '停止',
    hits: (hits, articles, of) => `会命中 ${hits} 处，在 ${articles} 篇里（共 ${of} 篇）。`,
    noHits: (of) => `${of} 篇里没有命中。`,
    lone: (headlines, of) => `队列里没有稿件的标题：${of} 条中 ${headlines} 条有命中。`,
    stopped: '中途停了：以上是停下时的数。',
    samples: (n) => `样例 ${n} 处`,
    most: '命中最多：',
    times: (n) => `${n} 次`,
    places: { headline: '标题', body: '正文' },
    open: '打开',
    slow: (number, term) => `第 ${number} 条太慢，没有查：${term}`,
    unreadable: (n) => `${n} 篇正文读不出，只查了标题。`,
    close: '关闭',
  },
  en: {
    starterName: 'Common slips (starter)',
    starterNote: 'A starter of our own: things said twice, words confused. Change or remove it.',
    imported: (n, name) => `${n} ${n === '1' ? 'entry' : 'entries'} into “${name}”`,
    title: 'Word lists',
    hint: 'Your desk’s own words: headlines and bodies are checked by the lists that are on. Galley ships no list of sensitive words, and no list leaves this machine.',
    lists: 'Word lists',
    none: 'No list yet. Import a CSV or Excel table, make one, or look at the starter first.',
    starter: 'Add the starter list',
    off: 'off',
    name: 'Name',
    owner: 'Owner',
    note: 'Source',
    missing: 'empty',
    enabled: 'On',
    stands: (version, size, off) =>
      `Version ${version}, ${size} ${size === '1' ? 'entry' : 'entries'}${off === '0' ? '' : ` (${off} off)`}`,
    checksum: (sum) => `Checksum ${sum}`,
    filter: 'Filter entries',
    entries: (name) => `Entries of “${name}”`,
    keys: '↵ change　Space off or on　Del remove',
    shown: (n, of) => `The first ${n} of ${of}; narrow them by the filter.`,
    noEntries: 'No entries',
    make: 'New list',
    newName: 'New list',
    newEntry: 'New entry…',
    edit: 'Change entry…',
    import: 'Import…',
    export: 'Export…',
    tryOut: 'Try the list',
    history: 'History…',
    remove: 'Remove list',
    done: 'Done',
    made: (name) => `Made “${name}”`,
    removed: (name) => `Removed “${name}”`,
    changed: (name) => `Changed “${name}”`,
    entryTaken: (term) => `Removed “${term}” from the list`,
    exported: (file) => `The list is in ${file}`,
    acts: {
      made: () => 'Made',
      imported: (what) => `Imported ${what}`,
      edited: () => 'Edited',
      restored: (what) => `Version ${what} brought back`,
      undone: (what) => `Undone, back to version ${what}`,
      conflict: (what) => `Gave way to “${what}”`,
    },
    version: (n) => `Version ${n}`,
    versionSays: (added, changed, removed, size) =>
      `${added} added, ${changed} changed, ${removed} removed, ${size} in all`,
    restore: 'Bring it back',
    restored: (n) => `Version ${n} brought back`,
    historyOf: (name) => `History of “${name}”`,
    trialOf: (name) => `“${name}” tried`,
    trying: 'Trying it on the library…',
    stop: 'Stop',
    hits: (hits, articles, of) =>
      `Would hit ${hits} ${hits === '1' ? 'time' : 'times'} in ${articles} of ${counted(of, 'article')}.`,
    noHits: (of) => `No hit in ${counted(of, 'article')}.`,
    lone: (headlines, of) =>
      `Headlines of the queue without an article: ${headlines} of ${of} ${agree(headlines, 'has', 'have')} a hit.`,
    stopped: 'Stopped half-way: this is what was found by then.',
    samples: (n) => `${n} ${n === '1' ? 'sample' : 'samples'}`,
    most: 'Most hits: ',
    times: (n) => `${n}×`,
    places: { headline: 'Headline', body: 'Body' },
    open: 'Open',
    slow: (number, term) => `No. ${number} takes too long and was not looked for: ${term}`,
    unreadable: (n) => `The body of ${n} could not be read; only the headlines were looked at.`,
    close: 'Close',
  },
} satisfies Both<WordListWords>
