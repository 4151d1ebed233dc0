// Measures of a text: 字数 as Word counts it, words, sentences, paragraphs, characters.
import type { Measures } from '#shared/measure'
import { Glyph, glyphOf, isLineEnd } from './glyphs'
import { countGraphemes } from './graphemes'

export const NO_MEASURES: Measures = {
  zishu: 0,
  zishuWithoutMarks: 0,
  characters: 0,
  words: 0,
  sentences: 0,
  paragraphs: 0,
}

/** Sum of two measures. `measure(a + '\n' + b)` equals `addMeasures(measure(a), measure(b))`. */
export function addMeasures(a: Measures, b: Measures): Measures {
  return {
    zishu: a.zishu + b.zishu,
    zishuWithoutMarks: a.zishuWithoutMarks + b.zishuWithoutMarks,
    characters: a.characters + b.characters,
    words: a.words + b.words,
    sentences: a.sentences + b.sentences,
    paragraphs: a.paragraphs + b.paragraphs,
  }
}

const SENTENCE_ENDS = new Set(Array.from('。！？!?｡．', (mark) => mark.charCodeAt(0)))
const ABBREVIATIONS = new Set(
  'mr mrs ms dr st vs no jr sr prof gen rep sen gov fig inc ltd co etc'.split(' '),
)
const AFTER_FULL_STOP = new Set(['', ' ', '\t', '"', '”', '’', "'", ')', '）', '」', '』'])

/** Whether the full stop at `at` ends a sentence: not in `2.1`, `U.S. officials`, `Mr. Li`. */
export function isSentenceStop(line: string, at: number): boolean {
  if (!AFTER_FULL_STOP.has(line.charAt(at + 1))) return false
  let start = at
  while (start > 0 && at - start < 6 && /[a-z]/i.test(line.charAt(start - 1))) start--
  const word = line.slice(start, at)
  const lastOfLine = line.slice(at + 1).trim() === ''
  return lastOfLine || !(/^[A-Z]$/.test(word) || ABBREVIATIONS.has(word.toLowerCase()))
}

function hasHan(line: string): boolean {
  for (let i = 0; i < line.length; i++) {
    const unit = line.charCodeAt(i)
    if (unit < 0x2e80) continue
    const glyph = glyphOf(line.codePointAt(i) ?? unit)
    if (glyph === Glyph.han || (glyph === Glyph.mark && unit < 0xd800)) return true
  }
  return false
}

const isApostropheInWord = (line: string, at: number): boolean =>
  (line.charCodeAt(at) === 0x2019 || line.charCodeAt(at) === 0x2018) &&
  at > 0 &&
  at + 1 < line.length &&
  glyphOf(line.charCodeAt(at - 1)) === Glyph.letter &&
  glyphOf(line.charCodeAt(at + 1)) === Glyph.letter

const NOT_IN_RUN = 0
const RUN_OF_SIGNS = 1
const RUN_WITH_LETTERS = 2
const RUN_OF_HANGUL = 3

function measureLine(line: string): Measures {
  const eitherIsWide = hasHan(line) || !/[A-Za-z]/.test(line)
  let asian = 0
  let asianMarks = 0
  let runs = 0
  let words = 0
  let sentences = 0
  let run = NOT_IN_RUN
  let sentenceOpen = false
  let joined = false // after a zero-width joiner the next picture belongs to the one before
  let flagHalf = false // the first of the two letters of a flag has been seen

  const endRun = (): void => {
    if (run === NOT_IN_RUN) return
    runs++
    if (run >= RUN_WITH_LETTERS) words++
    run = NOT_IN_RUN
  }

  for (let i = 0; i < line.length; i++) {
    const unit = line.charCodeAt(i)
    let code = unit
    if (unit >= 0xd800 && unit < 0xdc00) {
      code = line.codePointAt(i) ?? unit
      if (code > 0xffff) i++
    }
    let glyph = glyphOf(code)
    if (glyph === Glyph.eitherLetter) glyph = eitherIsWide ? Glyph.han : Glyph.letter
    else if (glyph === Glyph.either) {
      glyph = eitherIsWide && !isApostropheInWord(line, i) ? Glyph.mark : Glyph.sign
    }
    switch (glyph) {
      case Glyph.nothing:
        joined = code === 0x200d
        continue
      case Glyph.han:
        endRun()
        asian++
        sentenceOpen = true
        break
      case Glyph.mark: {
        const isFlagLetter = code >= 0x1f1e6 && code <= 0x1f1ff
        const continued = joined || (isFlagLetter && flagHalf)
        flagHalf = isFlagLetter && !flagHalf
        joined = false
        endRun()
        if (!continued) {
          asian++
          asianMarks++
        }
        break
      }
      case Glyph.blank:
        endRun()
        break
      case Glyph.hangul:
        if (run !== RUN_OF_HANGUL) endRun()
        run = RUN_OF_HANGUL
        sentenceOpen = true
        break
      case Glyph.letter:
        if (run === RUN_OF_HANGUL) endRun()
        run = RUN_WITH_LETTERS
        sentenceOpen = true
        break
      default:
        if (run === NOT_IN_RUN) run = RUN_OF_SIGNS
    }
    if (glyph !== Glyph.mark) {
      joined = false
      flagHalf = false
    }
    const mayEnd = glyph === Glyph.mark || glyph === Glyph.sign
    if (mayEnd && sentenceOpen && (SENTENCE_ENDS.has(unit) || (unit === 0x2e && isSentenceStop(line, i)))) {
      sentences++
      sentenceOpen = false
    }
  }
  endRun()
  if (sentenceOpen) sentences++
  const zishu = asian + runs
  return {
    zishu,
    zishuWithoutMarks: asian - asianMarks + words,
    characters: countGraphemes(line),
    words,
    sentences,
    paragraphs: zishu > 0 ? 1 : 0,
  }
}

/**
 * Measures of a text of one or many lines.
 *
 * 字数 is Word's "字数": every Han character, kana and full-width character or mark is 1 (`……` and `——` are two
 * characters, so 2), and every run of other characters between blanks or Asian characters is 1: `2.1`, `state-of-the-art`,
 * `https://a.b/c` are 1 each. A half-width mark between Han is such a run, as in Word, so `好,好` and `好，好` are both 3.
 * Hangul counts by the word (Word's own label is "Asian characters, Korean words"). Ambiguous marks “”‘’…—· are full-width
 * in a line that has Han (or no Latin letter) and part of the run in one that has none. U+3000 is a blank. An emoji is one mark.
 *
 * `words` counts only runs with a letter or digit: the words of languages that part words by blanks.
 */
export function measure(text: string): Measures {
  let sum = NO_MEASURES
  let start = 0
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && !isLineEnd(text.charCodeAt(i))) continue
    if (i > start) sum = addMeasures(sum, measureLine(text.slice(start, i)))
    start = i + 1
  }
  return sum
}

/** 字数 of a text, see `measure`. */
export function zishu(text: string): number {
  return measure(text).zishu
}
