// Words of the editor: the parts of an article, formatting, saving, the original.
import type { Both } from './both'

interface EditorWords {
  readonly kicker: string
  readonly headline: string
  readonly deck: string
  readonly body: string
  readonly kickerHint: string
  readonly headlineHint: string
  /** What catches keys until a new article is there. */
  readonly newHeadline: string
  readonly deckHint: string
  readonly bodyHint: string
  /** Beneath a headline that the cleaner proposes. */
  readonly proposed: string
  readonly proposedFrom: string
  readonly formatting: string
  readonly paragraph: string
  readonly heading2: string
  readonly heading3: string
  readonly heading4: string
  readonly codeBlock: string
  readonly blockStyle: string
  readonly quote: string
  readonly bullets: string
  readonly numbers: string
  readonly strong: string
  readonly em: string
  readonly link: string
  readonly address: string
  readonly addressHint: string
  readonly articlesToLink: string
  readonly noSuchArticle: string
  readonly untitled: string
  readonly linkGone: string
  readonly linkKeys: (keys: string) => string
  readonly setLink: string
  readonly dropLink: string
  readonly cancel: string
  readonly notLinkable: string
  readonly zishu: (n: string) => string
  readonly withoutMarks: (n: string) => string
  readonly paragraphs: (n: string) => string
  readonly selected: (n: string) => string
  readonly revision: (n: string) => string
  readonly saved: (time: string) => string
  readonly typing: string
  /** Which of two articles side by side is meant, before how it is saved. */
  readonly left: string
  readonly right: string
  readonly saving: string
  readonly failed: (why: string) => string
  readonly conflict: string
  readonly again: string
  readonly original: string
  readonly lines: (n: string) => string
  readonly cameIn: (when: string) => string
  readonly writtenHere: string
  readonly noText: (name: string) => string
}

export const editorTexts = {
  'zh-CN': {
    kicker: '引题',
    headline: '标题',
    deck: '副题',
    body: '正文',
    kickerHint: '＋ 引题',
    headlineHint: '标题',
    newHeadline: '新稿件的标题',
    deckHint: '＋ 副题',
    bodyHint: '正文从这里开始',
    proposed: '清理建议',
    proposedFrom: '原标题',
    formatting: '格式',
    paragraph: '正文',
    heading2: '小标题',
    heading3: '三级标题',
    heading4: '四级标题',
    codeBlock: '代码',
    blockStyle: '段落样式',
    quote: '引文',
    bullets: '列表',
    numbers: '编号',
    strong: '加粗',
    em: '斜体',
    link: '链接',
    address: '链接地址',
    addressHint: '网址，或稿件标题中的字',
    articlesToLink: '可链接的稿件',
    noSuchArticle: '没有这样的标题，也不是网址',
    untitled: '无标题',
    linkGone: '所链接的稿件已不在库中',
    linkKeys: (keys) => `${keys} 打开稿件`,
    setLink: '确定',
    dropLink: '去掉链接',
    cancel: '取消',
    notLinkable: '只能链接到 http、https 或 mailto 地址',
    zishu: (n) => `${n} 字`,
    withoutMarks: (n) => `不计标点 ${n}`,
    paragraphs: (n) => `${n} 段`,
    selected: (n) => `选中 ${n} 字`,
    revision: (n) => `第 ${n} 版`,
    saved: (time) => `已存 ${time}`,
    typing: '输入中',
    left: '左',
    right: '右',
    saving: '正在保存',
    failed: (why) => `未存，将自动重试。${why}`,
    conflict: '这篇稿件刚在别处改过，现在显示那一版；你的文字留在版本记录里',
    again: '重试',
    original: '原稿',
    lines: (n) => `${n} 行`,
    cameIn: (when) => `${when} 导入`,
    noText: (name) => `${name} 不是文本文件，不能一行行看；可用 Ctrl/Cmd+Alt+Shift+O 原样另存出来。`,
    writtenHere: '这篇稿件是在清样里写的，没有原稿。',
  },
  en: {
    kicker: 'Kicker',
    headline: 'Headline',
    deck: 'Deck',
    body: 'Body',
    kickerHint: '+ Kicker',
    headlineHint: 'Headline',
    newHeadline: 'Headline of the new article',
    deckHint: '+ Deck',
    bodyHint: 'The body starts here',
    proposed: 'Suggested clean-up',
    proposedFrom: 'Original headline',
    formatting: 'Formatting',
    paragraph: 'Text',
    heading2: 'Heading',
    heading3: 'Heading 3',
    heading4: 'Heading 4',
    codeBlock: 'Code',
    blockStyle: 'Paragraph style',
    quote: 'Quote',
    bullets: 'List',
    numbers: 'Numbers',
    strong: 'Bold',
    em: 'Italic',
    link: 'Link',
    address: 'Link address',
    addressHint: 'Address, or words of a headline',
    articlesToLink: 'Articles to link to',
    noSuchArticle: 'No headline has that, and it is no address',
    untitled: 'No headline',
    linkGone: 'The article linked to is gone from the library',
    linkKeys: (keys) => `${keys} opens the article`,
    setLink: 'Set',
    dropLink: 'Remove link',
    cancel: 'Cancel',
    notLinkable: 'Links may lead to http, https or mailto addresses only',
    zishu: (n) => (n === '1' ? '1 word' : `${n} words`),
    withoutMarks: (n) => `${n} without marks`,
    paragraphs: (n) => (n === '1' ? '1 paragraph' : `${n} paragraphs`),
    selected: (n) => `${n} selected`,
    revision: (n) => `Revision ${n}`,
    saved: (time) => `Saved ${time}`,
    typing: 'Typing',
    left: 'Left:',
    right: 'Right:',
    saving: 'Saving',
    failed: (why) => `Not saved; trying again by itself. ${why}`,
    conflict: 'This article was just changed elsewhere and now shows that text; yours is kept in its history',
    again: 'Try now',
    original: 'Original',
    lines: (n) => (n === '1' ? '1 line' : `${n} lines`),
    cameIn: (when) => `imported ${when}`,
    noText: (name) =>
      `${name} is no text, so it cannot be read by its lines; Ctrl/Cmd+Alt+Shift+O saves it as it came.`,
    writtenHere: 'This article was written in Galley; it has no original.',
  },
} satisfies Both<EditorWords>
