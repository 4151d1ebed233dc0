// What an export makes and where: the whole it is bound to, how that is called, the folder of a profile.
import { stat } from 'node:fs/promises'
import type { Answers } from '#shared/contract'
import { GalleyError } from '#shared/error'
import { isHolding, shapeOf, type Format, type Holding } from '#shared/formats'
import type { Profile } from '#shared/profile'
import { fileNameFor } from '../files/names'
import type { Library } from '../library/client'
import type { Book } from './export-edition'

export type Selection = Parameters<Answers['exporting']['choose']>[0]['selection']

/** Called by the title that was given, else as its collection, else as the first of its articles. */
export async function bookOf(
  library: Library,
  selection: Selection,
  { as, title, profile }: { as: Book['as']; title: string | undefined; profile: string },
  first: string,
): Promise<Book> {
  const collection =
    selection.kind === 'query' && selection.collection !== null
      ? (await library.collections.list({})).find(({ id }) => id === selection.collection)
      : undefined
  return {
    as,
    title: title ?? collection?.name ?? (await library.articles.about({ id: first })).headline,
    description: collection?.description ?? '',
    id: title === undefined ? (collection?.id ?? null) : null,
    profile,
  }
}

/** Of its file or folder. */
export function nameOf({ as, title }: Book, format: Format): string {
  return as === 'folder'
    ? fileNameFor(title, '').replace(/\.$/, '')
    : fileNameFor(title, shapeOf(format).extension)
}

/** Refuses with `invalid-input` what a format does not make. */
export function refuseOther(format: Format, as: Holding): void {
  if (!isHolding(format, as)) throw new GalleyError('invalid-input', `makes no ${as}`, format)
}

/** Where a profile's files go; `ask` for one that has no folder; null if the editor cancelled. Refused with `folder-missing`. */
export async function folderOf(
  { folder }: Profile,
  ask: () => Promise<string | null>,
): Promise<string | null> {
  if (folder === null) return ask()
  const info = await stat(folder).catch(() => null)
  if (!info?.isDirectory()) throw new GalleyError('folder-missing', 'the folder is not there', folder)
  return folder
}
