// Whether a library would lie in a synced folder or on a network drive, as this machine can tell.
import { existsSync, realpathSync, statfsSync } from 'node:fs'
import { homedir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { syncedBy, SYNC_MARKERS, type Platform, type Synced } from '#core/place/synced'

/** The nearest folder above it that is there, and all above that one. */
function foldersAbove(path: string): readonly string[] {
  let folder = dirname(path)
  while (!existsSync(folder) && dirname(folder) !== folder) folder = dirname(folder)
  const all = [folder]
  while (dirname(folder) !== folder) all.push((folder = dirname(folder)))
  return all
}

function fsTypeOf(folder: string): number | null {
  if (process.platform !== 'linux') return null
  try {
    return statfsSync(folder).type
  } catch {
    return null
  }
}

function real(path: string): string {
  const [nearest = dirname(path)] = foldersAbove(path)
  try {
    if (existsSync(path)) return realpathSync(path)
    return join(realpathSync(nearest), path.slice(nearest.length))
  } catch {
    return path
  }
}

export function syncedPlace(path: string): Synced | null {
  const file = real(path)
  const above = foldersAbove(file)
  const platform: Platform =
    process.platform === 'win32' || process.platform === 'darwin' ? process.platform : 'linux'
  // What lies in the folder of all the user's own is of programs, e.g. Dropbox's settings.
  const markers = SYNC_MARKERS.filter((name) =>
    above.some((folder) => folder !== homedir() && basename(folder) !== '' && existsSync(join(folder, name))),
  )
  return syncedBy(file, {
    platform,
    home: homedir(),
    env: process.env,
    markers,
    fsType: fsTypeOf(above[0] ?? file),
  })
}
