// Review in steps: who may sign what when, what is bound, how the article's stage follows; each act has its way back.
import type { Database } from 'better-sqlite3'
import { changing, type Compared } from '#core/review/changes'
import { isCleared, isSameText, standingEntries, whyNotSign } from '#core/review/state'
import type { ActWhat } from '#shared/act'
import type { Stage } from '#shared/article'
import type { CheckFinding } from '#shared/check'
import type { Answers } from '#shared/contract'
import { GalleyError } from '#shared/error'
import type { Person } from '#shared/person'
import type {
  EntryKind,
  Review,
  ReviewedFinding,
  ReviewedHeadline,
  ReviewedText,
  ReviewRule,
  ReviewStatus,
  ReviewStep,
} from '#shared/review'
import type { Acts } from './acts'
import type { ArticleRecord } from './article-record'
import type { Articles } from './articles'
import { asOpen } from './decisions'
import { immediate } from './immediate'
import { inSteps } from './in-steps'
import { reviewEntries, type KeptEntry, type NewEntry } from './review-entries'
import { reviewRules } from './review-rule'
import { dueOf, reviewStandings, stepOf, WAITING, type Due } from './review-standing'
import { reviewedTexts } from './reviewed-text'
import type { Revisions } from './revisions'
import type { StageGate } from './stage-gate'

type Input<Verb extends keyof Answers['reviews']> = Parameters<Answers['reviews'][Verb]>[0]

interface Parts {
  readonly acts: Acts
  readonly articles: Articles
  readonly revisions: Revisions
  readonly nextSeq: () => number
  /** What keeps a wording back until somebody has answered it. */
  readonly holding: (headlineId: string, text: string, channel: null) => readonly CheckFinding[]
  /** Who sits here: the name that was declared, and the person of that name, if there is one at the desk. */
  readonly here: () => { readonly name: string; readonly person: Person | null }
}

export interface Reviews extends StageGate {
  readonly answers: Omit<Answers['reviews'], 'sheet'>
  /** The main headline, then those that channels have of their own. */
  readonly headlines: (id: string) => readonly ReviewedHeadline[]
  /** Null where the rule is off. */
  readonly status: (articleKey: number) => ReviewStatus | null
  readonly ruleNow: () => ReviewRule
  /** Null: none was set. Callers of `put` open the transaction. */
  readonly ruleSet: { readonly get: () => ReviewRule | null; readonly put: (rule: ReviewRule | null) => void }
  /** The step an article waits for; null if it waits for none. */
  readonly due: (articleKey: number) => Due | null
}

/** What takes an act back. */
interface Back {
  readonly entry: string
  readonly stage: { readonly was: Stage; readonly made: Stage } | null
}

export function reviewsOf(db: Database, parts: Parts): Reviews {
  const { acts, articles, revisions, nextSeq, here } = parts
  const rules = reviewRules(db)
  let known: ReviewRule | undefined
  const ruleNow = (): ReviewRule => (known ??= rules.get())
  const ledger = reviewEntries(db)
  const texts = reviewedTexts(db)
  const { look, brief } = reviewStandings({ rule: ruleNow, ledger, texts })
  const setStage = db.prepare(
    'UPDATE article SET stage = @stage, seq = @seq, updated_at = @now WHERE key = @key AND stage <> @stage',
  )

  const waiting = db
    .prepare(
      `SELECT key FROM article WHERE stage IN (${WAITING.map((stage) => `'${stage}'`).join()}) AND trashed_at IS NULL ORDER BY key <= @from, key`,
    )
    .pluck()

  /** Refuses with `review-off`. */
  function ruleOn(): ReviewRule {
    const rule = ruleNow()
    if (!rule.on) throw new GalleyError('review-off', 'no rule of review')
    return rule
  }
  function holdingOf(row: ArticleRecord): readonly ReviewedFinding[] {
    return asOpen(parts.holding(articles.headlineId(row.key), row.headline, null))
  }
  function live(id: string): ArticleRecord {
    const row = articles.record(id)
    if (row.trashed_at !== null) throw new GalleyError('not-found', `${id} is in the trash`)
    return row
  }
  function full(id: string): Review {
    const row = articles.record(id)
    const rule = ruleNow()
    const { entries, now, state } = look(row)
    const due = stepOf(rule, state.due)
    return {
      ...state,
      rule,
      entries,
      now,
      holding: rule.on ? holdingOf(row) : [],
      refused: due === undefined ? null : whyNotSign(rule, state, due, here().person?.id ?? null),
    }
  }

  interface Said {
    readonly kind: EntryKind
    readonly step?: ReviewStep
    readonly note?: string
    readonly ticked?: readonly string[]
    readonly despite?: readonly ReviewedFinding[]
    readonly withdrawsId?: string
  }
  /** Keeps the text that was read, and the entry about it. */
  function add(row: ArticleRecord, said: Said): string {
    const { name, person } = here()
    if (name === '' && said.kind !== 'withdraw') throw new GalleyError('review-nobody', 'nobody sits here')
    const revisionHash = articles.keepRevision(row, 'decision')
    const bound = texts.bound(row, { version: row.version, revisionHash: revisionHash.toString('hex') })
    const entry: NewEntry = {
      articleKey: row.key,
      kind: said.kind,
      step: said.step ?? null,
      person: { id: person?.id ?? null, name, role: person?.role ?? '' },
      note: said.note ?? '',
      ticked: said.ticked ?? [],
      despite: said.despite ?? [],
      withdrawsId: said.withdrawsId ?? null,
      version: row.version,
      ...bound,
    }
    return ledger.add(entry)
  }
  function toStage({ key, stage }: ArticleRecord, to: Stage): Back['stage'] {
    setStage.run({ key, stage: to, seq: nextSeq(), now: Date.now() })
    return stage === to ? null : { was: stage, made: to }
  }
  function keep(what: ActWhat, entry: string, stage: Back['stage']): void {
    const back: Back = { entry, stage }
    acts.keep(what, 1, back)
  }

  /** Undefined if it is gone, or something stands that came after it. */
  function takeBack(id: string): KeptEntry | undefined {
    const entry = ledger.find(id)
    if (entry === undefined || standingEntries(ledger.of(entry.articleKey)).at(-1)?.id !== id)
      return undefined
    add(articles.recordByKey(entry.articleKey), { kind: 'withdraw', withdrawsId: id })
    return entry
  }
  acts.reverts('reviews', (given) => {
    const { entry: id, stage } = given as Back
    const entry = takeBack(id)
    if (entry === undefined) throw new GalleyError('too-late', 'something was done with it since')
    const row = articles.recordByKey(entry.articleKey)
    if (stage !== null && row.stage === stage.made) toStage(row, stage.was)
    return 1
  })

  /** The step that is due, which who sits here may sign, of the text that was seen. */
  function duty(row: ArticleRecord, seen: ReviewedText, named: string | null) {
    const rule = ruleOn()
    const { state, now } = look(row)
    const after = state.due ?? (state.status === 'complete' && named === null ? rule.steps.at(-1)?.id : null)
    const step = stepOf(rule, after ?? null)
    if (named !== null && stepOf(rule, named) === undefined)
      throw new GalleyError('not-found', `no step ${named}`)
    if (step === undefined)
      throw state.status === 'complete'
        ? new GalleyError('review-order', 'no step is due')
        : new GalleyError('review-not-open', `the review is ${state.status}`)
    if (named !== null && named !== step.id) throw new GalleyError('review-order', `${step.id} is due`)
    const why = whyNotSign(rule, state, step, here().person?.id ?? null)
    // Who signed before may still say that it must go back.
    if (why !== null && !(named === null && why === 'review-twice'))
      throw new GalleyError(why, `${here().name} may not sign ${step.id}`)
    if (!isSameText(now, seen)) throw new GalleyError('review-changed', 'the text is another by now')
    return { step, state, rule }
  }

  /** The first of these whose due step a person may sign. */
  function* firstFor(
    personId: string,
    rule: ReviewRule,
    keys: readonly number[],
  ): Generator<void, { readonly id: string } | null> {
    for (const key of keys) {
      const row = articles.recordByKey(key) as ArticleRecord | undefined
      const state = row !== undefined && ledger.has(key) ? look(row).state : undefined
      const due = stepOf(rule, state?.due ?? null)
      if (row && state && due && whyNotSign(rule, state, due, personId) === null) return { id: row.id }
      yield
    }
    return null
  }

  return {
    headlines: (id) => texts.headlines(articles.record(id)),
    ruleNow,
    ruleSet: {
      get: () => (rules.isSet() ? rules.get() : null),
      put: (rule) => {
        known = undefined
        if (rule === null) rules.unset()
        else rules.set(rule)
      },
    },
    due: (key) => {
      const row = articles.recordByKey(key) as ArticleRecord | undefined
      return row === undefined || !ledger.has(key) ? null : dueOf(ruleNow(), look(row).state, row.stage)
    },
    status: (key) => (ruleNow().on ? brief(articles.recordByKey(key)).status : null),
    mark: (row) => {
      if (!ruleNow().on || row.trashed_at !== null) return null
      const { status, due } = brief(row)
      return status === 'none' ? null : { status, due: stepOf(ruleNow(), due)?.name ?? '' }
    },
    entering: (key, stage, despite) => {
      if (!ruleNow().on || (stage !== 'review' && stage !== 'ready' && stage !== 'published')) return null
      const row = articles.recordByKey(key)
      const { state } = look(row)
      if (stage === 'review') {
        // A round that is under way goes on.
        return state.due === null ? add(row, { kind: 'open' }) : null
      }
      if (isCleared(state)) return null
      if (despite === null) throw new GalleyError('review-missing', 'not reviewed', row.headline)
      return add(row, { kind: 'override', note: despite })
    },
    withdraw: (entryIds) => entryIds.forEach((id) => void takeBack(id)),
    answers: {
      rule: ({ words }) => rules.get(words),
      setRule: immediate(db, ({ rule }: Input<'setRule'>) => {
        known = undefined
        return { before: rules.set(rule) }
      }),
      of: ({ id }) => full(id),
      open: immediate(db, ({ id, note }: Input<'open'>) => {
        ruleOn()
        const row = live(id)
        if (look(row).state.due !== null) throw new GalleyError('review-open', 'a round is under way')
        const entry = add(row, { kind: 'open', note })
        keep({ kind: 'review-opened' }, entry, toStage(row, 'review'))
        return full(id)
      }),
      sign: immediate(db, ({ id, step: named, seen, ticked, despite, note }: Input<'sign'>) => {
        const row = live(id)
        const { step, rule } = duty(row, seen, named)
        if (step.checks.some((check) => !ticked.includes(check)))
          throw new GalleyError('review-unticked', 'not all is ticked', step.name)
        const holding = holdingOf(row)
        if (holding.length > 0 && !(despite && note !== ''))
          throw new GalleyError('review-findings', `${holding.length} findings are open`)
        const entry = add(row, { kind: 'sign', step, note, ticked: step.checks, despite: holding })
        const done = rule.steps.at(-1)?.id === step.id
        const to = !done ? 'review' : row.stage === 'published' ? 'published' : 'ready'
        keep({ kind: 'review-signed', step: step.name }, entry, toStage(row, to))
        return full(id)
      }),
      return: immediate(db, ({ id, seen, note }: Input<'return'>) => {
        const row = live(id)
        const { step } = duty(row, seen, null)
        const entry = add(row, { kind: 'return', step, note })
        keep({ kind: 'review-returned', step: step.name }, entry, toStage(row, 'draft'))
        return full(id)
      }),
      next: async ({ after }) => {
        const rule = ruleOn()
        const me = here().person?.id ?? null
        if (me === null) throw new GalleyError('review-nobody', 'nobody of the desk sits here')
        const from = after === null ? 0 : articles.record(after).key
        return inSteps(firstFor(me, rule, waiting.all({ from }) as number[]))
      },
      changes: async ({ id, since }) => {
        const { row, article } = articles.written(id)
        const named = since === null ? null : ledger.find(since)
        if (named === undefined || (named !== null && named.articleKey !== row.key))
          throw new GalleyError('not-found', `no entry ${since} of this article`)
        const base = named ?? look(row).state.seen
        if (base === null) return null
        const before: Compared = { ...revisions.read(row.key, base.revision), headlines: base.headlines }
        return inSteps(changing(before, { ...article, headlines: texts.headlines(row) }))
      },
    },
  }
}
