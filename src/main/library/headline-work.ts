// Likeness and checks of headlines put together: each reads the other, and both the library's words.
import type { Database } from 'better-sqlite3'
import type { Channel } from '#shared/channel'
import type { Lexicon } from '#shared/decoration'
import type { HouseStyle } from '#shared/house-style'
import type { LedgerPerson } from '#shared/names'
import type { Acts } from './acts'
import type { Articles } from './articles'
import { checkOthersOf } from './check-others'
import { checksOf, type AskedLists, type Checks } from './checks'
import type { Changes } from './copying'
import type { HeadlineRecord } from './headline-rows'
import { likenessOf, type Likeness } from './likeness'
import type { Links } from './links'
import { wordChangesOf } from './word-changes'

interface Parts {
  readonly acts: Acts
  readonly articles: Articles
  readonly record: (id: string) => HeadlineRecord
  readonly channels: () => readonly Channel[]
  readonly person: () => string
  readonly links: Pick<Links, 'merge' | 'takeBack'>
  readonly idly: Changes['idly']
  readonly lexicon: () => Lexicon
  readonly style: () => HouseStyle
  readonly asked: AskedLists
  readonly roster: () => readonly LedgerPerson[]
  readonly mentioned: (texts: readonly string[]) => readonly LedgerPerson[]
}

export interface HeadlineWork {
  readonly likeness: Likeness
  readonly checks: Checks
  /** What changed words ask for, then what is not counted yet; false if there was nothing to do. */
  readonly count: (ms: number) => boolean
}

export function headlineWorkOf(db: Database, parts: Parts): HeadlineWork {
  const likeness = likenessOf(db, parts)
  const checks = checksOf(db, { ...parts, others: checkOthersOf(db), similar: likeness.similar })
  const wordChanges = wordChangesOf(db, parts.lexicon)
  return { likeness, checks, count: (ms) => wordChanges.fill(ms) || checks.fill(ms) }
}
