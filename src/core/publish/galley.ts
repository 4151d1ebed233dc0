// An article → Galley's own JSON: everything that people have put into it, to be read back without loss. See `galley-file.ts`.
import type { Candidate, HeadlineFull } from '#shared/headline'
import { GALLEY_VERSION, type GalleyFile } from '#shared/galley-file'
import { toBase64 } from '../media/base64'
import type { Dossier } from './dossier'
import type { Extras } from './extras'
import type { Publishable } from './publishable'

type Override = GalleyFile['publications'][number]['override']

function overrideOf(override: HeadlineFull['decisions'][number]['override']): Override {
  if (override === null) return null
  const open = override.open.map(({ rule, severity, message, args }) => ({
    rule,
    severity,
    message,
    args: { ...args },
  }))
  return { reason: override.reason, open }
}

/** Records name each other by their place, since ids mean nothing in another library. */
function placeIn(ids: readonly string[], id: string | null): number | null {
  const at = id === null ? -1 : ids.indexOf(id)
  return at < 0 ? null : at
}

function headlinesOf(headline: HeadlineFull): GalleyFile['headlines'] {
  const numbers = new Map(headline.candidates.map(({ id, n }) => [id, n]))
  const numberOf = (id: string | null): number | null => (id === null ? null : (numbers.get(id) ?? null))
  const known = <One extends { readonly candidateId: string }>(one: One): boolean =>
    numbers.has(one.candidateId)
  const decisions = headline.decisions.filter(known)
  const decisionIds = decisions.map(({ id }) => id)
  const channelIds = headline.channelChoices.map(({ id }) => id)
  return {
    raw: headline.raw,
    current: numberOf(headline.currentCandidateId) ?? 1,
    candidates: headline.candidates.map(({ n, text, origin, parentId, by, note, createdAt }: Candidate) => ({
      n,
      text,
      origin,
      parent: numberOf(parentId),
      by,
      note,
      at: createdAt,
    })),
    decisions: decisions.map((one) => ({
      candidate: numberOf(one.candidateId) ?? 1,
      verdict: one.verdict,
      reason: one.reason,
      note: one.note,
      by: one.by,
      at: one.at,
      channel: one.channel,
      supersedes: placeIn(decisionIds, one.supersedesId),
      revisionHash: one.revisionHash,
      candidateHash: one.candidateHash,
      override: overrideOf(one.override),
    })),
    choices: headline.choices
      .filter(known)
      .map(({ candidateId, by, at }) => ({ candidate: numberOf(candidateId) ?? 1, by, at })),
    channels: headline.channelChoices.map(({ channel, candidateId, by, at, withdrawsId }) => ({
      channel,
      candidate: numberOf(candidateId),
      by,
      at,
      withdraws: placeIn(channelIds, withdrawsId),
    })),
  }
}

const said = ({ text, by, at, editedAt }: Dossier['comments'][number]['answers'][number]) => ({
  text,
  by,
  at,
  editedAt,
})

function picturesOf({ pictures }: Publishable, bytes: Extras<'json'>['pictures']): GalleyFile['pictures'] {
  const inside = Object.entries(bytes).map(([hash, { mime, width, height, bytes: held }]) => ({
    hash,
    mime,
    width,
    height,
    data: toBase64(held),
  }))
  const beside = Object.entries(pictures).flatMap(([hash, { path }]) =>
    Object.hasOwn(bytes, hash) || path === '' ? [] : [{ hash, path }],
  )
  return [...inside, ...beside].toSorted((one, other) => (one.hash < other.hash ? -1 : 1))
}

/**
 * JSON, two blanks deep, ending with a line feed; the same article gives the same bytes. Not in it: earlier revisions, the
 * record of reviews and of settled suggestions, ids of people and tags, what machines make anew.
 */
export function publishGalley(
  article: Publishable,
  dossier: Dossier,
  pictures: Extras<'json'>['pictures'],
): string {
  const { suggested } = dossier
  const file: GalleyFile = {
    galley: GALLEY_VERSION,
    id: article.id,
    version: article.version,
    createdAt: article.createdAt,
    updatedAt: article.updatedAt,
    stage: dossier.article.stage,
    kind: dossier.article.kind,
    lang: article.lang,
    headline: article.headline,
    kicker: article.kicker,
    deck: article.deck,
    author: article.author,
    organisation: article.organisation,
    editor: article.editor,
    source: article.source,
    publishedAt: article.publishedAt,
    tags: [...article.tags],
    channels: [...dossier.article.channels],
    body: suggested?.holding ?? dossier.article.body,
    proposed:
      suggested === null
        ? null
        : {
            body: dossier.article.body,
            suggestions: suggested.suggestions.map((one) => ({
              kind: one.kind,
              before: { ...one.before },
              after: { ...one.after },
              removed: one.removed,
              inserted: one.inserted,
              author: one.author,
              also: [...one.also],
              since: one.since,
            })),
          },
    headlines: headlinesOf(dossier.headline),
    comments: dossier.comments.map(({ anchor, resolved, answers, ...own }) => ({
      anchor,
      ...said(own),
      resolved: resolved === null ? null : { by: resolved.by, at: resolved.at },
      answers: answers.map(said),
    })),
    proposals: dossier.article.proposals.map(({ kind, text, before, state }) => ({
      kind,
      text,
      before,
      state,
    })),
    raw: dossier.raw === null ? null : { name: dossier.raw.name, text: dossier.raw.text },
    publications: dossier.publications.map((one) => ({
      channel: one.channel,
      headline: one.headline,
      standing: one.standing,
      format: one.format,
      file: one.file,
      sha256: one.sha256,
      bytes: one.bytes,
      revisionHash: one.revisionHash,
      override: overrideOf(one.override),
      by: one.by,
      at: one.at,
    })),
    pictures: picturesOf(article, pictures),
  }
  return `${JSON.stringify(file, null, 2)}\n`
}
