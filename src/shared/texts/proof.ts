// Words of the galley proof: its sheet, and the line at the foot of each page.
import type { Both } from './both'
import type { ProofManner } from '../proof'
import { counted } from './plural'

interface ProofWords {
  readonly title: (count: number) => string
  readonly paper: string
  readonly papers: Readonly<Record<ProofManner['paper'], string>>
  readonly lines: string
  readonly margin: string
  readonly hint: string
  readonly print: string
  readonly cancel: string
  readonly printed: (count: string) => string
  /** Which text it is: the article's version, the first digits of its hash, when it was printed. */
  readonly foot: (version: string, hash: string, when: string) => string
}

export const proofTexts = {
  'zh-CN': {
    title: (count) => (count === 1 ? '打印清样' : `打印清样：${count} 篇`),
    paper: '纸张',
    papers: { a4: 'A4', b5: 'B5', letter: 'Letter' },
    lines: '行号',
    margin: '宽边，留作批改',
    hint: '印的是眼前的稿件，页脚有版本号、文本校验码的前十位和页码。接下来由系统选打印机和份数。',
    print: '打印…',
    cancel: '取消',
    printed: (count) => `已交打印机：${count} 篇`,
    foot: (version, hash, when) => `第 ${version} 版 ${hash} · ${when} 印`,
  },
  en: {
    title: (count) => (count === 1 ? 'Print a proof' : `Print proofs of ${counted(count, 'article')}`),
    paper: 'Paper',
    papers: { a4: 'A4', b5: 'B5', letter: 'Letter' },
    lines: 'Line numbers',
    margin: 'Wide margin for marks',
    hint: 'The article as it stands, with its version, the first ten digits of its text hash and the page number at the foot. The system then asks for printer and copies.',
    print: 'Print…',
    cancel: 'Cancel',
    printed: (count) => `Given to the printer: ${count}`,
    foot: (version, hash, when) => `Version ${version} ${hash} · printed ${when}`,
  },
} satisfies Both<ProofWords>
