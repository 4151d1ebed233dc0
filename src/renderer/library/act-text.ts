// What an act is called when it is done, offered to be taken back, or taken back.
import type { Act } from '#shared/act'
import type { Language } from '#shared/settings'
import { collectionsTexts } from '#shared/texts/collections'
import { decorationsTexts } from '#shared/texts/decorations'
import { deskFileTexts } from '#shared/texts/desk-file'
import { libraryTexts } from '#shared/texts/library'
import { likenessTexts } from '#shared/texts/likeness'
import { linksTexts } from '#shared/texts/links'
import { meantTexts } from '#shared/texts/meant'
import { originTexts } from '#shared/texts/origin'
import { namesTexts } from '#shared/texts/names'
import { outcomesTexts } from '#shared/texts/outcomes'
import { queueTexts } from '#shared/texts/queue'
import { replacingTexts } from '#shared/texts/replacing'
import { reviewTexts } from '#shared/texts/review'
import { tagsTexts } from '#shared/texts/tags'
import { revisionsTexts } from '#shared/texts/revisions'
import { suggestionsTexts } from '#shared/texts/suggestions'
import { wordListTexts } from '#shared/texts/word-lists'

/** `214 篇移到回收站` */
export function actText({ what, articles }: Pick<Act, 'what' | 'articles'>, language: Language): string {
  const words = libraryTexts[language]
  const tags = tagsTexts[language]
  const collections = collectionsTexts[language]
  const links = linksTexts[language]
  const n = articles.toLocaleString(language)
  const listed = (names: readonly string[]): string => names.join(tags.between)
  switch (what.kind) {
    case 'stage':
      return words.stageDone(n, words.stages[what.stage])
    case 'trash':
      return words.trashDone(n)
    case 'restore':
      return words.restoreDone(n)
    case 'tags':
      return [
        ...(what.added.length > 0 ? [tags.added(listed(what.added), n)] : []),
        ...(what.removed.length > 0 ? [tags.removed(listed(what.removed), n)] : []),
      ].join(words.also)
    case 'tag-renamed':
      return tags.renamed(what.name, what.to, n)
    case 'tag-coloured':
      return tags.coloured(what.name, tags.colours[what.colour])
    case 'tag-moved':
      return tags.moved(what.name, what.to ?? tags.top)
    case 'alias-added':
      return tags.aliasAdded(what.alias, what.name)
    case 'alias-removed':
      return tags.aliasRemoved(what.alias, what.name)
    case 'tag-merged':
      return tags.merged(what.name, what.into, n)
    case 'tag-deleted':
      return tags.deleted(what.name, n)
    case 'collected':
      return collections.added(what.name, n)
    case 'uncollected':
      return collections.removed(what.name, n)
    case 'collection-ordered':
      return collections.ordered(what.name, n)
    case 'collection-made':
      return collections.made(what.name)
    case 'collection-described':
      return collections.described(what.name)
    case 'collection-deleted':
      return collections.deleted(what.name)
    case 'collection-restored':
      return collections.restored(what.name)
    case 'collection-renamed':
      return collections.renamed(what.name, what.to)
    case 'duplicates':
      return links.marked(n, what.of || links.untitled)
    case 'not-duplicates':
      return links.unmarked(n)
    case 'related':
      return links.relatedDone(n, what.to || links.untitled)
    case 'unrelated':
      return links.unrelatedDone(n, what.to || links.untitled)
    case 'assigned':
      return what.to === '' ? queueTexts[language].unassigned(n) : queueTexts[language].assigned(n, what.to)
    case 'revision-restored':
      return revisionsTexts[language].restored(what.n)
    case 'suggestions-taken':
      return suggestionsTexts[language].takenDone(what.n)
    case 'suggestions-left':
      return suggestionsTexts[language].leftDone(what.n)
    case 'piece-put-back':
      return originTexts[language].putDone(what.text)
    case 'piece-taken-out':
      return originTexts[language].takeDone(what.text)
    case 'piece-field':
      return originTexts[language].fieldDone(originTexts[language].fields[what.field], what.value)
    case 'meant': {
      const meant = meantTexts[language]
      const names = (of: typeof what.added): string => of.map((name) => name[language]).join(meant.between)
      return [
        ...(what.added.length > 0 ? [meant.added(names(what.added), n)] : []),
        ...(what.removed.length > 0 ? [meant.removed(names(what.removed), n)] : []),
      ].join(words.also)
    }
    case 'cleaned':
      return decorationsTexts[language].clean.done(n)
    case 'word-list-imported':
      return wordListTexts[language].imported(n, what.name)
    case 'settings-taken':
      return deskFileTexts[language].taken(n, what.name)
    case 'names':
      return namesTexts[language].did(what.change, what.name, n)
    case 'outcomes':
      return outcomesTexts[language].taken(n, what.name)
    case 'replaced':
      return replacingTexts[language].done(what.text, what.into, n)
    case 'review-opened':
      return reviewTexts[language].sent
    case 'review-signed':
      return reviewTexts[language].signedDone(what.step)
    case 'review-returned':
      return reviewTexts[language].returnedDone(what.step)
    case 'headlines-ruled':
      return likenessTexts[language].ruled[what.ruling](n)
  }
}
