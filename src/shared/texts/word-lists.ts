// Words of word lists.
import type { Both } from './both'

interface WordListWords {
  readonly starterName: string
  readonly starterNote: string
  readonly imported: (n: string, name: string) => string
}

export const wordListTexts = {
  'zh-CN': {
    starterName: '常见语病（示例）',
    starterNote: '清样自编的语言文字示例：重复与误用。可改可删。',
    imported: (n, name) => `${n} 条并入《${name}》`,
  },
  en: {
    starterName: 'Common slips (starter)',
    starterNote: 'A starter of our own: things said twice, words confused. Change or remove it.',
    imported: (n, name) => `${n} ${n === '1' ? 'entry' : 'entries'} into “${name}”`,
  },
} satisfies Both<WordListWords>
