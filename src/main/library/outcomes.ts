// Outcomes of headlines: a table is planned before it is taken, taken whole as one act, and taken back whole.
import type { Database } from 'better-sqlite3'
import { setImmediate } from 'node:timers/promises'
import { readOutcomes } from '#core/outcomes/read'
import type { ActDone } from '#shared/act'
import type { Channel } from '#shared/channel'
import type { Answers } from '#shared/contract'
import { GalleyError } from '#shared/error'
import { PLANNED, type Outcome, type OutcomePlan, type PlannedOutcome, type Table } from '#shared/outcome'
import type { Acts } from './acts'
import type { Headlines } from './headlines'
import { newId } from './ids'
import { outcomeTargetsOf } from './outcome-targets'
import { typedHeadlinesOf, type TypedHeadlines } from './outcome-typed'

/** A table that somebody has chosen. */
export interface OutcomeFile {
  readonly name: string
  /** In hex. */
  readonly sha256: string
  readonly table: Table
}

type Chosen = Parameters<Answers['outcomes']['take']>[0]['chosen']

export interface OutcomesInside {
  /** What taking the table would do; takes nothing. */
  planOutcomes(file: OutcomeFile): Promise<OutcomePlan>
  /** Refused with `table-known` if the same bytes were taken before. */
  takeOutcomes(input: OutcomeFile & { readonly chosen: Chosen }): Promise<ActDone>
}

interface Parts {
  readonly acts: Acts
  readonly headlines: Pick<Headlines, 'catchUp'>
  readonly channels: () => readonly Channel[]
  readonly person: () => string
}

type Matched = Extract<PlannedOutcome, { kind: 'matched' }>
interface Back {
  readonly file: number
  readonly ids: readonly string[]
}

/** Rows are looked up for so long at a time. In ms. */
const STEP = 20

export function outcomesOf(
  db: Database,
  { acts, headlines, channels, person }: Parts,
): { readonly answers: Pick<Answers['outcomes'], 'of'>; readonly inside: OutcomesInside } {
  const typing = typedHeadlinesOf(db, headlines.catchUp)
  const targets = outcomeTargetsOf(db, channels, typing.one)
  const ofHeadline = db.prepare(`
    SELECT o.id, o.headline_id AS headlineId, o.candidate_id AS candidateId, o.channel, o.impressions, o.clicks, o.period,
      o.note, f.name AS file, o.line, f.by, f.at
    FROM outcome o JOIN outcome_file f ON f.key = o.file_key WHERE o.headline_id = ? ORDER BY o.id`)
  const knownFile = db.prepare('SELECT at, by FROM outcome_file WHERE sha256 = ?')
  const knownRow = db
    .prepare(
      `SELECT EXISTS (SELECT 1 FROM outcome WHERE candidate_id = @candidateId AND channel = @channel AND period = @period
         AND impressions = @impressions AND clicks = @clicks)`,
    )
    .pluck()
  const insertFile = db.prepare('INSERT INTO outcome_file (sha256, name, by, at) VALUES (?, ?, ?, ?)')
  const insert = db.prepare(`
    INSERT INTO outcome (id, file_key, line, headline_id, candidate_id, channel, impressions, clicks, period, note)
    VALUES (@id, @file, @line, @headlineId, @candidateId, @channel, @impressions, @clicks, @period, @note)`)
  const remove = db.prepare('DELETE FROM outcome WHERE id = ?')
  const removeFile = db.prepare(
    'DELETE FROM outcome_file WHERE key = @file AND NOT EXISTS (SELECT 1 FROM outcome WHERE file_key = @file)',
  )

  acts.reverts('outcomes', (given) => {
    const { file, ids } = given as Back
    let changed = 0
    for (const id of ids) changed += remove.run(id).changes
    removeFile.run({ file })
    return changed
  })

  function planned(row: Matched['row'], typed: TypedHeadlines): PlannedOutcome {
    const { line, candidate: text } = row
    const channel = targets.channel(row.channel)
    if (channel === undefined) return { kind: 'left', line, fault: 'channel-unknown', text: row.channel }
    const found = targets.find(row, channel, typed)
    if (typeof found === 'string') return { kind: 'left', line, fault: found, text }
    const [target, ...others] = found
    if (target === undefined) return { kind: 'left', line, fault: 'candidate-unknown', text }
    return others.length > 0
      ? { kind: 'ambiguous', row, channel, choices: found }
      : checked({ kind: 'matched', row, channel, target })
  }

  const checked = (one: Matched): PlannedOutcome =>
    knownRow.get({ ...one.row, channel: one.channel, candidateId: one.target.candidateId }) === 1
      ? { kind: 'left', line: one.row.line, fault: 'known', text: one.row.candidate }
      : one

  /** A channel by key and by name, a wording and a number may be the same: then it is as with rows that are written alike. */
  function once(all: readonly PlannedOutcome[]): readonly PlannedOutcome[] {
    const groups = Map.groupBy(
      all.filter((one) => one.kind === 'matched'),
      ({ channel, target, row }) => `${channel} ${target.candidateId} ${row.period}`,
    )
    return all.map((one) => {
      if (one.kind !== 'matched') return one
      const { row, channel, target } = one
      const group = groups.get(`${channel} ${target.candidateId} ${row.period}`) ?? []
      const left = (fault: 'repeated' | 'contradicts'): PlannedOutcome => ({
        kind: 'left',
        line: row.line,
        fault,
        text: row.candidate,
      })
      if (group.some((other) => other.row.impressions !== row.impressions || other.row.clicks !== row.clicks))
        return left('contradicts')
      return group[0] === one ? one : left('repeated')
    })
  }

  /** Each row of the file, in its order, with what would become of it. */
  async function plan({ table }: OutcomeFile, chosen: Chosen) {
    const read = readOutcomes(table)
    const byLine = new Map(chosen.map(({ line, candidateId }) => [line, candidateId]))
    const found: PlannedOutcome[] = read.faults.map((fault) => ({ kind: 'left', ...fault }))
    const typed = await typing.all()
    let until = performance.now() + STEP
    for (const row of read.rows) {
      const one = planned(row, typed)
      const wanted =
        one.kind === 'ambiguous'
          ? one.choices.find(({ candidateId }) => candidateId === byLine.get(row.line))
          : undefined
      found.push(
        one.kind === 'ambiguous' && wanted !== undefined
          ? checked({ kind: 'matched', row, channel: one.channel, target: wanted })
          : one,
      )
      if (performance.now() < until) continue
      await setImmediate()
      until = performance.now() + STEP
    }
    const lineOf = (one: PlannedOutcome): number => (one.kind === 'left' ? one.line : one.row.line)
    return { read, rows: once(found).toSorted((one, other) => lineOf(one) - lineOf(other)) }
  }

  return {
    answers: { of: ({ headlineId }) => ofHeadline.all(headlineId) as Outcome[] },
    inside: {
      planOutcomes: async (file) => {
        const { read, rows } = await plan(file, [])
        const counts = { matched: 0, ambiguous: 0, left: 0 }
        const shown: PlannedOutcome[] = []
        for (const row of rows) if (counts[row.kind]++ < PLANNED) shown.push(row)
        const known = knownFile.get(Buffer.from(file.sha256, 'hex')) as OutcomePlan['known'] | undefined
        const { name, sha256, table } = file
        return {
          name,
          sha256,
          encoding: table.encoding,
          delimiter: table.delimiter,
          known: known ?? null,
          missing: read.missing,
          counts,
          rows: shown,
        }
      },
      takeOutcomes: async ({ chosen, ...file }) => {
        const { name } = file
        const hash = Buffer.from(file.sha256, 'hex')
        let fileKey: number | undefined
        let ids: string[] = []
        return acts.run<Matched>({
          work: 'outcomes',
          items: async () => {
            if (knownFile.get(hash) !== undefined) throw new GalleyError('table-known', name, name)
            return (await plan(file, chosen)).rows.filter((one) => one.kind === 'matched')
          },
          what: () => ({ kind: 'outcomes', name }),
          begin: () => {
            ids = []
          },
          run: ({ row, channel, target }) => {
            fileKey ??= Number(insertFile.run(hash, name, person(), Date.now()).lastInsertRowid)
            const { line, impressions, clicks, period, note } = row
            const { headlineId, candidateId } = target
            const id = newId()
            insert.run({
              id,
              file: fileKey,
              line,
              headlineId,
              candidateId,
              channel,
              impressions,
              clicks,
              period,
              note,
            })
            ids.push(id)
          },
          back: () =>
            ids.length === 0 ? undefined : { articles: ids.length, changes: { file: fileKey ?? 0, ids } },
        })
      },
    },
  }
}
