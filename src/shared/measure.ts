// The measures of a text as an editor counts them.

export interface Measures {
  /** 字数 as Word counts it: each Han character and each full-width mark 1, each run of Latin letters or digits 1. */
  readonly zishu: number
  /** The same without marks. */
  readonly zishuWithoutMarks: number
  /** Characters as a reader sees them (graphemes), blanks included, line ends not. */
  readonly characters: number
  readonly words: number
  readonly sentences: number
  readonly paragraphs: number
}
