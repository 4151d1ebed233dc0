// Labels that stay in a headline and can be offered for removal: columns, source labels, suffixes in brackets.
import type { SegmentRole } from '#shared/headline'

export interface KeptLabel {
  readonly role: Extract<SegmentRole, 'column' | 'source-label' | 'column-suffix'>
  /** The label with its separator or brackets: `全球连线｜`, `和讯个股快报:`, `(组图)`. */
  readonly text: string
  /** UTF-16 offsets in the headline. */
  readonly start: number
  readonly end: number
}

/** `全球连线｜…`, `新闻1+1丨…`, `中国－中亚峰会|…`: up to 14 characters without marks before a bar. */
const COLUMN = /^[\p{L}\p{N}+－-]{2,14}[ \u3000]?[|｜丨│][ \u3000]?/u
/** `和讯个股快报:` names who says so; `北方华创:` and `包头市九原区:` name whom it is about and are no label. */
const SOURCE =
  /^[\p{L}\p{N}]{0,10}(?:快报|快讯|公告|播报|午评|收评|早报|晚报|日报|时报|社评|短评|简讯|电讯)[:：]/u
/** `(组图)`, `（政策解读）`, `[图文]`, `【视频】`: two to six Han, or one of the one-character tags. `(spurs)` is none. */
const SUFFIX = /[(（[【](?:[图谱文]|\p{sc=Han}{2,6})[)）\]】]$/u

/** The labels of a headline in reading order; at most one at the head and one at the tail. */
export function labelsOf(headline: string): readonly KeptLabel[] {
  const labels: KeptLabel[] = []
  const head = headline.slice(0, 40)
  const column = COLUMN.exec(head)?.[0]
  const source = SOURCE.exec(head)?.[0]
  if (column !== undefined) labels.push({ role: 'column', text: column, start: 0, end: column.length })
  else if (source !== undefined)
    labels.push({ role: 'source-label', text: source, start: 0, end: source.length })
  const suffix = SUFFIX.exec(headline.slice(-10))?.[0]
  if (suffix !== undefined)
    labels.push({
      role: 'column-suffix',
      text: suffix,
      start: headline.length - suffix.length,
      end: headline.length,
    })
  return labels
}
