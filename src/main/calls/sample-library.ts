// The sample library: own articles taken in as any others are, then worked on by the same calls that a window makes.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { anchorOf, textsOf } from '#core/comments/anchor'
import type { Document } from '#shared/document'
import { GalleyError } from '#shared/error'
import { SamplePlan } from '#shared/sample-plan'
import type { Language } from '#shared/settings'
import { importAll, DEFAULTS } from './importing'
import { fromPath } from './import-items'
import type { ImportParts } from './import-file'

/** The same body with the first `find` of its texts put otherwise; null if no text has it. */
function changed(body: Document, find: string, put: string): Document | null {
  const json = JSON.stringify(body)
  const inside = (text: string): string => JSON.stringify(text).slice(1, -1)
  return json.includes(inside(find))
    ? (JSON.parse(json.replace(inside(find), inside(put))) as Document)
    : null
}

/**
 * Fills an empty library from `folder`, which holds `plan.json` and the files it names. Refuses with `internal` what does
 * not fit together: plan and files ship with the program, and a test fills a library from them.
 */
export async function fillSample(parts: ImportParts, folder: string, language: Language): Promise<void> {
  const { library } = parts
  const plan = v.parse(SamplePlan, JSON.parse(await readFile(join(folder, 'plan.json'), 'utf8')))
  const report = await importAll(
    parts,
    plan.articles.map(({ file }) => fromPath(join(folder, file), file)),
    DEFAULTS,
  )
  const ids = new Map<string, string>()
  for (const { file, articleId, code } of report.files) {
    if (articleId === null) throw new GalleyError('internal', `no article: ${code ?? ''}`, file)
    ids.set(file, articleId)
  }
  const idOf = (file: string): string => {
    const id = ids.get(file)
    if (id === undefined) throw new GalleyError('internal', 'not among the articles', file)
    return id
  }
  for (const person of plan.people) await library.people.add({ ...person, active: true })
  const sit = (person: string): Promise<unknown> => library.settings.change({ person })
  await sit(plan.person)

  for (const { file, stage, tags, channels, candidates, approve } of plan.articles) {
    const id = idOf(file)
    for (const name of tags) await library.tags.add({ articleIds: [id], name })
    if (channels.length > 0) {
      const selection = { kind: 'ids' as const, ids: [id] }
      await library.channels.mean({ of: { kind: 'articles', selection }, add: channels, remove: [] })
    }
    const { headlineId, proposals } = await library.articles.get({ id })
    // What has been read by somebody carries the tags that its file proposed.
    for (const { id: proposalId, kind } of stage === undefined ? [] : proposals)
      if (kind === 'tag') await library.articles.settleProposal({ id, proposalId, state: 'accepted' })
    const { currentCandidateId } = await library.headlines.get({ id: headlineId })
    for (const text of candidates)
      await library.headlines.addCandidate({ id: headlineId, text, parentId: null })
    if (candidates.length > 0)
      await library.headlines.choose({ id: headlineId, candidateId: currentCandidateId })
    if (approve)
      await library.headlines.decide({
        id: headlineId,
        candidateId: currentCandidateId,
        verdict: 'approve',
        reason: null,
        note: '',
      })
    if (stage !== undefined) await library.articles.setStage({ ids: [id], stage })
  }

  for (const { file, by, quote, text, answer } of plan.comments) {
    const id = idOf(file)
    const texts = textsOf((await library.articles.get({ id })).body)
    const at = texts.findIndex((block) => block.includes(quote))
    if (at < 0) throw new GalleyError('internal', `not in it: ${quote}`, file)
    const from = texts[at]?.indexOf(quote) ?? 0
    await sit(by)
    const comment = await library.comments.add({
      id,
      anchor: anchorOf(texts, { at, from, to: from + quote.length }),
      text,
    })
    if (answer === undefined) continue
    await sit(answer.by)
    await library.comments.answer({ id: comment.id, text: answer.text })
  }

  for (const { file, by, find, put } of plan.suggestions) {
    const id = idOf(file)
    await sit(by)
    await library.suggestions.begin({ id })
    const { body, version } = await library.articles.get({ id })
    const next = changed(body, find, put)
    if (next === null) throw new GalleyError('internal', `not in it: ${find}`, file)
    await library.articles.save({ id, base: version, body: next })
  }

  for (const { name, description, files } of plan.collections) {
    const { id } = await library.collections.create({ name, description })
    const selection = { kind: 'ids' as const, ids: files.map(idOf) }
    await library.collections.add({ id, selection, sort: 'added', descending: true })
  }
  for (const { name, query } of plan.searches) {
    const question = {
      view: 'all',
      query,
      tag: null,
      collection: null,
      sort: 'added',
      descending: true,
    } as const
    await library.searches.save({ name, question })
  }

  await sit(plan.person)
  if (plan.review.length > 0) {
    const rule = await library.reviews.rule({ words: language })
    await library.reviews.setRule({ rule: { ...rule, on: true } })
    for (const file of plan.review) await library.reviews.open({ id: idOf(file), note: '' })
  }
}
