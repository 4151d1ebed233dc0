// What is said of a ruined library and of what was brought back from it.
import type { Salvaged } from '../rescue'
import type { Both } from './both'

interface RescueWords {
  readonly marks: { readonly doubtful: string; readonly textless: string }
  readonly title: string
  readonly rescue: string
  readonly failed: string
  readonly untouched: string
  readonly kept: (file: string) => string
  /** Lines of a report, the first of which is the sum. */
  readonly report: (salvaged: Salvaged) => readonly string[]
}

const titles = (list: readonly { readonly headline: string }[], untitled: string): readonly string[] =>
  list.map(({ headline }) => `\t${headline || untitled}`)

export const rescueTexts = {
  'zh-CN': {
    marks: { doubtful: '存疑', textless: '缺正文' },
    title: '抢救稿件库',
    rescue: '抢救：逐篇读出，缺的取自备份',
    failed: '没有抢救成',
    untouched: '原来的文件没有动过，可以改用备份。',
    kept: (file) => `原来的文件原样保存在旁边，全部清单见 ${file}`,
    report: ({ articles, whole, earlier, doubtful, textless, lost, fromBackup, revisions, pictures }) => [
      `抢救出 ${articles} 篇：${whole} 篇完整，${earlier.length} 篇取较早的版本，${fromBackup.length} 篇取自备份；版本 ${revisions} 个，图片 ${pictures} 张`,
      ...(earlier.length > 0 ? ['最后一次保存的正文已损坏，取较早版本：', ...titles(earlier, '无题')] : []),
      ...(fromBackup.length > 0 ? ['取自备份：', ...titles(fromBackup, '无题')] : []),
      ...(doubtful.length > 0
        ? ['正文核对不符，另存并标“存疑”，请人工核对：', ...titles(doubtful, '无题')]
        : []),
      ...(textless.length > 0 ? ['只剩标题与记录，标“缺正文”：', ...titles(textless, '无题')] : []),
      ...(lost.length > 0
        ? [`没有救回 ${lost.length} 篇：`, ...lost.map((headline) => `\t${headline || '标题也已丢失'}`)]
        : []),
    ],
  },
  en: {
    marks: { doubtful: 'doubtful', textless: 'text lost' },
    title: 'Rescue of the library',
    rescue: 'Rescue what can be read, the rest from the backup',
    failed: 'The rescue did not succeed',
    untouched: 'The old file was not touched; a backup can be used instead.',
    kept: (file) => `The old file is kept as it was beside the new one; the whole list is in ${file}`,
    report: ({ articles, whole, earlier, doubtful, textless, lost, fromBackup, revisions, pictures }) => [
      `Articles brought back: ${articles}. Whole: ${whole}; as an earlier revision: ${earlier.length}; from the backup: ${fromBackup.length}. Revisions: ${revisions}; pictures: ${pictures}`,
      ...(earlier.length > 0
        ? [
            'The text saved last is damaged; an earlier version stands for it:',
            ...titles(earlier, 'Untitled'),
          ]
        : []),
      ...(fromBackup.length > 0 ? ['From the backup:', ...titles(fromBackup, 'Untitled')] : []),
      ...(doubtful.length > 0
        ? [
            'The text does not match its hash; kept apart and tagged “doubtful”:',
            ...titles(doubtful, 'Untitled'),
          ]
        : []),
      ...(textless.length > 0
        ? ['Only the headline and its record are left; tagged “text lost”:', ...titles(textless, 'Untitled')]
        : []),
      ...(lost.length > 0
        ? [
            `Not brought back: ${lost.length}`,
            ...lost.map((headline) => `\t${headline || 'not even the headline'}`),
          ]
        : []),
    ],
  },
} satisfies Both<RescueWords>
