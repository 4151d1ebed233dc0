// What the command line says.
import type { Both } from './both'
import { counted } from './plural'

interface CliWords {
  readonly usage: string
  readonly unknownCommand: (name: string) => string
  readonly wrongUsage: string
  readonly commands: Readonly<Record<string, string>>
  readonly imported: (file: string, headline: string, headlines: number) => string
  readonly importedHeadlines: (file: string, headlines: number) => string
  readonly duplicate: (file: string) => string
  readonly failed: (file: string, why: string) => string
  readonly summary: (imported: number, duplicate: number, failed: number, headlines: number) => string
  readonly made: (file: string) => string
  readonly exists: (file: string) => string
  readonly exported: (file: string) => string
  readonly restored: (n: number, as: number) => string
  readonly backupMade: (name: string) => string
  readonly backupSound: (name: string, articles: number) => string
  readonly backupDamaged: (name: string, what: string) => string
  readonly backupRestored: (name: string) => string
  readonly noBackups: (folder: string) => string
  readonly settingsUnknown: (names: string) => string
  readonly siteOff: string
  readonly sitesTaken: (n: number) => string
  readonly sitesForgotten: (n: number) => string
  readonly more: (cursor: string) => string
  readonly nothing: string
  readonly zishu: (n: number) => string
  /** Between two tags. */
  readonly comma: string
  readonly found: (total: number, exact: boolean) => string
  readonly indexed: (articles: number) => string
  readonly stats: Readonly<Record<string, string>>
  readonly counts: Readonly<Record<string, string>>
}

export const cliTexts = {
  'zh-CN': {
    usage: `用法：galley 命令 [选项]

命令
  init                          新建空的稿件库
  import 路径…                  导入文件或文件夹
  list [检索]                   列出稿件
  show 编号                     显示一篇稿件
  search 检索                   全文检索，标题命中在前
  replace 查找 替换 [检索]      列出会替换什么；加 --write 才写
  extract 路径…                 只看会识别出什么，不碰稿件库
  headlines clean               从标准输入逐行清理标题
  headlines decorations         装饰词：内置的、学到的、编辑部决定的
  headlines queue               标题审核队列
  headlines check [文件|编号…]  检查标题
  headlines similar 标题|编号   库里相近的标题
  headlines clusters            相近标题的组
  headlines outcomes 文件       导入结果数据（渠道、标题、展现、点击）
  lint 路径…                    校对：标点、空白、字词、数字；加 --fix 输出改好的文字
  lists list|import|export|try   词表：列出、导入表格、导出、在库里试
  count 路径…                   字数
  export [编号…|--query 检索]   导出
  review show|sheet 编号        审核的进度与记录；审稿单
  report 编号 --copyedit        校对报告：查了什么、未处理的、改过的、差错率估算
  history 编号                  列出各版本
  diff 编号 甲 [乙]             两个版本的差别（版次或 now）
  restore 编号 版次             恢复一个版本
  backup create|list|verify|restore  备份
  check [文件] [--full]         查稿件库是否完好；--full 逐篇核对
  rescue [文件] --output 新文件  从损坏的稿件库抢救稿件
  sites list|export|import|forget  学过的来源网站
  names list|export|import      人名职务录
  reindex                       重建检索索引
  settings export|import        设置存为文件、从文件读入
  diagnostics                   诊断信息：版本、数量、代码，没有稿件文字
  stats                         稿件库概况

通用选项
  --library 文件   稿件库（默认：清样自己的库；环境变量 GALLEY_LIBRARY）
  --json           以 JSON 输出，逐行一条
  --quiet          只输出结果
  --lang zh|en     界面语言
  --help           帮助`,
    unknownCommand: (name) => `没有“${name}”这个命令。`,
    wrongUsage: '用法不对',
    commands: {
      init: '用法：galley init [--library 文件]\n新建空的稿件库；已有稿件库时不改动它。',
      import:
        '用法：galley import 路径… [--encoding auto|utf-8|gb18030|big5|utf-16le|utf-16be|…] [--as page|article|headlines] [--dry-run] [--tag 标签]\n      galley import --resume　接着做被打断的导入\n路径为 - 时读标准输入。',
      list: '用法：galley list [检索] [--limit 条数] [--after 游标]\n检索：词语，tag: stage: author: organisation: editor: source: headline:',
      show: '用法：galley show 编号 [--format json|markdown|html|text] [--revision 版次]',
      extract:
        '用法：galley extract 路径… [--encoding …] [--as page|article|headlines] [--format json|markdown] [--sites 文件.json]\n网页按 --sites 文件里学过的网站读；没写而写明 --library 时按该库学过的。',
      headlines:
        '用法：galley headlines clean [--pre-tick]（逐行读标准输入；写明 --library 时按该库学到的和决定的装饰词）\n　　　galley headlines decorations [--state all|built-in|learned|confirmed|kept]\n　　　galley headlines queue [--view all|pending|mine|unassigned|decorated|uncut|half-width|broken|findings|verify|long|similar|moved|returned|deferred|approved]\n　　　galley headlines check [文件…|编号…|--all] [--body 正文] [--channel 渠道]… [--type news|service|opinion|feature|advertising]（文件、- 或标准输入里逐行一条，按原定规则；编号与 --all 按本库的设置与答复；--quiet 只列有检查的）\n　　　galley headlines similar 标题|编号\n　　　galley headlines clusters [--kind open|same|template|event|contradiction|settled]\n　　　galley headlines outcomes 文件 [--dry-run]（对得上的行导入；其余逐行说明缘由）',
      count: '用法：galley count 路径…',
      export:
        '用法：galley export [编号…|--query 检索|--collection 专题] [--profile 方案] [--format 格式] [--out 文件夹或文件]\n　　　[--as article|edition|folder|list] [--title 书名] [--option 名=值]… [--pictures beside|inside|none] [--channel 渠道代号] [--override 理由]\n方案给出格式、渠道、署名、文件名与文件夹，写明的选项优先。写明渠道时导出该渠道选用的标题；过不了该渠道检查的不导出，写明 --override 理由则照样导出并记录在案。\ngalley export --all --out 文件夹：整库导出为开放文件（每篇一个 .galley.json 和一个网页），可用 import 读回。\n多篇要么全部写成，要么一篇不写。--as edition 合成一个文件，folder 做成网站，list 列成清单。PDF 只能在窗口里导出。',
      replace:
        '用法：galley replace 查找 替换 [检索] [--regex] [--case] [--words] [--width-differs] [--han] [--field kicker|headline|deck|body]… [--approved] [--dry-run|--write]\n不加 --write 只列出。不含回收站；已通过的标题要加 --approved 才换。写入是一步，可在窗口里按 Z 撤销。',
      search:
        '用法：galley search 检索 [--limit 条数] [--count]\n空格为“且”，OR 为“或”，- 为“非”，引号内为词组；标签: 阶段: 作者: 责编: 来源: 单位: 标题: after: before: has: is: lang:',
      history: '用法：galley history 编号\n每行一版：版次、时间、名称、缘由、增删字数、谁、标题。',
      diff: '用法：galley diff 编号 甲 [乙] [--all]\n　　　galley diff 编号 [甲 [乙]] --with 另一篇编号 [--all]\n甲、乙是版次或 now（默认）。~ 改 + 增 - 删 < 移走 > 移来；--all 连未改的一起列出。',
      restore: '用法：galley restore 编号 版次\n现稿先存为一版；窗口里按 Z 可撤销。',
      review:
        '用法：galley review show 编号\n　　　galley review sheet 编号 --out 文件.docx|文件.html（PDF 由窗口打印）',
      reindex: '用法：galley reindex\n由稿件重建检索索引；重建期间检索结果仍然完整。',
      report: '用法：galley report 编号 --copyedit --output 文件.docx|文件.html|文件.json（PDF 由窗口打印）',
      lint: '用法：galley lint 路径…|-|--article 编号 [--profile news|web|wechat|english-ap|english-chicago|自己的体例|文件.json] [--rule 规则]… [--list 词表文件]… [--fix [--out 文件]]',
      lists:
        '用法：galley lists list | import 文件 [--into 词表 [--replace]] [--name 名称] [--owner 负责人] [--sheet 第几张] [--encoding 编码] [--conflicts mine|file|out|both] [--dry-run] | export 词表 [--out 文件] | try 词表 | try --file 文件',
      backup:
        '用法：galley backup create | list | verify 名称|latest | restore 名称|latest\n恢复前先备份现状；打不开的稿件库会移到旁边的 aside 文件夹，不会删除',
      check:
        '用法：galley check [文件] [--full]\n不改动文件。默认查数据库结构，--full 再按哈希逐篇核对正文、标题、版本、图片和原始文件。完好时退出码为 0，有损坏为 3。',
      rescue:
        '用法：galley rescue [文件] --output 新文件 [--backup 文件|latest|none]\n逐行读出损坏的稿件库里还在的稿件，存成新库；原文件只读不动。缺的从备份补（默认用最近一份完好的备份）。核对不符的正文另存并标“存疑”。',
      names:
        '用法：galley names list [--proposals] | export [--out 文件.csv] | import 文件.csv [--dry-run]\nlist 每行一项任职：姓名、单位与职务、起、止、来源；--proposals 列出定了的稿件里有而还没确认的\nimport 只增改，不删；不收的行逐行说明缘由',
      sites:
        '用法：galley sites list | export [--out 文件] | import 文件 | forget 网站|--all\nlist 每行一个：网站、是否停用、知道什么、学自几页、按它读过几页、其中又改过几页、最近一次。',
      settings:
        '用法：galley settings export [--out 文件.json] | import 文件.json [--dry-run]\nimport 逐行列出改了什么（名称、原值、新值），--dry-run 只列不改；不认得的名称另行指出。要么全改，要么不改。',
      diagnostics:
        '用法：galley diagnostics\n版本、数量和代码，没有稿件文字、人名和文件位置；稿件库打不开时也能用（退出码 3）。',
      stats: '用法：galley stats',
    },
    imported: (file, headline, headlines) =>
      `已导入　${file}　${headline}${headlines > 0 ? `　另有标题 ${headlines} 条入队` : ''}`,
    importedHeadlines: (file, headlines) => `已导入　${file}　标题 ${headlines} 条入队`,
    duplicate: (file) => `已有　　${file}　内容相同，未重复导入`,
    failed: (file, why) => `失败　　${file}　${why}`,
    summary: (imported, duplicate, failed, headlines) =>
      `共导入 ${imported}，已有 ${duplicate}，失败 ${failed}；标题入队 ${headlines}`,
    made: (file) => `已新建稿件库：${file}`,
    exists: (file) => `稿件库已存在：${file}`,
    exported: (file) => `已导出　${file}`,
    restored: (n, as) => `已恢复第 ${n} 版，存为第 ${as} 版`,
    backupMade: (name) => `已备份并核对：${name}`,
    backupSound: (name, articles) => `${name}：完好，${articles} 篇`,
    backupDamaged: (name, what) => `${name}：有损坏。${what}`,
    backupRestored: (name) => `已恢复：${name}`,
    noBackups: (folder) => `还没有备份：${folder}`,
    settingsUnknown: (names) => `不认得、没有改的：${names}`,
    siteOff: '停用',
    sitesTaken: (n) => `已读入 ${n} 个网站`,
    sitesForgotten: (n) => `已忘记 ${n} 个网站`,
    more: (cursor) => `还有更多：--after ${cursor}`,
    nothing: '没有稿件。',
    zishu: (n) => `${n} 字`,
    comma: '、',
    found: (total, exact) => `${exact ? '共' : '至少'} ${total} 篇`,
    indexed: (articles) => `已为 ${articles} 篇稿件重建索引`,
    stats: {
      library: '稿件库',
      version: '版本',
      sqlite: 'SQLite',
      bytes: '字节',
      articles: '稿件',
      trashed: '回收站',
      headlines: '标题',
      candidates: '备选',
      decisions: '决定',
      tags: '标签',
      revisions: '版本记录',
      sources: '原始文件',
      zishu: '总字数',
    },
    counts: {
      zishu: '字数',
      zishuWithoutMarks: '不计标点',
      characters: '字符',
      words: '词',
      sentences: '句',
      paragraphs: '段',
    },
  },
  en: {
    usage: `Usage: galley COMMAND [OPTIONS]

Commands
  init                          make a new, empty library
  import PATH…                  import files or folders
  list [QUERY]                  list articles
  show ID                       show one article
  search QUERY                  full text, hits in headlines first
  replace FIND WITH [QUERY]     list what would be replaced; writes only with --write
  extract PATH…                 what an import would find, without a library
  headlines clean               clean headlines from standard input, one a line
  headlines decorations         words on headlines: built in, learned, decided
  headlines queue               the headline queue
  headlines check [FILE|ID…]    check headlines
  headlines similar TEXT|ID     headlines of the library like it
  headlines clusters            similar headlines, cluster by cluster
  headlines outcomes FILE       import outcomes (channel, headline, impressions, clicks)
  lint PATH…                    copyedit: marks, blanks, words, numbers; --fix prints the text mended
  lists list|import|export|try   word lists: list, import a table, export, try on the library
  count PATH…                   字数 and other measures
  export [ID…|--query Q]        export
  review show|sheet ID          how far a review is; the review sheet
  report ID --copyedit          the check report: what was asked, open, mended, an estimate of errors
  history ID                    the revisions of an article
  diff ID A [B]                 what two revisions differ in (numbers, or now)
  restore ID N                  bring a revision back
  backup create|list|verify|restore  backups
  check [FILE] [--full]         whether a library is sound; --full: every article
  rescue [FILE] --output NEW    bring back what can be read of a ruined library
  sites list|export|import|forget  sites whose pages were learned
  names list|export|import      ledger of names and titles
  reindex                       make the search index anew
  settings export|import        settings as a file, and from one
  diagnostics                   versions, numbers and codes for whoever helps; no copy
  stats                         about the library

Options
  --library FILE   the library (default: the app's own; environment GALLEY_LIBRARY)
  --json           JSON, one value a line
  --quiet          results only
  --lang zh|en     language
  --help           help`,
    unknownCommand: (name) => `There is no command “${name}”.`,
    wrongUsage: 'Wrong usage',
    commands: {
      init: 'Usage: galley init [--library FILE]\nMakes a new, empty library; one that is there is left alone.',
      import:
        'Usage: galley import PATH… [--encoding auto|utf-8|gb18030|big5|utf-16le|utf-16be|…] [--as page|article|headlines] [--dry-run] [--tag T]\n       galley import --resume   goes on with imports that were broken off\nA path of - reads standard input.',
      list: 'Usage: galley list [QUERY] [--limit N] [--after CURSOR]\nQuery: words, tag: stage: author: organisation: editor: source: headline:',
      show: 'Usage: galley show ID [--format json|markdown|html|text] [--revision N]',
      extract:
        'Usage: galley extract PATH… [--encoding …] [--as page|article|headlines] [--format json|markdown] [--sites FILE.json]\nWeb pages are read by what the --sites file knows of their site; without it, by what the library knows if --library names one.',
      headlines:
        'Usage: galley headlines clean [--pre-tick] (a headline a line from standard input; with --library by what that library has learned and decided)\n       galley headlines decorations [--state all|built-in|learned|confirmed|kept]\n       galley headlines queue [--view all|pending|mine|unassigned|decorated|uncut|half-width|broken|findings|verify|long|similar|moved|returned|deferred|approved]\n       galley headlines check [FILE…|ID…|--all] [--body FILE] [--channel KEY]… [--type news|service|opinion|feature|advertising] (a headline a line of a file, of - or of standard input, by the rules as shipped; an ID and --all by what the library has set and answered; --quiet lists only those with findings)\n       galley headlines similar TEXT|ID\n       galley headlines clusters [--kind open|same|template|event|contradiction|settled]\n       galley headlines outcomes FILE [--dry-run] (rows that are matched are imported, the others named with the cause)',
      count: 'Usage: galley count PATH…',
      export:
        'Usage: galley export [ID…|--query Q|--collection NAME] [--profile NAME] [--format F] [--out DIR|FILE]\n       [--as article|edition|folder|list] [--title T] [--option NAME=VALUE]… [--pictures beside|inside|none] [--channel KEY] [--override REASON]\nA profile gives format, channel, credits, file names and folder; what is said wins. With a channel its own headline leaves; what the channel’s checks keep back is not exported, unless --override says why, which is kept on record.\ngalley export --all --out FOLDER: the whole library as open files (a .galley.json and a page of each article), which import reads back.\nOf several articles all are written or none. --as edition makes one file, folder a site, list a list. A PDF is printed by the window alone.',
      replace:
        'Usage: galley replace FIND WITH [QUERY] [--regex] [--case] [--words] [--width-differs] [--han] [--field kicker|headline|deck|body]… [--approved] [--dry-run|--write]\nLists only, unless --write is given. The trash is left out; approved headlines are replaced with --approved only. Writing is one act, which Z takes back in the window.',
      search:
        'Usage: galley search QUERY [--limit N] [--count]\nA blank means and; OR, - and "phrases"; tag: stage: author: editor: source: organisation: headline: after: before: has: is: lang:',
      history:
        'Usage: galley history ID\nA line a revision: number, time, name, why, how much came and went, who, headline.',
      diff: 'Usage: galley diff ID A [B] [--all]\n       galley diff ID [A [B]] --with OTHER_ID [--all]\nA and B are numbers of revisions or now (the default). ~ changed + added - removed < moved away > moved here; --all lists what is unchanged, too.',
      restore:
        'Usage: galley restore ID N\nThe present is kept as a revision first; Z in the window takes it back.',
      review:
        'Usage: galley review show ID\n       galley review sheet ID --out FILE.docx|FILE.html (a PDF is printed by the window)',
      reindex:
        'Usage: galley reindex\nMakes the search index anew from the articles; searches stay complete meanwhile.',
      report:
        'Usage: galley report ID --copyedit --output FILE.docx|FILE.html|FILE.json (a PDF is printed by the window)',
      lint: 'Usage: galley lint PATH…|-|--article ID [--profile news|web|wechat|english-ap|english-chicago|NAME|FILE.json] [--rule RULE]… [--list LISTFILE]… [--fix [--out FILE]]',
      lists:
        'Usage: galley lists list | import FILE [--into LIST [--replace]] [--name NAME] [--owner OWNER] [--sheet N] [--encoding E] [--conflicts mine|file|out|both] [--dry-run] | export LIST [--out FILE] | try LIST | try --file FILE',
      backup:
        'Usage: galley backup create | list | verify NAME|latest | restore NAME|latest\nBefore restoring, the present state is backed up; a library that does not open is moved into an “aside” folder next to it, not deleted',
      check:
        'Usage: galley check [FILE] [--full]\nChanges nothing. Looks at the database itself; with --full also at every text, headline, revision, picture and original file by its hash. Exit code 0 if all is sound, 3 if not.',
      rescue:
        'Usage: galley rescue [FILE] --output NEW [--backup FILE|latest|none]\nReads what is left of a ruined library row by row into a new one; the old file is only read. What is gone is taken from a backup (by default the latest sound one). Texts that do not match their hash are kept apart, tagged “doubtful”.',
      names:
        'Usage: galley names list [--proposals] | export [--out FILE.csv] | import FILE.csv [--dry-run]\nlist, an office a line: name, organisation and title, from, to, source; --proposals lists what accepted articles say and nobody has ruled on\nimport adds and changes, never removes; rows that are refused are named with the cause',
      sites:
        'Usage: galley sites list | export [--out FILE] | import FILE | forget SITE|--all\nlist, a line each: site, whether it is off, what is known, pages it was learned from, pages read by it, how many of those were corrected, the last one.',
      settings:
        'Usage: galley settings export [--out FILE.json] | import FILE.json [--dry-run]\nimport lists line by line what was changed (name, before, after), --dry-run what would be; names that are not known are told. All of it is changed or nothing.',
      diagnostics:
        'Usage: galley diagnostics\nVersions, numbers and codes: no copy, no names, no paths. Works when the library does not open, too (exit code 3).',
      stats: 'Usage: galley stats',
    },
    imported: (file, headline, headlines) =>
      `imported   ${file}   ${headline}${headlines > 0 ? `   ${counted(headlines, 'more headline')} to the queue` : ''}`,
    importedHeadlines: (file, headlines) =>
      `imported   ${file}   ${counted(headlines, 'headline')} to the queue`,
    duplicate: (file) => `already in ${file}   the same bytes are in the library`,
    failed: (file, why) => `failed     ${file}   ${why}`,
    summary: (imported, duplicate, failed, headlines) =>
      `${imported} imported, ${duplicate} already in, ${failed} failed; ${counted(headlines, 'headline')} to the queue`,
    made: (file) => `New library: ${file}`,
    exists: (file) => `The library is there already: ${file}`,
    exported: (file) => `exported   ${file}`,
    restored: (n, as) => `restored   revision ${n}, as revision ${as}`,
    backupMade: (name) => `Backed up and checked: ${name}`,
    backupSound: (name, articles) => `${name}: sound, ${counted(articles, 'article')}`,
    backupDamaged: (name, what) => `${name}: damaged. ${what}`,
    backupRestored: (name) => `Restored: ${name}`,
    noBackups: (folder) => `No backups yet: ${folder}`,
    settingsUnknown: (names) => `Not known, and left alone: ${names}`,
    siteOff: 'off',
    sitesTaken: (n) => `${counted(n, 'site')} taken in`,
    sitesForgotten: (n) => `${counted(n, 'site')} forgotten`,
    more: (cursor) => `There are more: --after ${cursor}`,
    nothing: 'No articles.',
    zishu: (n) => counted(n, 'word'),
    comma: ', ',
    found: (total, exact) => `${exact ? '' : 'at least '}${counted(total, 'article')}`,
    indexed: (articles) => `${counted(articles, 'article')} indexed anew`,
    stats: {
      library: 'library',
      version: 'version',
      sqlite: 'SQLite',
      bytes: 'bytes',
      articles: 'articles',
      trashed: 'in the trash',
      headlines: 'headlines',
      candidates: 'candidates',
      decisions: 'decisions',
      tags: 'tags',
      revisions: 'revisions',
      sources: 'source files',
      zishu: 'zishu in all',
    },
    counts: {
      zishu: 'zishu',
      zishuWithoutMarks: 'without marks',
      characters: 'characters',
      words: 'words',
      sentences: 'sentences',
      paragraphs: 'paragraphs',
    },
  },
} satisfies Both<CliWords>
