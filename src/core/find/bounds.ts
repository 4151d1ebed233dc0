// Where a hit may begin and end: never inside a character as a reader sees it; with whole words, only between words.
import { isPlainUnit } from '../text/graphemes'

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })
const words = new Intl.Segmenter('zh', { granularity: 'word' })

/** Answers for one text; what the segmenter has to say is asked once and only if it is needed. */
export interface Bounds {
  /** Not inside a surrogate pair, an emoji family, a letter with its combining accent. */
  readonly isGrapheme: (at: number) => boolean
  readonly isWord: (at: number) => boolean
}

/** Scripts written without blanks, which a dictionary cuts: 抓好|党建|工作. */
const UNSPACED =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
const IN_WORD = /^[\p{L}\p{N}\p{M}_]/u

export function boundsOf(text: string): Bounds {
  let characters: Intl.Segments | undefined
  let cut: Intl.Segments | undefined

  function isGrapheme(at: number): boolean {
    if (at <= 0 || at >= text.length) return true
    if (isPlainUnit(text.charCodeAt(at - 1)) && isPlainUnit(text.charCodeAt(at))) return true
    characters ??= graphemes.segment(text)
    return characters.containing(at)?.index === at
  }

  /** The character before `at`, of one or two units. */
  function before(at: number): string {
    const isPair = at > 1 && /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 2, at))
    return text.slice(isPair ? at - 2 : at - 1, at)
  }

  function isWord(at: number): boolean {
    if (at <= 0 || at >= text.length) return true
    const [left, right] = [before(at), text.slice(at, at + 2)]
    if (!IN_WORD.test(left) || !IN_WORD.test(right)) return true
    const [a, b] = [UNSPACED.test(left), UNSPACED.test(right)]
    if (a !== b) return true
    if (!a) return false
    cut ??= words.segment(text)
    return cut.containing(at)?.index === at
  }

  return { isGrapheme, isWord }
}
