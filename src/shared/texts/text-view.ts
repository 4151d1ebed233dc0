// Words about how the text is shown: typewriter and focus mode, indent, size, outline.
import type { Both } from './both'

interface TextViewWords {
  readonly typewriter: (on: boolean) => string
  readonly focus: (on: boolean) => string
  readonly indent: (on: boolean, chinese: boolean) => string
  readonly zoom: (percent: number) => string
  readonly outline: string
  readonly outlineHint: string
  readonly headings: string
  readonly start: string
  readonly here: string
  readonly noHeadings: string
  readonly noSuchHeading: string
  readonly close: string
}

export const textViewTexts = {
  'zh-CN': {
    typewriter: (on): string => (on ? '打字机模式：光标行保持在同一高度' : '打字机模式已关'),
    focus: (on): string => (on ? '专注模式：只有当前段落是浓墨' : '专注模式已关'),
    indent: (on, chinese): string => `${chinese ? '中文' : '西文'}稿件首行${on ? '缩进' : '不缩进'}`,
    zoom: (percent) => `正文字号 ${percent}%`,
    outline: '大纲',
    outlineHint: '输入小标题中的字',
    headings: '本稿的小标题',
    start: '正文开头',
    here: '光标在此',
    noHeadings: '本稿还没有小标题。行首打“## ”或按格式栏的“小标题”即可加上。',
    noSuchHeading: '没有这样的小标题',
    close: '关闭',
  },
  en: {
    typewriter: (on): string =>
      on ? 'Typewriter mode: the line with the caret stays at one height' : 'Typewriter mode is off',
    focus: (on): string =>
      on ? 'Focus mode: only the paragraph with the caret is in full ink' : 'Focus mode is off',
    indent: (on, chinese): string =>
      `First lines of ${chinese ? 'Chinese' : 'other'} articles are ${on ? 'indented' : 'not indented'}`,
    zoom: (percent) => `Text at ${percent}%`,
    outline: 'Outline',
    outlineHint: 'Words of a heading',
    headings: 'Headings of this article',
    start: 'Start of the body',
    here: 'the caret is here',
    noHeadings: 'This article has no headings yet. “## ” at the start of a line makes one.',
    noSuchHeading: 'No heading has that',
    close: 'Close',
  },
} satisfies Both<TextViewWords>
