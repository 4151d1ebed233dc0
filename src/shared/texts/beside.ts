// Words of the pane beside the open article: what stands there, and what is taken over from it.
import type { Both } from './both'
import { counted } from './plural'

interface BesideWords {
  readonly beside: string
  readonly resize: string
  readonly ofSource: string
  readonly ofArticle: string
  readonly untitled: string
  readonly noSource: string
  readonly linesLeft: (lines: string) => string
  readonly text: (name: string) => string
  readonly take: string
  readonly takeBlock: string
  readonly swap: string
  readonly close: string
  readonly choose: string
  readonly chooseTitle: string
  readonly chooseHint: string
  readonly taken: (blocks: string) => string
  readonly takenPiece: string
  /** What the key that takes does between two articles that are both written. */
  readonly hand: string
  readonly handed: (blocks: string) => string
  readonly handedPiece: string
  readonly moved: (blocks: string) => string
  readonly movedPiece: string
  readonly dragBlock: string
}

export const besideTexts = {
  'zh-CN': {
    beside: '并排',
    resize: '并排栏宽度',
    ofSource: '原稿',
    ofArticle: '稿件',
    untitled: '无标题',
    noSource: '这篇稿件是在这里写的，没有原稿。',
    linesLeft: (lines) => `后面还有 ${lines} 行，见“原稿”视图`,
    text: (name) => `并排阅读：${name}`,
    take: '取用',
    takeBlock: '取用这一段，或拖到正文中',
    swap: '对调',
    close: '关闭并排',
    choose: '另选',
    chooseTitle: '并排打开的稿件',
    chooseHint: '输入标题中的字词，选一篇与当前稿件并排',
    taken: (blocks) => `已取用 ${blocks} 段`,
    takenPiece: '已取用所选文字',
    hand: '抄到另一栏',
    handed: (blocks) => `已抄到另一栏：${blocks} 段`,
    handedPiece: '已抄到另一栏：所选文字',
    moved: (blocks) => `已移到另一栏：${blocks} 段`,
    movedPiece: '已移到另一栏：所选文字',
    dragBlock: '抄到另一栏，或拖过去；按住 Shift 拖则移过去',
  },
  en: {
    beside: 'Beside',
    resize: 'Width of the pane beside',
    ofSource: 'Original',
    ofArticle: 'Article',
    untitled: 'Untitled',
    noSource: 'This article was written here; it has no original.',
    linesLeft: (lines) => `${counted(lines, 'more line')}: see the Original view`,
    text: (name) => `Beside, to be read: ${name}`,
    take: 'Take',
    takeBlock: 'Take this block, or drag it into the text',
    swap: 'Swap',
    close: 'Close the pane beside',
    choose: 'Choose…',
    chooseTitle: 'Article to show beside',
    chooseHint: 'Words of the headline of the article to set beside this one',
    taken: (blocks) => `Taken over: ${blocks} ${blocks === '1' ? 'block' : 'blocks'}`,
    takenPiece: 'Taken over: the selected text',
    hand: 'Copy to the other side',
    handed: (blocks) => `Copied to the other side: ${blocks} ${blocks === '1' ? 'block' : 'blocks'}`,
    handedPiece: 'Copied to the other side: the selected text',
    moved: (blocks) => `Moved to the other side: ${blocks} ${blocks === '1' ? 'block' : 'blocks'}`,
    movedPiece: 'Moved to the other side: the selected text',
    dragBlock: 'Copy this block to the other side, or drag it there; with Shift it is moved',
  },
} satisfies Both<BesideWords>
