// What a credit line may say, and the marks around it.
import type { LabelKind } from './markers'

export interface Credits {
  readonly authors: readonly string[]
  readonly organisations: readonly string[]
  readonly editors: readonly string[]
  readonly sources: readonly string[]
  readonly keywords: readonly string[]
  readonly published: string
  /** The labels met, in order, e.g. `['source', 'editor']`. */
  readonly kinds: readonly LabelKind[]
  /** True for a line that is only a date and small matter: inside a body it may be a signature, so it stays there. */
  readonly bareDate: boolean
}

/** A line that says nothing. */
export const NONE: Credits = {
  authors: [],
  organisations: [],
  editors: [],
  sources: [],
  keywords: [],
  published: '',
  kinds: [],
  bareDate: false,
}

/** A sentence is no credit. */
export const SENTENCE_MARK = /[。！？!?；]/

const AROUND = new Set('[]【】()（）<>《》|｜丨-–—·,，;；、'.split(''))

/** Without brackets, bars and dashes around a value, e.g. 】 of 【文/王五】. */
export const trimEnds = (text: string): string => {
  let from = 0
  let to = text.length
  const strip = (at: number): boolean => AROUND.has(text.charAt(at)) || text.charAt(at).trim() === ''
  while (from < to && strip(from)) from++
  while (to > from && strip(to - 1)) to--
  return text.slice(from, to)
}
