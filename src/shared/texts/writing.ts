// Words of what a body holds besides text: pictures, tables, notes, and the list they are put in from.
import type { Both } from './both'

interface WritingWords {
  readonly insert: string
  readonly insertList: string
  readonly nothingFound: string
  readonly heading2: string
  readonly heading3: string
  readonly heading4: string
  readonly bullets: string
  readonly numbers: string
  readonly quote: string
  readonly code: string
  readonly rule: string
  readonly picture: string
  readonly table: string
  readonly note: string
  readonly tableList: string
  readonly captionHint: string
  readonly creditHint: string
  readonly alt: string
  readonly altMissing: string
  readonly altHint: string
  readonly pictureGone: string
  readonly pictureElsewhere: string
  readonly pictureUnknown: string
  readonly choosePicture: string
  readonly puttingIn: string
  readonly refused: (file: string, why: string) => string
  readonly notes: string
  readonly noteText: (n: number) => string
  readonly noteNew: string
  readonly noteHint: string
  readonly noteBack: string
  readonly noteRemove: string
  readonly noteEmpty: string
  readonly pastedElsewhere: (n: number) => string
  /** In place of a file's name. */
  readonly pastedPicture: string
  readonly pastedTooLarge: string
}

export const writingTexts = {
  'zh-CN': {
    insert: '插入',
    insertList: '插入到正文',
    nothingFound: '没有这一项',
    heading2: '小标题',
    heading3: '三级标题',
    heading4: '四级标题',
    bullets: '列表',
    numbers: '编号列表',
    quote: '引文',
    code: '代码',
    rule: '分隔线',
    picture: '图片…',
    table: '表格',
    note: '注释',
    tableList: '表格',
    captionHint: '图说',
    creditHint: '摄影或来源',
    alt: '替代文字',
    altMissing: '＋ 替代文字',
    altHint: '给看不见图的读者：图上有什么',
    pictureGone: '库中没有这张图片，或它已损坏',
    pictureElsewhere: '图片在网上，没有带入：',
    pictureUnknown: '这里原有一张图片，没有带入',
    choosePicture: '从文件放入…',
    puttingIn: '正在放入图片',
    refused: (file, why) => `${file}：${why}`,
    notes: '注释',
    noteText: (n) => `注释 ${n}`,
    noteNew: '新注释',
    noteHint: '写注释',
    noteBack: '回到正文',
    noteRemove: '删除',
    noteEmpty: '空注释，不会印出',
    pastedPicture: '粘贴的图片',
    pastedElsewhere: (n) => `${n} 张图片在网上，没有带入；位置和地址已留下，可从文件放入`,
    pastedTooLarge: '粘贴的内容放不进正文：太大、层次太深，或不是文字',
  },
  en: {
    insert: 'Insert',
    insertList: 'Put into the text',
    nothingFound: 'Nothing of that name',
    heading2: 'Heading',
    heading3: 'Heading 3',
    heading4: 'Heading 4',
    bullets: 'List',
    numbers: 'Numbered list',
    quote: 'Quote',
    code: 'Code',
    rule: 'Rule',
    picture: 'Picture…',
    table: 'Table',
    note: 'Note',
    tableList: 'Table',
    captionHint: 'Caption',
    creditHint: 'Credit',
    alt: 'Alt text',
    altMissing: '+ Alt text',
    altHint: 'For readers who do not see it: what is in the picture',
    pictureGone: 'The library has no such picture, or it is damaged',
    pictureElsewhere: 'The picture is on the web and was not brought in:',
    pictureUnknown: 'There was a picture here that was not brought in',
    choosePicture: 'Put in from a file…',
    puttingIn: 'Putting the picture in',
    refused: (file, why) => `${file}: ${why}`,
    notes: 'Notes',
    noteText: (n) => `Note ${n}`,
    noteNew: 'New note',
    noteHint: 'Write the note',
    noteBack: 'Back to the text',
    noteRemove: 'Delete',
    noteEmpty: 'An empty note, not printed',
    pastedPicture: 'A pasted picture',
    pastedElsewhere: (n) =>
      n === 1
        ? 'One picture is on the web and was not brought in; its place and address are kept, put it in from a file'
        : `${n} pictures are on the web and were not brought in; their places and addresses are kept, put them in from files`,
    pastedTooLarge: 'What was pasted does not fit into a text: it is too large, too deep, or no text',
  },
} satisfies Both<WritingWords>
