// The library's rule of review: one, off until somebody switches it on; whom it names cannot be removed.
import type { Database } from 'better-sqlite3'
import * as v from 'valibot'
import { ReviewRule } from '#shared/review'
import type { Language } from '#shared/settings'
import { reviewDefaults } from '#shared/texts/review-defaults'
import { GalleyError } from '#shared/error'

export interface ReviewRules {
  /** `words`: the language of the steps as shipped, where no rule was set yet. */
  readonly get: (words?: Language) => ReviewRule
  /** Answers what it was. Refused with `not-found` if it names a person who is not there. Callers open the transaction. */
  readonly set: (rule: ReviewRule) => ReviewRule
  /** Whether one was set. */
  readonly isSet: () => boolean
  /** As if none had ever been set. Callers open the transaction. */
  readonly unset: () => void
}

export function reviewRules(db: Database): ReviewRules {
  const stored = db.prepare('SELECT rule FROM review_rule').pluck()
  const put = db.prepare(
    'INSERT INTO review_rule (one, rule) VALUES (1, ?) ON CONFLICT (one) DO UPDATE SET rule = excluded.rule',
  )
  const forget = db.prepare('DELETE FROM review_signer')
  const drop = db.prepare('DELETE FROM review_rule')
  const name = db.prepare(
    'INSERT INTO review_signer (step, person_id) SELECT ?, id FROM person WHERE id = ? ON CONFLICT DO NOTHING',
  )
  const isThere = db.prepare('SELECT EXISTS (SELECT 1 FROM person WHERE id = ?)').pluck()

  /** A damaged rule still asks for the steps as shipped: it never lets through what it was to hold back. */
  function read(text: string | undefined, words: Language = 'zh-CN'): ReviewRule {
    const shipped = (on: boolean): ReviewRule => ({
      on,
      apart: true,
      afterEdit: 'next',
      steps: [...reviewDefaults[words].reviews],
    })
    if (text === undefined) return shipped(false)
    try {
      return v.parse(ReviewRule, JSON.parse(text))
    } catch {
      return shipped(true)
    }
  }

  return {
    isSet: () => stored.get() !== undefined,
    unset: () => {
      forget.run()
      drop.run()
    },
    get: (words) => read(stored.get() as string | undefined, words),
    set: (rule) => {
      const before = read(stored.get() as string | undefined)
      put.run(JSON.stringify(rule))
      forget.run()
      for (const { id, who } of rule.steps)
        for (const person of who) {
          if (isThere.get(person) === 0) throw new GalleyError('not-found', `no person ${person}`)
          name.run(id, person)
        }
      return before
    },
  }
}
