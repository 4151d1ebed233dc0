// What people have said of a headline's findings: only ever added to, the last word counts, an undo is a further entry.
import type { Database } from 'better-sqlite3'
import { placeOf, subjectOf } from '#core/checks/fingerprint'
import type { CheckId, Disposition, DispositionKind } from '#shared/check'
import { GalleyError } from '#shared/error'
import { newId } from './ids'

export interface Said {
  readonly headlineId: string
  readonly fingerprint: string
  readonly rule: CheckId
  readonly kind: DispositionKind | 'withdrawn'
  readonly note: string
  /** The body that was read; null without an article. */
  readonly revisionHash: Buffer | null
}

export interface Dispositions {
  /** Those in force, in the order in which they were said. */
  readonly of: (headlineId: string) => readonly Disposition[]
  readonly add: (said: Said) => void
  /** The one in force for a finding, also where it was carried over an edit. Refuses with `not-found`. */
  readonly standing: (headlineId: string, fingerprint: string) => Disposition
}

interface Row extends Omit<Disposition, 'kind'> {
  readonly kind: Said['kind']
}

/** Callers open the transactions. */
export function dispositionsOf(db: Database, person: () => string): Dispositions {
  const entries = db.prepare(
    'SELECT fingerprint, rule, kind, note, by, at FROM finding_disposition WHERE headline_id = ? ORDER BY id',
  )
  const insert = db.prepare(`
    INSERT INTO finding_disposition (id, headline_id, fingerprint, rule, kind, note, by, at, revision_hash)
    VALUES (@id, @headlineId, @fingerprint, @rule, @kind, @note, @by, @at, @revisionHash)`)

  function of(headlineId: string): readonly Disposition[] {
    const latest = new Map<string, Disposition>()
    for (const { kind, ...row } of entries.all(headlineId) as Row[]) {
      latest.delete(row.fingerprint)
      if (kind !== 'withdrawn') latest.set(row.fingerprint, { ...row, kind })
    }
    return Array.from(latest.values())
  }
  return {
    of,
    add: (said) => void insert.run({ ...said, id: newId(), by: person(), at: Date.now() }),
    standing: (headlineId, fingerprint) => {
      const all = of(headlineId)
      // As findings are carried over: the same, else the same words in the same place, else the same words.
      for (const key of [(whole: string): string => whole, placeOf, subjectOf]) {
        const found = all.findLast((one) => key(one.fingerprint) === key(fingerprint))
        if (found !== undefined) return found
      }
      throw new GalleyError('not-found', `nothing was said of ${fingerprint}`)
    },
  }
}
