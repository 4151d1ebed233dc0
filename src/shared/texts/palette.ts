// Words of quick open: any article by its headline.
import type { Both } from './both'

interface PaletteWords {
  readonly open: string
  readonly openHint: string
  readonly found: string
  readonly none: string
  readonly untitled: string
}

export const paletteTexts = {
  'zh-CN': {
    open: '打开稿件',
    openHint: '输入标题中的字；不输入则列出最近打开的',
    found: '稿件',
    none: '没有这样的标题。',
    untitled: '无标题',
  },
  en: {
    open: 'Open an article',
    openHint: 'Words of the headline; empty lists those opened last',
    found: 'Articles',
    none: 'No headline has that.',
    untitled: 'No headline',
  },
} satisfies Both<PaletteWords>
