// Checks of headlines in the library: the desk's settings, one headline checked now, and all of them counted in idle time.
import type { Database } from 'better-sqlite3'
import { countsOf, packCounts } from '#core/checks/counts'
import { checkedHeadline, holdsBack } from '#core/checks/headline-input'
import { RULES } from '#core/checks/rules'
import { CHECK_IDS, SEVERITIES, type CheckFinding, type CheckSettings } from '#shared/check'
import type { CheckedHeadline } from '#shared/checked'
import type { Channel } from '#shared/channel'
import type { OtherHeadline } from '#shared/check-input'
import type { Answers } from '#shared/contract'
import type { Lexicon } from '#shared/decoration'
import type { HouseStyle } from '#shared/house-style'
import type { LedgerPerson } from '#shared/names'
import type { SimilarFound } from '#shared/likeness'
import type { WordList } from '#shared/word-list'
import type { Articles } from './articles'
import type { CheckOthers } from './check-others'
import { dispositionsOf } from './dispositions'
import type { HeadlineRecord } from './headline-rows'
import { immediate } from './immediate'
import { isPassingFault } from './passing-fault'

export interface Checks {
  readonly answers: Answers['checks']
  /** The desk's settings. */
  readonly settings: () => CheckSettings
  /** What is open of a wording, for a channel, that keeps an approval back. */
  readonly holding: (id: string, text: string, channel: string | null) => readonly CheckFinding[]
  /** What of it keeps the wording back from the channel, too. */
  readonly blocking: (id: string, text: string, channel: string) => readonly CheckFinding[]
  /**
   * Counts for about `ms` milliseconds the findings of headlines whose number is missing; false if none is missing and
   * nothing was done.
   */
  readonly fill: (ms: number) => boolean
  /** What all findings rest upon has changed: they are counted anew, in steps. */
  readonly forget: () => void
}

/** The desk's word lists that are asked, and by which day. */
export interface AskedLists {
  readonly lists: () => readonly WordList[]
  /** Moves with the lists, and with the day where they hold for a time only. */
  readonly listsStamp: (today: string) => string
  readonly today: () => string
}

interface Parts {
  readonly articles: Articles
  /** As it stands, what was typed since included. */
  readonly record: (id: string) => HeadlineRecord
  readonly channels: () => readonly Channel[]
  readonly person: () => string
  readonly others: CheckOthers
  readonly similar: (input: { readonly id: string; readonly text: string | undefined }) => SimilarFound
  readonly lexicon: () => Lexicon
  readonly style: () => HouseStyle
  readonly asked: AskedLists
  /** The desk’s ledger of names: all of it, and those whom a text may mean. */
  readonly roster: () => readonly LedgerPerson[]
  readonly mentioned: (texts: readonly string[]) => readonly LedgerPerson[]
}

/** Changes when a rule comes, goes or finds other things. */
const RULES_VERSION = RULES.map(({ id, version }) => `${id} ${version}`).join(',')
const RESET = 100
/** Of a longer line so much is compared with other headlines, in UTF-16 units. */
const FAR = 500

interface SettingRow {
  readonly rule: string
  readonly enabled: number | null
  readonly severity: string | null
}

export function checksOf(
  db: Database,
  { articles, record, channels, person, others, similar, lexicon, style, asked, roster, mentioned }: Parts,
): Checks {
  const dispositions = dispositionsOf(db, person)
  const settingRows = db.prepare('SELECT rule, enabled, severity FROM check_setting')
  const putSetting = db.prepare(`
    INSERT INTO check_setting (rule, enabled, severity) VALUES (@rule, @enabled, @severity)
    ON CONFLICT (rule) DO UPDATE SET enabled = excluded.enabled, severity = excluded.severity`)
  const dropSetting = db.prepare('DELETE FROM check_setting WHERE rule = ?')
  const cache = db.prepare('SELECT rules, reset_from AS resetFrom FROM check_cache')
  const resetAll = db.prepare('UPDATE check_cache SET rules = ?, reset_from = 0')
  const resetTo = db.prepare('UPDATE check_cache SET reset_from = ?')
  const take = db.prepare(
    'UPDATE headline SET checked = NULL WHERE key >= ? AND key < ? AND checked IS NOT NULL',
  )
  const highest = db.prepare('SELECT COALESCE(MAX(key), 0) FROM headline').pluck()
  const unchecked = db
    .prepare(
      'SELECT id FROM headline INDEXED BY headline_unchecked WHERE checked IS NULL AND shown = 1 ORDER BY key LIMIT 20',
    )
    .pluck()
  const put = db.prepare('UPDATE headline SET checked = ? WHERE id = ?')
  const articleOf = db
    .prepare(
      `SELECT a.id FROM headline h LEFT JOIN headline o ON o.id = h.same_as
       JOIN article a ON a.key = COALESCE(h.article_key, o.article_key) WHERE h.id = ?`,
    )
    .pluck()

  /** A row that a later version has written is as none. */
  function settings(): CheckSettings {
    const rows = settingRows.all() as SettingRow[]
    return Object.fromEntries(
      rows.flatMap(({ rule, enabled, severity }) => {
        const id = CHECK_IDS.find((one) => one === rule)
        const weight = SEVERITIES.find((one) => one === severity)
        if (id === undefined) return []
        const parts = {
          ...(enabled === null ? {} : { enabled: enabled === 1 }),
          ...(weight === undefined ? {} : { severity: weight }),
        }
        return [[id, parts]]
      }),
    )
  }

  function check(
    id: string,
    text: string | null,
    shown: readonly Channel[],
    beside: readonly OtherHeadline[] | null,
  ): CheckedHeadline {
    const row = record(id)
    const articleId = articleOf.get(id) as string | undefined
    const article = articleId === undefined ? null : articles.written(articleId).article
    return checkedHeadline(
      text ?? row.article_headline ?? row.current_text ?? row.raw,
      {
        article,
        channels: shown,
        others: beside,
        lexicon: lexicon(),
        style: style(),
        lists: asked.lists(),
        today: asked.today(),
        roster: roster(),
      },
      settings(),
      dispositions.of(id),
    )
  }

  /** Asked of all headlines, as they stand now. */
  const beside = (id: string, text: string | null): readonly OtherHeadline[] => {
    record(id)
    return others.among(id, similar({ id, text: text?.slice(0, FAR) }).rows)
  }

  /** -1 where a damaged text does not let itself be checked: whoever opens the article is told. */
  function packed(id: string): number {
    try {
      return packCounts(countsOf(check(id, null, [], others.known(id)).open))
    } catch (error) {
      if (isPassingFault(error)) throw error
      return -1
    }
  }

  type Inputs = { [V in keyof Answers['checks']]: Parameters<Answers['checks'][V]>[0] }

  function say(
    {
      headlineId,
      fingerprint,
      rule,
      note,
    }: Pick<Inputs['dispose'], 'headlineId' | 'fingerprint' | 'note' | 'rule'>,
    kind: Inputs['dispose']['kind'] | 'withdrawn',
  ): void {
    record(headlineId)
    const articleId = articleOf.get(headlineId) as string | undefined
    const revisionHash =
      articleId === undefined ? null : articles.keepRevision(articles.record(articleId), 'decision')
    dispositions.add({ headlineId, fingerprint, rule, kind, note, revisionHash })
  }

  const versionNow = (): string => {
    const stamp = asked.listsStamp(asked.today())
    return stamp === '' ? RULES_VERSION : `${RULES_VERSION}\n${stamp}`
  }
  let known = ''
  /** Takes away, some at a time, what was counted by other rules or settings; false if there is nothing to take. */
  function resetSome(version: string): boolean {
    const { rules, resetFrom } = cache.get() as { rules: string; resetFrom: number | null }
    known = rules
    if (rules !== version) {
      resetAll.run(version)
      return true
    }
    if (resetFrom === null) return false
    take.run(resetFrom, resetFrom + RESET)
    resetTo.run(resetFrom + RESET > (highest.get() as number) ? null : resetFrom + RESET)
    return true
  }
  let dirty = false
  function forget(): void {
    resetTo.run(0)
    dirty = true
  }

  const forChannel = (key: string | null): readonly Channel[] =>
    channels().filter((channel) => channel.key === key)

  return {
    settings,
    holding: (id, text, channel) =>
      check(id, text, forChannel(channel), beside(id, text)).open.filter(holdsBack),
    blocking: (id, text, channel) =>
      check(id, text, forChannel(channel), null).open.filter(({ severity }) => severity === 'block'),
    fill: (ms) => {
      const until = performance.now() + ms
      let worked = false
      const version = versionNow()
      while (performance.now() < until) {
        if (known !== version || dirty) {
          if (resetSome(version)) {
            dirty = true
            worked = true
            continue
          }
          dirty = false
        }
        const ids = unchecked.all() as string[]
        if (ids.length === 0) return worked
        worked = true
        db.transaction(() => {
          for (const id of ids) {
            put.run(packed(id), id)
            if (performance.now() >= until) break
          }
        }).immediate()
      }
      return true
    },
    forget,
    answers: {
      settings,
      change: immediate(db, ({ rule, setting }: Inputs['change']) => {
        const before = settings()[rule] ?? null
        if (setting === null || (setting.enabled !== false && setting.severity === undefined))
          dropSetting.run(rule)
        else
          putSetting.run({
            rule,
            enabled: setting.enabled === false ? 0 : null,
            severity: setting.severity ?? null,
          })
        forget()
        return { before }
      }),
      dispositions: ({ headlineId }) => {
        record(headlineId)
        return dispositions.of(headlineId)
      },
      dispose: immediate(db, (input: Inputs['dispose']) => {
        say(input, input.kind)
        return { done: true }
      }),
      undo: immediate(db, ({ headlineId, fingerprint }: Inputs['undo']) => {
        const standing = dispositions.standing(headlineId, fingerprint)
        say({ headlineId, fingerprint: standing.fingerprint, rule: standing.rule, note: '' }, 'withdrawn')
        return { done: true }
      }),
      of: ({ headlineId, text, channel }: Inputs['of']) =>
        check(headlineId, text, forChannel(channel), beside(headlineId, text)),
      around: ({ headlineId, text }: Inputs['around']) => {
        const near = beside(headlineId, text)
        const texts = [text ?? '', ...near.map((one) => one.text)]
        const said = lexicon().filter(({ token }) => texts.some((one) => one.includes(token)))
        return { others: near, lexicon: said, roster: mentioned(texts.slice(0, 1)) }
      },
    },
  }
}
