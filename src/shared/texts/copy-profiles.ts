// Words of the sheet of copyedit profiles, and of the choice among them.
import type { HanLatin, HeadingCase } from '../copyedit'
import type { Both } from './both'

interface CopyProfilesWords {
  readonly title: string
  readonly desk: string
  readonly article: string
  readonly asDesk: (style: string) => string
  readonly named: (name: string, english: string) => string
  readonly shipped: string
  readonly own: string
  readonly list: string
  readonly edit: string
  readonly name: string
  readonly base: string
  readonly hanLatin: string
  readonly hanLatins: Readonly<Record<HanLatin, string>>
  readonly range: string
  readonly anyDash: string
  readonly english: string
  readonly headings: string
  readonly headingCases: Readonly<Record<HeadingCase, string>>
  readonly longSentence: string
  readonly characters: string
  readonly rules: string
  readonly severityOf: (rule: string) => string
  readonly asRule: string
  readonly changed: string
  readonly shippedHint: string
  readonly ownHint: (base: string, changes: string) => string
  readonly make: string
  readonly newName: (base: string) => string
  readonly remove: string
  readonly reset: string
  readonly read: string
  readonly write: string
  readonly done: string
  readonly added: (name: string) => string
  readonly removed: (name: string) => string
  readonly wasReset: (name: string) => string
  readonly wasChanged: (name: string) => string
  readonly written: (file: string) => string
  readonly articleStyle: (name: string) => string
  readonly most: string
}

export const copyProfilesTexts = {
  'zh-CN': {
    title: '校对体例',
    desk: '编辑部',
    article: '本稿体例',
    asDesk: (style) => `照编辑部：${style}`,
    named: (name, english) => `${name}，英文 ${english}`,
    shipped: '自带',
    own: '自己的',
    list: '体例',
    edit: '体例…',
    name: '名称',
    base: '据',
    hanLatin: '汉字与字母数字之间',
    hanLatins: { none: '不空格', one: '空一格', leave: '不管' },
    range: '数值之间',
    anyDash: '不管',
    english: '英文',
    headings: '英文小标题',
    headingCases: { alike: '一篇之内一致', title: '各词大写', sentence: '句首大写', leave: '不管' },
    longSentence: '长句',
    characters: '字起',
    rules: '规则',
    severityOf: (rule) => `${rule}：级别`,
    asRule: '照规则',
    changed: '改过',
    shippedHint: '自带的体例不改；据它做一个自己的，只写与它不同的地方。',
    ownHint: (base, changes) =>
      changes === '0' ? `与“${base}”没有不同。` : `与“${base}”有 ${changes} 处不同，其余随它。`,
    make: '据此新建',
    newName: (base) => `本编辑部${base}`,
    remove: '删除',
    reset: '恢复自带',
    read: '读入文件…',
    write: '写成文件…',
    done: '完成',
    added: (name) => `添了体例“${name}”`,
    removed: (name) => `删了体例“${name}”`,
    wasReset: (name) => `“${name}”恢复成自带的样子`,
    wasChanged: (name) => `改了体例“${name}”`,
    written: (file) => `写好了 ${file}`,
    articleStyle: (name) => `本稿按“${name}”校对`,
    most: '体例够多了：请先删去不用的',
  },
  en: {
    title: 'Copyedit styles',
    desk: 'The desk',
    article: 'Style of this article',
    asDesk: (style) => `As the desk: ${style}`,
    named: (name, english) => `${name}, English ${english}`,
    shipped: 'Shipped',
    own: 'Our own',
    list: 'Styles',
    edit: 'Styles…',
    name: 'Name',
    base: 'From',
    hanLatin: 'Between Han and letters',
    hanLatins: { none: 'no blank', one: 'one blank', leave: 'let be' },
    range: 'Between values',
    anyDash: 'let be',
    english: 'English',
    headings: 'English subheads',
    headingCases: {
      alike: 'alike in an article',
      title: 'title case',
      sentence: 'sentence case',
      leave: 'let be',
    },
    longSentence: 'Long sentences',
    characters: 'characters on',
    rules: 'Rules',
    severityOf: (rule) => `${rule}: severity`,
    asRule: 'as the rule has it',
    changed: 'changed',
    shippedHint:
      'What ships stays as it is; make one of your own from it, which says only what is other in it.',
    ownHint: (base, changes) =>
      changes === '0'
        ? `No other than “${base}”.`
        : `Other than “${base}” in ${changes === '1' ? 'one place' : `${changes} places`}; the rest follows it.`,
    make: 'New from this',
    newName: (base) => `Our ${base}`,
    remove: 'Delete',
    reset: 'As shipped',
    read: 'Read a file…',
    write: 'Write a file…',
    done: 'Done',
    added: (name) => `Added the style “${name}”`,
    removed: (name) => `Deleted the style “${name}”`,
    wasReset: (name) => `“${name}” is as shipped`,
    wasChanged: (name) => `Changed the style “${name}”`,
    written: (file) => `Wrote ${file}`,
    articleStyle: (name) => `This article is read by “${name}”`,
    most: 'There are styles enough: delete one first',
  },
} satisfies Both<CopyProfilesWords>
