// A headline cut to a length by rule: at a clause mark, else between words; never inside what belongs together.
import { isInside, unpartable } from './enclosed'

/** `label`: what comes before it names the place or the column, and the rest can stand without it: `九原区：抓好党建`. */
type MarkKind = 'clause' | 'label'

interface Mark {
  readonly start: number
  readonly end: number
  readonly kind: MarkKind
}

const HAN = /\p{Script=Han}/u
// Full-width marks anywhere; `,` `;` `:` `!` `?` where a blank, Han or the end follows, so not in `1,200` or `12:30`;
// dashes with blanks or doubled; a bar; blanks between Han clauses, or two and more.
const MARK =
  /[，、；。！？!?｜|]+\s*|——+|\s[-–—]+\s|[：]\s*|(?:[,;](?=\s|\p{Script=Han}|$)\s*)|(?::(?=\s|\p{Script=Han}|[“‘「《（]|$)\s*)|[\s\u3000]+/gu
/** A label is no longer: `包头市九原区：`, not a whole clause before its colon. */
const LONGEST_LABEL = 12

const words = new Intl.Segmenter('zh', { granularity: 'word' })

/** A blank parts clauses only in Chinese: `厦门调整限购 厦门户籍…`; in `Six die in flood` it parts words. */
function isClauseBlank(text: string, start: number, end: number): boolean {
  const [before, after] = [text.slice(0, start), text.slice(end)]
  return (
    (HAN.test(before.slice(-1)) || /[”’」』》）】]$/u.test(before)) &&
    (HAN.test(after.slice(0, 1)) || /^[“‘「『《（【]/u.test(after))
  )
}

function marksOf(text: string): readonly Mark[] {
  const whole = unpartable(text)
  return Array.from(text.matchAll(MARK)).flatMap(({ 0: matched, index: start }) => {
    const end = start + matched.length
    if (matched.trim() === '' && !isClauseBlank(text, start, end)) return []
    if (isInside(start, whole) || isInside(end, whole)) return []
    const isColon = /^[：:]/.test(matched)
    if (isColon && start > LONGEST_LABEL) return []
    return [{ start, end, kind: isColon ? 'label' : 'clause' } satisfies Mark]
  })
}

export interface Cut {
  readonly text: string
  readonly at: 'clause' | 'word'
}

// What a line must not end with: `与` `的` `和`, `the` `of`; and marks that announce more.
const DANGLING =
  /(?:[，、；：,;:—–-]|(?<=\p{Script=Han})[的和与及或在将把被对向从为是、]|\s(?:a|an|the|of|in|on|at|to|for|by|with|and|or|as|from|is|are))\s*$/iu

function withoutDangling(text: string): string {
  let rest = text.trim()
  for (let n = 0; n < 4; n++) rest = rest.replace(DANGLING, '').trim()
  return rest
}

function byWords(text: string, fits: (text: string) => boolean): string | null {
  const whole = unpartable(text)
  let best: string | null = null
  for (const { index } of words.segment(text)) {
    if (index === 0 || isInside(index, whole)) continue
    const cut = withoutDangling(text.slice(0, index))
    if (!fits(cut)) break
    if (cut !== '') best = cut
  }
  return best
}

/**
 * The longest run of clauses that `fits`, from the beginning or from behind a label; where not even one does, the words
 * that do. Null if all of it fits or nothing would be left. `fits` must hold for every shorter text, too.
 * Only a run of characters of `text` is ever answered: nothing is put in, nothing replaced.
 */
export function clauseCut(text: string, fits: (text: string) => boolean): Cut | null {
  const line = text.trim()
  if (line === '' || fits(line)) return null
  const marks = marksOf(line)
  const starts = [0, ...marks.filter(({ kind }) => kind === 'label').map(({ end }) => end)]
  const ends = [...marks.filter(({ kind }) => kind === 'clause').map(({ start }) => start), line.length]
  let best = ''
  for (const start of starts)
    for (const end of ends) {
      // 。 goes, ！ and ？ belong to the clause they end.
      const mark = /^[！？!?]+/u.exec(line.slice(end))?.[0] ?? ''
      const run = line.slice(start, end + mark.length).trim()
      if (run.length > best.length && fits(run)) best = run
    }
  if (best !== '') return { text: best, at: 'clause' }
  const behindLabel = line.slice(starts.at(-1) ?? 0)
  const left = byWords(behindLabel, fits) ?? byWords(line, fits)
  return left === null ? null : { text: left, at: 'word' }
}
