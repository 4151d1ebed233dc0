// Finds what may be cut from the head of a headline: a label before a mark, in brackets, or said about the title.
import { BRACKETED, HEAD, LEAST_BEFORE_SITE, LEAST_LEFT, makeCut, type Cut } from './cuts'
import { LONGEST_TOKEN } from './grammar'
import { atMost, confidenceWith, type Words } from './lexicon'
import {
  BRACKETS,
  hasLength,
  HEAD_SLOTS,
  isBlankUnit,
  LONGEST_WORD,
  skipBlanks,
  skipBlanksBack,
} from './marks'
import { isSection, readSiteName } from './sites'
import { confidenceAtHead, LEAST, type HeadSlot } from './slots'

/** Between the sections of a path. */
const PATH_MARKS: ReadonlySet<string> = new Set('>＞›»')

/** `原标题：`, `[转载]`: what a page says about its title, not part of it. */
const FURNITURE =
  /^(?:原标题|原文标题|文章标题)[:：]|^(?:\[(?:转载|转帖|转贴|转)\]|【(?:转载|转帖|转贴|转)】)/

function tokenAtHead(token: string, slot: HeadSlot, words: Words): number {
  if (token === '') return 0
  const grammar = token.length > LONGEST_TOKEN ? 0 : confidenceAtHead(token, slot)
  return confidenceWith(words.of(token, 'head'), grammar, slot === 'bar' || slot === 'dash')
}

/** 【某某日报】 before a headline says where it is from. */
function siteInBrackets(token: string): number {
  const name = readSiteName(token)
  return name === 'firm' || name === 'brand' ? 0.65 : 0
}

/** `首页 > 新闻 > …`: the path to the article, one section a cut. */
function cutPath(raw: string, start: number, end: number, words: Words): Cut | null {
  let at = start
  while (at < end && at - start <= LONGEST_TOKEN && !PATH_MARKS.has(raw.charAt(at))) at++
  if (!PATH_MARKS.has(raw.charAt(at))) return null
  const token = raw.slice(start, skipBlanksBack(raw, at, start))
  let rest = at
  while (rest < end && (PATH_MARKS.has(raw.charAt(rest)) || isBlankUnit(raw.charCodeAt(rest)))) rest++
  const confidence = isSection(token, '>') ? atMost(words.of(token, 'head'), 0.85) : 0
  if (confidence < LEAST || !hasLength(raw, rest, end, LEAST_BEFORE_SITE)) return null
  return makeCut('prefix.crumb', confidence, HEAD, [token.length, rest - start - token.length])
}

/** 【世界播资讯】 or [环球快讯] before the headline. */
function cutHeadBracket(raw: string, start: number, end: number, words: Words): Cut | null {
  const close = BRACKETS.get(raw.charAt(start))
  if (close === undefined) return null
  let at = start + 1
  while (at < end && at - start <= LONGEST_WORD && raw.charAt(at) !== close) at++
  if (raw.charAt(at) !== close || at >= end) return null
  const token = raw.slice(start + 1, at)
  const rest = skipBlanks(raw, at + 1, end)
  const site = hasLength(raw, rest, end, LEAST_BEFORE_SITE) ? siteInBrackets(token) : 0
  const confidence = Math.max(tokenAtHead(token, 'bracket', words), atMost(words.of(token, 'head'), site))
  if (confidence < LEAST || !hasLength(raw, rest, end, LEAST_LEFT)) return null
  return makeCut('prefix.bracket', confidence, BRACKETED, [1, token.length, rest - at])
}

function cutFurniture(raw: string, start: number, end: number, words: Words): Cut | null {
  const found = FURNITURE.exec(raw.slice(start, Math.min(end, start + 8)))?.[0]
  if (found === undefined) return null
  const open = BRACKETS.has(found.charAt(0)) ? 1 : 0
  const token = found.slice(open, -1)
  const rest = skipBlanks(raw, start + found.length, end)
  const confidence = atMost(words.of(token, 'head'), 0.95)
  if (confidence < LEAST || !hasLength(raw, rest, end, LEAST_LEFT)) return null
  const lengths = [open, token.length, rest - start - open - token.length]
  return makeCut('prefix.furniture', confidence, open ? BRACKETED : HEAD, open ? lengths : lengths.slice(1))
}

/** What may be cut from the head of `raw[start, end)`, or null. The token ends at the first separator or blank. */
export function cutHead(raw: string, start: number, end: number, words: Words): Cut | null {
  const framed =
    cutFurniture(raw, start, end, words) ??
    cutHeadBracket(raw, start, end, words) ??
    cutPath(raw, start, end, words)
  if (framed !== null) return framed
  let at = start
  while (
    at < end &&
    at - start <= LONGEST_WORD &&
    !HEAD_SLOTS.has(raw.charAt(at)) &&
    !isBlankUnit(raw.charCodeAt(at))
  )
    at++
  const mark = skipBlanks(raw, at, end)
  if (at === start || mark >= end) return null
  const slot = HEAD_SLOTS.get(raw.charAt(mark)) ?? (mark > at ? 'blank' : null)
  if (slot === null) return null
  let rest = mark
  while (rest < end && HEAD_SLOTS.get(raw.charAt(rest)) === slot) rest++
  rest = skipBlanks(raw, rest, end)
  const confidence = tokenAtHead(raw.slice(start, at), slot, words)
  if (confidence < LEAST || !hasLength(raw, rest, end, LEAST_LEFT)) return null
  return makeCut(`prefix.${slot}`, confidence, HEAD, [at - start, rest - at])
}
