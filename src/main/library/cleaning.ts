// Cleaning headlines of the queue again, many at once: further candidates, never approved, the raw line as it was.
import type { Database } from 'better-sqlite3'
import { normaliseHeadline } from '#core/headline/normalise'
import { splitHeadline } from '#core/headline/split'
import type { Answers } from '#shared/contract'
import { MOST_CLEANED, type CleanLine, type Lexicon } from '#shared/decoration'
import {
  SURE,
  type CandidateOrigin,
  type HeadlineFlag,
  type Segment,
  type SplitHeadline,
} from '#shared/headline'
import type { Acts } from './acts'
import type { DecorationWords } from './decoration-words'
import type { HeadlineRecord } from './headline-rows'
import type { Headlines } from './headlines'
import type { Queue } from './queue'
import { segmentsOf } from './segments'

interface Parts {
  readonly acts: Acts
  readonly words: DecorationWords
  readonly headlines: Headlines
  readonly select: Queue['select']
}

/** What takes one headline back; no text of it, so that nothing of a deleted one is left on the journal. */
interface Back {
  readonly id: string
  readonly was: string
  readonly made: string
  readonly flags: readonly HeadlineFlag[]
  readonly clean: readonly [from: number, to: number]
  readonly segments: readonly (readonly [
    role: Segment['role'],
    length: number,
    rule: string,
    confidence: number,
  ])[]
}

/** Wordings that cleaning goes on from; of any other one somebody has thought. */
const CLEANED: ReadonlySet<CandidateOrigin> = new Set(['import', 'cleaner', 'normaliser'])

const isCut = ({ role }: Segment): boolean => role === 'decoration' || role === 'seo-repeat'
const textOf = (segments: readonly Segment[]): string =>
  segments
    .filter(({ role }) => role === 'headline')
    .map(({ text }) => text)
    .join('')

function unpack(raw: string, back: Back): Pick<SplitHeadline, 'segments' | 'flags' | 'clean'> {
  let at = 0
  const segments = back.segments.map(([role, length, rule, confidence]) => {
    const text = raw.slice(at, at + length)
    at += length
    return { role, text, rule, confidence }
  })
  return { segments, flags: back.flags, clean: raw.slice(...back.clean) }
}

export function cleaningOf(
  db: Database,
  { acts, words, headlines, select }: Parts,
): Pick<Answers['decorations'], 'cleanable' | 'clean'> {
  const { record, toRow, candidates, addCandidate, makeCurrent } = headlines
  const { resplit } = segmentsOf(db)
  const { steps } = acts
  const idOf = db.prepare('SELECT id FROM headline WHERE key = ?').pluck()
  const exists = db.prepare('SELECT 1 FROM headline WHERE id = ?').pluck()
  const originOf = db.prepare('SELECT origin FROM candidate WHERE id = ?').pluck()

  /** Somebody has written it, chosen it or decided on it. */
  function isTouched(row: HeadlineRecord): boolean {
    if (row.raw === '' || (row.state !== 'open' && row.state !== 'linked')) return true
    const isTyped = row.article_headline !== null && row.article_headline !== row.current_text
    const origin = originOf.get(row.current_candidate_id) as CandidateOrigin | undefined
    return isTyped || origin === undefined || !CLEANED.has(origin)
  }
  /** The wording with full-width marks, if it has others. */
  function fullWidth(row: HeadlineRecord): string | null {
    const text = row.current_text
    if (text === null || isTouched(row)) return null
    const made = normaliseHeadline(text)
    return made === text ? null : made
  }
  function widenOne(row: HeadlineRecord, text: string): Back {
    const was = row.current_candidate_id ?? ''
    const known = candidates(row.id).find((one) => one.text === text)?.id
    const made = known ?? addCandidate(row.id, text, 'normaliser', was)
    const candidate = candidates(row.id).find((one) => one.id === made)
    if (candidate !== undefined) makeCurrent(record(row.id), candidate, row.state, 'clean')
    return { id: row.id, was, made, flags: [], clean: [0, 0], segments: [] }
  }

  /** How it would be split now, if that is more than what stands there and nobody has written or decided since. */
  function further(row: HeadlineRecord, lexicon: Lexicon): SplitHeadline | null {
    if (isTouched(row)) return null
    const split = splitHeadline(row.raw, lexicon)
    const isThere = [split.raw, split.clean, split.normalised].includes(row.current_text ?? '')
    return split.clean === row.raw || (isThere && row.current_text !== row.raw) ? null : split
  }
  /** An editor has chosen the raw line although its cut was sure. */
  function isRefused(row: HeadlineRecord, segments: readonly Segment[]): boolean {
    const cuts = segments.filter(isCut)
    return (
      row.current_text === row.raw && cuts.length > 0 && cuts.every(({ confidence }) => confidence >= SURE)
    )
  }

  /** The wording that becomes the current one; as before, marks are made full-width where they were. */
  function cleanOne(row: HeadlineRecord, split: SplitHeadline): Back {
    const before = toRow(row)
    const was = row.current_candidate_id ?? ''
    const known = candidates(row.id)
    const idOf = (text: string, origin: 'cleaner' | 'normaliser', parent: string | null): string =>
      known.find((one) => one.text === text)?.id ?? addCandidate(row.id, text, origin, parent)
    const clean = idOf(split.clean, 'cleaner', known[0]?.id ?? null)
    const normalised = split.normalised === split.clean ? clean : idOf(split.normalised, 'normaliser', clean)
    const made = originOf.get(was) === 'normaliser' ? normalised : clean
    resplit(row.id, split)
    const candidate = candidates(row.id).find((one) => one.id === made)
    if (candidate !== undefined) makeCurrent(record(row.id), candidate, row.state, 'clean')
    const cleanBefore = textOf(before.segments)
    const from = cleanBefore === '' ? 0 : row.raw.indexOf(cleanBefore)
    return {
      id: row.id,
      was,
      made,
      flags: before.flags,
      clean: [from, from + cleanBefore.length],
      segments: before.segments.map(({ role, text, rule, confidence }) => [
        role,
        text.length,
        rule,
        confidence,
      ]),
    }
  }

  acts.reverts('headlines', (given) => {
    let changed = 0
    for (const back of (given as readonly Back[]).toReversed()) {
      if (exists.get(back.id) === undefined) continue
      const row = record(back.id)
      const isTyped = row.article_headline !== null && row.article_headline !== row.current_text
      const was = candidates(back.id).find((one) => one.id === back.was)
      // What somebody has chosen, written or decided since stays as they left it.
      if (row.current_candidate_id !== back.made || isTyped || was === undefined) continue
      if (row.state !== 'open' && row.state !== 'linked') continue
      // None where only marks were changed: it is split as before.
      if (back.segments.length > 0) resplit(back.id, unpack(row.raw, back))
      makeCurrent(record(back.id), was, row.state, 'clean')
      changed++
    }
    return changed
  })

  return {
    cleanable: ({ selection, least, what }) =>
      steps.alone(async () => {
        const keys = await select(selection)
        const lexicon = words.lexicon()
        const lines: CleanLine[] = []
        let total = 0
        await steps.through('clean-plan', keys, (key) => {
          const id = idOf.get(key) as string | undefined
          if (id === undefined) return
          const row = record(id)
          if (what === 'marks') {
            const made = fullWidth(row)
            if (made === null) return
            total++
            if (lines.length < MOST_CLEANED)
              lines.push({
                id,
                current: row.current_text ?? '',
                segments: [],
                clean: made,
                confidence: 1,
                ticked: true,
              })
            return
          }
          const split = further(row, lexicon)
          if (split === null || split.confidence < least) return
          total++
          if (lines.length >= MOST_CLEANED) return
          const ticked = split.confidence >= SURE && !isRefused(row, toRow(row).segments)
          const { segments, clean, confidence } = split
          lines.push({ id, current: row.current_text ?? row.raw, segments, clean, confidence, ticked })
        })
        return { lines, total, cancelled: steps.cancelled() }
      }),

    clean: ({ lines, what }) => {
      let backs: Back[] = []
      const lexicon = words.lexicon()
      return acts.run({
        work: 'clean',
        items: () => Promise.resolve(lines),
        what: () => ({ kind: 'cleaned' }),
        begin: () => {
          backs = []
        },
        run: ({ id, clean }) => {
          if (exists.get(id) === undefined) return
          const row = record(id)
          // Only what the editor has been shown.
          if (what === 'marks') {
            if (fullWidth(row) === clean) backs.push(widenOne(row, clean))
            return
          }
          const split = further(row, lexicon)
          if (split?.clean === clean) backs.push(cleanOne(row, split))
        },
        back: () => (backs.length === 0 ? undefined : { articles: backs.length, changes: backs }),
      })
    },
  }
}
