// Where in a raw page the article lies: its headline, its body, what follows it. Works on lines, without any markup.
import { findDate } from './date'
import { isRunningText, type ReadLine } from './kinds'
import { fold } from '../text/fold'
import { width } from './lines'
import { isBareName } from './people'

export interface Anatomy {
  /** Index of the headline's line; -1 if there is none. */
  readonly headline: number
  /** Lines from `from` up to, not including, `to` hold the body and the furniture within. */
  readonly from: number
  readonly to: number
}

/** What a line speaks for being inside a body; long paragraphs weigh more, up to a limit. */
function worth(line: ReadLine): number {
  switch (line.kind) {
    case 'prose':
      return Math.min(width(line.text.slice(0, 700)), 300)
    case 'short':
      return line.size >= 20 ? -4 : -12
    case 'credit':
    case 'picture':
      return -6
    case 'item':
      return -15
    case 'tool':
    case 'bullet':
      return -15
    case 'menu':
      return -30
    case 'crumb':
      return -60
    case 'end':
      return -1000
  }
}

interface Run {
  readonly from: number
  readonly to: number
  readonly score: number
}

const HAN = /\p{Script=Han}/u
const EDITOR = /责任编辑|责编|编辑|editor/i
// 发布时间 2005/03/15 22:36:13 by …, 发表于 2011-3-9 21:04: below it stand the answers
const isSigned = ({ credits, text }: ReadLine): boolean =>
  credits !== null &&
  ((credits.kinds.every((kind) => kind === 'published') &&
    (credits.authors.length > 0 || /^(?:发表于|回复于|留言于|回帖时间|发帖时间|發表於)/.test(text))) ||
    (credits.authors.length > 0 && credits.published !== '' && /\s(?:发表|回复|回帖)[于在]/.test(text)))
const endsArticle = (line: ReadLine): boolean =>
  line.kind === 'end' ||
  isSigned(line) ||
  (line.kind === 'credit' && (line.credits?.kinds.includes('editor') ?? false) && EDITOR.test(line.text))

/** Stretches between end markers, each with its best run of prose (the greatest sum of worths). */
function runs(lines: readonly ReadLine[]): Run[] {
  const found: Run[] = []
  let start = 0
  let best: Run | null = null
  let sum = 0
  const close = (): void => {
    if (best) found.push(best)
    best = null
    sum = 0
  }
  for (const [at, line] of lines.entries()) {
    if (endsArticle(line)) {
      close()
      start = at + 1
      continue
    }
    if (sum <= 0) {
      sum = 0
      start = at
    }
    sum += worth(line)
    if (sum > (best?.score ?? 0)) best = { from: start, to: at + 1, score: sum }
  }
  close()
  return found
}

/** So many lines above the body a headline may stand without a date or by-line to vouch for it. */
const LOOK_BACK = 18
const LOOK_FAR = 400

/** 文学 随笔 书评 English: a row of short words is a menu sooner than a headline. */
function isWordRow(text: string): boolean {
  const words = text.split(/[\s\u3000|｜]{1,8}/).filter((word) => word !== '')
  return words.length >= 3 && words.every((word) => width(word) <= 4)
}

/** How much a line looks like the headline of the body that starts at `core`. */
function headlineScore(
  lines: readonly ReadLine[],
  at: number,
  core: number,
  repeats: ReadonlyMap<string, number>,
): number {
  const line = lines[at]!
  const size = line.size > 200 ? line.size : width(line.text)
  const titleLike =
    line.kind === 'short' ||
    (line.kind === 'prose' && size <= 60 && !/[。；]$/.test(line.text)) ||
    (line.kind === 'item' && at === 0)
  if (!titleLike || size > 90 || /[，、；,;]$|^[，。、；：！？）”]/.test(line.text)) return -Infinity
  const date = findDate(line.text)
  if (date && line.size - (date.end - date.start) < 6) return -Infinity
  let score = size >= 10 && size <= 45 ? 2 : size >= 6 && size <= 60 ? 1 : size < 4 ? -2 : -0.5
  if (/^[（(【[]?(?:摘要|导读|核心提示|编者按|提要|划重点)/.test(line.text)) score -= 3
  if (/^(?:——|--|──)/.test(line.text)) score -= 2
  if (isWordRow(line.text)) score -= 2.5
  if (/^(?:https?:|www\.|photo\b|image\b|by\s|posted\b|skip to)/i.test(line.text)) score -= 4
  if (at === 0) score += 1.5
  const before = lines[at - 1]
  if (before?.kind === 'crumb') score += 2
  const folded = fold(line.text)
  if (folded.length >= 6) score += Math.min(2, (repeats.get(folded) ?? 1) - 1) * 1.5
  if (before && folded.length >= 6 && before.kind === 'crumb' && fold(before.text).includes(folded))
    score += 1
  if (/[，,：:“？！?!]|\S[ \u3000]\S/.test(line.text)) score += 0.5
  if (!before || ['credit', 'tool', 'crumb', 'menu', 'end'].includes(before.kind)) score += 0.4
  if (core - at === 1) score += 0.6
  if (!HAN.test(line.text) && HAN.test(lines[core]!.text)) score -= 1.5
  // in hard-wrapped text the neighbours are just as long
  const after = lines[at + 1]
  if (
    before &&
    after &&
    Math.abs(before.size - line.size) <= 4 &&
    Math.abs(after.size - line.size) <= 4 &&
    size > 20
  )
    score -= 2
  let vouched = at === 0
  if (after && after.kind === 'short' && isBareName(after.text)) {
    score += 2
    vouched = true
  }
  for (let next = at + 1; next <= Math.min(at + 4, lines.length - 1, core + 1); next++) {
    const kind = lines[next]!.credits?.kinds ?? []
    if (kind.includes('published') || kind.includes('source') || kind.includes('author')) {
      score += 3.2 - (next - at) * 0.2
      vouched = true
      break
    }
    if (lines[next]!.kind === 'prose') break
  }
  const distance = Math.max(0, core - at)
  return vouched || distance <= LOOK_BACK ? score - Math.min(2.5, distance * 0.12) : -Infinity
}

/** `heading`: what is known to be the headline, folded, e.g. from the title of the page; it is the last such line above the text. */
function findHeadline(lines: readonly ReadLine[], core: number, heading: string): number {
  if (heading !== '')
    for (let at = Math.min(core, lines.length - 1); at >= 0; at--)
      if (lines[at]!.size <= 200 && fold(lines[at]!.text) === heading) return at
  const repeats = new Map<string, number>()
  for (const line of lines) {
    const folded = fold(line.text.slice(0, 200))
    repeats.set(folded, (repeats.get(folded) ?? 0) + 1)
  }
  let best = -1
  let bestScore = 1
  for (let at = Math.max(0, core - LOOK_FAR); at <= Math.min(core + 1, lines.length - 1); at++) {
    if (at > core && lines[core]!.kind === 'prose' && lines[core]!.size > 60) break
    const score = headlineScore(lines, at, core, repeats)
    if (score > bestScore) {
      best = at
      bestScore = score
    }
  }
  return best
}

/** After the headline: by-lines, dates, tools and the like end where the text begins. */
function bodyStart(lines: readonly ReadLine[], headline: number, core: number): number {
  let start = headline + 1
  let plain = 0
  for (let at = headline + 1; at < core + 6 && at < lines.length; at++) {
    const line = lines[at]!
    if (line.kind === 'prose' && line.size > 24) break
    plain = line.kind === 'short' || line.kind === 'prose' ? plain + 1 : 0
    if (plain >= 3 && !lines.slice(at, Math.min(core, at + 12)).some(isSigned)) break
    if (['credit', 'tool', 'crumb', 'menu', 'picture', 'end'].includes(line.kind)) start = at + 1
  }
  return start
}

// 2、中国舞蹈史 · (三)考试 · 一、目标
const NUMBERED = /^[(（]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s{0,2}[、.．)）]/

/** Past the last prose, short lines belong to a body that consists of short lines anyway (lists, agendas, verse). */
function bodyEnd(lines: readonly ReadLine[], from: number, core: Run): number {
  const plainPage = !lines.some((line) => ['menu', 'crumb', 'end'].includes(line.kind))
  let stop = core.to
  while (stop < lines.length && !endsArticle(lines[stop]!)) stop++
  let lastProse = core.to - 1
  for (let at = core.to; at < stop; at++) if (lines[at]!.kind === 'prose') lastProse = at
  const inside = lines.slice(from, lastProse + 1)
  const short = inside.filter((line) => line.kind === 'short' || line.kind === 'item').length
  if (inside.length >= 8 && short > inside.length * 0.55) return stop
  const tail = lines.slice(lastProse + 1, stop)
  if (tail.length >= 8 && tail.filter((line) => NUMBERED.test(line.text)).length > tail.length * 0.3)
    return stop
  // 市委办公室 / 2023年3月27日: a signature before the editor's line, or all that is left of a page without furniture
  const signature =
    tail.length <= 6 && stop < lines.length && lines[stop]!.kind === 'credit' && !isSigned(lines[stop]!)
  const onlyShort = tail.every((line) => line.kind === 'short' || line.kind === 'credit')
  if (onlyShort && (signature || (plainPage && tail.length <= 20))) return stop
  // credits directly after the last paragraph are the article's own
  let end = lastProse + 1
  while (end < stop && ['credit', 'picture'].includes(lines[end]!.kind)) end++
  return end
}

/** Finds the article of a page; null if nothing in it reads like running text. `heading`: its headline, folded, if that is known. */
export function dissect(lines: readonly ReadLine[], heading = ''): Anatomy | null {
  const all = runs(lines)
  const most = Math.max(0, ...all.map((run) => run.score))
  if (most === 0 || !lines.some(isRunningText)) return null
  const enough = Math.min(most * 0.4, 300)
  const core = all.find((run) => run.score >= enough)!
  const headline = findHeadline(lines, core.from, heading)
  const from = headline >= 0 ? bodyStart(lines, headline, core.from) : core.from
  return { headline, from, to: bodyEnd(lines, from, core) }
}
