// The backup that a library which does not open is offered: the latest that passes its check.
import { join } from 'node:path'
import { checkInThread } from '../library/check-copy'
import { backupsInAll, type Shelved } from './shelf'

/** Of all these places together. `known`: the library's id; undefined if no backups are known of or none is sound. */
export async function latestSound(
  places: readonly string[],
  known: string | undefined,
): Promise<Shelved | undefined> {
  if (known === undefined) return undefined
  for (const backup of await backupsInAll(places.map((place) => join(place, known))))
    if ((await checkInThread(join(backup.folder, backup.name))).sound) return backup
  return undefined
}
