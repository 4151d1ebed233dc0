// Headlines: the raw line and its segments, immutable candidates, the append-only record of decisions.
import type { Database } from 'better-sqlite3'
import { fold } from '#core/text/fold'
import type { BeforeWhat } from '#shared/article'
import type { Channel } from '#shared/channel'
import type { CheckFinding, CheckSettings } from '#shared/check'
import type { Answers } from '#shared/contract'
import { GalleyError } from '#shared/error'
import {
  isMachineMade,
  type Candidate,
  type CandidateOrigin,
  type HeadlineFull,
  type HeadlineState,
} from '#shared/headline'
import type { Articles } from './articles'
import { approvalsOf } from './approvals'
import { channelChoices } from './channel-choices'
import type { Changes } from './copying'
import { asOpen, decisionsOf, stateAfter } from './decisions'
import { headlineChoices } from './headline-choices'
import { headlineRows, type HeadlineRecord } from './headline-rows'
import { proposedText } from './headline-proposals'
import { addHeadline } from './headline-coming'
import { newId } from './ids'
import { immediate } from './immediate'
import { leavingOf, type Leaving } from './leaving'
import type { Revisions } from './revisions'

export interface HeadlineParts {
  readonly articles: Articles
  readonly nextSeq: () => number
  readonly person: () => string
  /** All of them, shipped and of the editor's own. */
  readonly channels: () => readonly Channel[]
  readonly revisions: Revisions
  /** The desk's settings of the checks. */
  readonly settings: () => CheckSettings
  /** What is open of a wording, for a channel, that keeps an approval back. */
  readonly holding: (id: string, text: string, channel: string | null) => readonly CheckFinding[]
  /** What looking settles about approvals and what was typed can be made anew. */
  readonly idly: Changes['idly']
}

export function headlines(db: Database, parts: HeadlineParts) {
  const { articles, nextSeq, person, channels, holding } = parts
  const choices = channelChoices(db, person)
  const chosen = headlineChoices(db, person)
  const { record, recordByKey, toRow, candidates } = headlineRows(db)
  const decisions = decisionsOf(db, person)
  const approvals = approvalsOf(db, { ...parts, decisions })
  const leaving = leavingOf({ decisions, approvals, record })
  const insertCandidate = db.prepare(`
    INSERT INTO candidate (id, headline_id, n, text, fingerprint, origin, parent_id, by, note, created_at)
    VALUES (@id, @headlineId, (SELECT COALESCE(MAX(n), 0) + 1 FROM candidate WHERE headline_id = @headlineId), @text, @fingerprint,
      @origin, @parentId, @by, '', @now)`)
  const setState = db.prepare(
    `UPDATE headline SET state = @state, moved = IIF(@state IN ('approved', 'stale'), 0, NULL),
       current_candidate_id = @candidate, seq = @seq, updated_at = @now WHERE id = @id`,
  )
  const setArticle = db.prepare('UPDATE headline SET article_key = ?, seq = ?, updated_at = ? WHERE id = ?')

  function addCandidate(
    headlineId: string,
    text: string,
    origin: CandidateOrigin,
    parentId: string | null,
  ): string {
    const id = newId()
    const by = origin === 'editor' ? person() : ''
    insertCandidate.run({
      id,
      headlineId,
      text,
      fingerprint: fold(text),
      origin,
      parentId,
      by,
      now: Date.now(),
    })
    return id
  }

  function move(row: HeadlineRecord, state: HeadlineState, candidate: string | null): void {
    const before = row.current_candidate_id
    if (before !== null && candidate !== null && candidate !== before) chosen.add(row.id, candidate)
    setState.run({ id: row.id, state, candidate, seq: nextSeq(), now: Date.now() })
  }

  /** What was typed into the article's headline since becomes a candidate of its own; candidates never change. */
  function catchUp(id: string): HeadlineRecord {
    const row = record(id)
    const typed = row.article_headline
    if (typed === null || typed === '' || typed === row.current_text) return row
    const known = candidates(id).find((candidate) => candidate.text === typed)
    const candidate = known?.id ?? addCandidate(id, typed, 'editor', row.current_candidate_id)
    move(row, row.state === 'approved' ? 'stale' : row.state, candidate)
    return record(id)
  }

  function full(id: string): HeadlineFull {
    catchUp(id)
    approvals.settle(id)
    const row = record(id)
    return {
      ...toRow(row),
      candidates: candidates(id),
      currentCandidateId: row.current_candidate_id ?? '',
      decisions: decisions.of(id),
      channelChoices: choices.record(id),
      choices: chosen.record(id),
    }
  }

  const get = immediate(db, ({ id }: Inputs['get']) => full(id))

  function candidateOf(headlineId: string, candidateId: string): Candidate {
    const found = candidates(headlineId).find((candidate) => candidate.id === candidateId)
    if (!found) throw new GalleyError('not-found', `headline ${headlineId} has no candidate ${candidateId}`)
    return found
  }

  function knownChannel(channel: string): void {
    if (!channels().some(({ key }) => key === channel))
      throw new GalleyError('not-found', `no channel ${channel}`)
  }

  /** Makes a candidate the current one; the article's headline follows. */
  function makeCurrent(
    row: HeadlineRecord,
    candidate: Candidate,
    state: HeadlineState,
    why: BeforeWhat = 'choose',
  ): void {
    move(row, state, candidate.id)
    if (row.article_key === null) return
    const proposed = isMachineMade(candidate.origin) && state !== 'approved'
    const article = articles.recordByKey(row.article_key)
    if (article.headline !== candidate.text || article.headline_proposed !== (proposed ? 1 : 0))
      articles.setHeadline(article, candidate.text, proposed, why)
  }

  /** A wording that is there already is chosen. */
  function addAsCurrent(
    row: HeadlineRecord,
    text: string,
    origin: CandidateOrigin,
    parentId: string | null,
  ): void {
    const same = candidates(row.id).find((candidate) => candidate.text === text)
    const added = same?.id ?? addCandidate(row.id, text, origin, parentId)
    makeCurrent(row, candidateOf(row.id, added), row.state === 'linked' ? 'linked' : 'open')
  }

  const add = addHeadline(db, {
    nextSeq,
    addCandidate,
    choose: choices.choose,
    channels,
    open: (id, state, candidate) => move(record(id), state, candidate),
  })

  type Inputs = { [V in keyof Answers['headlines']]: Parameters<Answers['headlines'][V]>[0] }

  const answers: Pick<
    Answers['headlines'],
    'get' | 'addCandidate' | 'takeProposal' | 'choose' | 'chooseFor' | 'decide' | 'undo'
  > = {
    get: (one: Inputs['get']) => parts.idly(() => get(one)),
    addCandidate: immediate(db, ({ id, text, parentId }: Inputs['addCandidate']) => {
      const row = catchUp(id)
      if (parentId !== null) candidateOf(id, parentId)
      addAsCurrent(row, text, 'editor', parentId)
      return full(id)
    }),
    takeProposal: immediate(db, ({ id, proposal, from }: Inputs['takeProposal']) => {
      const row = catchUp(id)
      const { text: given } = candidateOf(id, from)
      const body = () => (row.article_id === null ? null : articles.written(row.article_id).article.body)
      const text = proposedText(proposal, { body, text: given, channels: channels() })
      const parent = proposal.kind === 'cut' ? from : null
      addAsCurrent(row, text, proposal.kind, parent)
      return full(id)
    }),
    choose: immediate(db, ({ id, candidateId }: Inputs['choose']) => {
      const row = catchUp(id)
      const candidate = candidateOf(id, candidateId)
      const decided = decisions.standing(id)
      // Choosing what was decided brings the decision back into force; anything else leaves it behind.
      const state =
        row.state === 'linked'
          ? 'linked'
          : decided?.candidateId === candidateId
            ? stateAfter(decided)
            : 'open'
      makeCurrent(row, candidate, state)
      return full(id)
    }),
    chooseFor: immediate(db, ({ id, channel, candidateId }: Inputs['chooseFor']) => {
      const row = catchUp(id)
      knownChannel(channel)
      if (candidateId !== null) candidateOf(id, candidateId)
      choices.choose(id, channel, candidateId)
      move(row, row.state, row.current_candidate_id)
      return full(id)
    }),
    decide: immediate(db, ({ id, candidateId, verdict, reason, note, ...more }: Inputs['decide']) => {
      const row = catchUp(id)
      const candidate = candidateOf(id, candidateId)
      const channel = more.channel ?? null
      if (channel !== null) knownChannel(channel)
      const open = verdict === 'approve' ? holding(id, candidate.text, channel) : []
      if (open.length > 0 && more.override === undefined)
        throw new GalleyError('held-back', `${open.length} open`, candidate.text)
      makeCurrent(row, candidate, stateAfter({ verdict }))
      const revisionHash =
        row.article_key === null
          ? null
          : articles.keepRevision(articles.recordByKey(row.article_key), 'decision')
      decisions.add({
        headlineId: id,
        candidateId,
        candidateText: candidate.text,
        revisionHash,
        verdict,
        reason,
        note,
        channel,
        override:
          more.override === undefined || open.length === 0
            ? null
            : { reason: more.override, open: asOpen(open) },
        supersedesId: decisions.standing(id)?.id ?? null,
      })
      return full(id)
    }),
    undo: immediate(db, ({ id }: Inputs['undo']) => {
      const row = catchUp(id)
      const latest = decisions.standing(id)
      const choice = choices.latest(id)
      if (choice !== undefined && choice.id > (latest?.id ?? '')) {
        choices.withdraw(id, choice)
        move(row, row.state, row.current_candidate_id)
        return full(id)
      }
      if (!latest) throw new GalleyError('not-found', 'no decision to withdraw')
      decisions.withdraw(latest)
      const before = decisions.standing(id)
      const candidate = candidateOf(id, before?.candidateId ?? row.current_candidate_id ?? latest.candidateId)
      makeCurrent(
        row,
        candidate,
        before === undefined && row.same_as !== null ? 'linked' : stateAfter(before),
      )
      return full(id)
    }),
  }

  return {
    answers,
    add,
    full,
    record,
    /** What leaves for a channel; null or a channel without a wording of its own: the main one. */
    leaving: (id: string, channel: string | null): Leaving => leaving(full(id), channel),
    approvals,
    recordByKey,
    catchUp,
    toRow,
    candidates,
    addCandidate,
    makeCurrent,
    /** Hangs a headline without an article upon one. */
    attach: (id: string, articleKey: number): void => {
      setArticle.run(articleKey, nextSeq(), Date.now(), id)
    },
  }
}

export type Headlines = ReturnType<typeof headlines>
