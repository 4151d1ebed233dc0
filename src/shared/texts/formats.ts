// Names of the formats, and of what can be chosen of each.
import type { Format, SHAPES } from '../formats'
import type { Both } from './both'

type Options = {
  readonly [F in Format]: {
    readonly [O in keyof (typeof SHAPES)[F]['options']]: {
      readonly name: string
      readonly values: (typeof SHAPES)[F]['options'][O] extends readonly (infer V extends string)[]
        ? Readonly<Record<V, string>>
        : never
    }
  }
}

interface FormatWords {
  readonly names: Readonly<Record<Format, string>>
  /** In the system's dialog. */
  readonly files: Readonly<Record<Format, string>>
  readonly options: Options
}

export const formatTexts = {
  'zh-CN': {
    names: { html: 'HTML', markdown: 'Markdown', text: '纯文本', pdf: 'PDF' },
    files: { html: 'HTML 网页', markdown: 'Markdown', text: '纯文本', pdf: 'PDF' },
    options: { html: {}, markdown: {}, text: {}, pdf: {} },
  },
  en: {
    names: { html: 'HTML', markdown: 'Markdown', text: 'Plain text', pdf: 'PDF' },
    files: { html: 'HTML page', markdown: 'Markdown', text: 'Plain text', pdf: 'PDF' },
    options: { html: {}, markdown: {}, text: {}, pdf: {} },
  },
} satisfies Both<FormatWords>
