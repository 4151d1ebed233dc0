// A headline that comes in: its raw line, its segments, its first candidates, and what another desk had made of it.
import type { Database } from 'better-sqlite3'
import { fold } from '#core/text/fold'
import type { Channel } from '#shared/channel'
import { isSureCut, type CandidateOrigin, type HeadlineState, type SplitHeadline } from '#shared/headline'
import type { IncomingDesk } from '#shared/incoming'
import type { ChannelChoices } from './channel-choices'
import { deskRecords } from './desk-records'
import { newId } from './ids'
import { segmentsOf } from './segments'

export interface NewHeadline {
  readonly split: SplitHeadline
  readonly articleKey: number | null
  readonly sourceId: string | null
  readonly sameAs: string | null
  /** What another desk had made of it: its candidates are those of the file, and nothing is cleaned. */
  readonly desk?: IncomingDesk | undefined
}

export interface AddedHeadline {
  readonly id: string
  /** The wording to begin with; empty where the raw line is. */
  readonly current: string
  /** It is ours and nobody has agreed to it yet. */
  readonly proposed: boolean
}

/** Callers open the transaction. */
export function addHeadline(
  db: Database,
  parts: {
    readonly nextSeq: () => number
    readonly channels: () => readonly Channel[]
    readonly choose: ChannelChoices['choose']
    readonly addCandidate: (
      headlineId: string,
      text: string,
      origin: CandidateOrigin,
      parentId: string | null,
    ) => string
    /** Gives it its first state and its current candidate. */
    readonly open: (headlineId: string, state: HeadlineState, candidateId: string) => void
  },
): (given: NewHeadline) => AddedHeadline {
  const { nextSeq, addCandidate, open, choose } = parts
  const segments = segmentsOf(db)
  const desks = deskRecords(db, {
    choose,
    isChannel: (key) => parts.channels().some((channel) => channel.key === key),
  })
  const insert = db.prepare(`
    INSERT INTO headline (id, seq, article_key, source_id, role, channel, raw, flags, fingerprint, same_as, state, created_at, updated_at)
    VALUES (@id, @seq, @articleKey, @sourceId, 'main', NULL, @raw, @flags, @fingerprint, @sameAs, @state, @now, @now)`)

  return ({ split, articleKey, sourceId, sameAs, desk }) => {
    const id = newId()
    const state = sameAs === null ? 'open' : 'linked'
    insert.run({
      id,
      seq: nextSeq(),
      articleKey,
      sourceId,
      raw: split.raw,
      flags: JSON.stringify(split.flags),
      fingerprint: fold(split.clean),
      sameAs,
      state,
      now: Date.now(),
    })
    segments.write(id, split.segments)
    if (desk !== undefined) {
      const current = desks.candidates(id, desk)
      if (current !== undefined) open(id, 'open', current)
      desks.channels(id, desk)
      return { id, current: split.raw, proposed: false }
    }
    if (split.raw === '') return { id, current: '', proposed: false }
    const raw = addCandidate(id, split.raw, 'import', null)
    const clean = split.clean === split.raw ? raw : addCandidate(id, split.clean, 'cleaner', raw)
    if (split.normalised !== split.clean) addCandidate(id, split.normalised, 'normaliser', clean)
    // A sure cut is pre-ticked: proposed, shown as a proposal everywhere, and put back by choosing candidate 1.
    const sure = isSureCut(split)
    open(id, state, sure ? clean : raw)
    return { id, current: sure ? split.clean : split.raw, proposed: sure }
  }
}
