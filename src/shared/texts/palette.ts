// Words of quick open, any article by its headline, and of the palette: why a command cannot run now.
import type { CommandNeed } from '../command-needs'
import type { Both } from './both'

interface PaletteWords {
  readonly open: string
  readonly openHint: string
  readonly found: string
  readonly none: string
  /** Nothing is typed, and there is nothing to be offered. */
  readonly noneYet: string
  readonly untitled: string
}

export const paletteTexts = {
  'zh-CN': {
    open: '打开稿件',
    openHint: '输入标题中的字；不输入则列出最近打开的',
    found: '稿件',
    none: '没有这样的标题。',
    noneYet: '还没有别的稿件。',
    untitled: '无标题',
  },
  en: {
    open: 'Open an article',
    openHint: 'Words of the headline; empty lists those opened last',
    found: 'Articles',
    none: 'No headline has that.',
    noneYet: 'There is no other article yet.',
    untitled: 'No headline',
  },
} satisfies Both<PaletteWords>

interface PaletteNeeds {
  readonly recent: string
  readonly needs: Readonly<Record<CommandNeed, string>>
  readonly viewOnly: string
}

export const commandNeedTexts = {
  'zh-CN': {
    recent: '最近',
    viewOnly: '稿件库只读',
    needs: {
      article: '要先打开或选中稿件',
      body: '要先打开稿件撰写',
      table: '光标要在表格里',
      findBar: '要先打开查找栏',
      hits: '要先有查找结果',
      beside: '旁边要开着来稿或稿件',
      copyFindings: '校对栏里要有可办的条目',
      suggestions: '要有修订建议',
      comments: '要有未办的批注',
      duty: '要有等你签的审核',
      collection: '要在专题里',
      trash: '要在回收站里选中稿件',
      list: '要回到稿件列表',
      origin: '要在来稿对照里',
      revisions: '要在版本与对照里',
      queue: '要在队列里',
      clusters: '要在相近标题里',
      headline: '标题台或队列里要有可办的标题',
      findings: '标题台上要有检查结果',
      undo: '没有可撤销的',
      stop: '没有可停的',
      idle: '导入还没有完',
      sample: '没有样例库',
      ownLibrary: '样例库已经开着',
      other: '这里用不上',
    },
  },
  en: {
    recent: 'recent',
    viewOnly: 'the library is read-only',
    needs: {
      article: 'open or select an article first',
      body: 'open an article to write in first',
      table: 'the caret must be in a table',
      findBar: 'open the find bar first',
      hits: 'nothing is found yet',
      beside: 'nothing stands beside the page',
      copyFindings: 'no copyedit finding to act on',
      suggestions: 'there are no suggestions',
      comments: 'there are no open comments',
      duty: 'no review waits for your signature',
      collection: 'in a collection only',
      trash: 'select articles in the trash first',
      list: 'beside the list of articles only',
      origin: 'in “source and article” only',
      revisions: 'in revisions only',
      queue: 'in the queue only',
      clusters: 'in similar headlines only',
      headline: 'needs a headline on the bench or in the queue',
      findings: 'no finding on the bench',
      undo: 'nothing to undo',
      stop: 'nothing to stop',
      idle: 'an import is still running',
      sample: 'there is no sample library',
      ownLibrary: 'the sample library is open',
      other: 'not of use here',
    },
  },
} satisfies Both<PaletteNeeds>
