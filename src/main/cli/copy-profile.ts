// `--profile`: one that ships, a file that an own one was written to, or the name of an own one of the library.
import { existsSync } from 'node:fs'
import { copyProfile, ownProfile } from '#core/copyedit/profiles'
import { COPY_PROFILES, type CopyProfile } from '#shared/copyedit'
import { readProfileFile } from '../calls/copyediting'
import { UsageError, type Terminal } from './command'
import { openDesk } from './desk'

export async function profileNamed(given: string, terminal: Terminal): Promise<CopyProfile> {
  const shipped = COPY_PROFILES.find((id) => id === given)
  if (shipped !== undefined) return copyProfile(shipped)
  if (given.toLowerCase().endsWith('.json'))
    return ownProfile({ id: 'file', ...(await readProfileFile(given)) })
  // Own ones are the library's; where none is there yet, there are only those that ship.
  if (!existsSync(terminal.libraryPath))
    throw new UsageError(`--profile ${given}: ${COPY_PROFILES.join(' | ')}`)
  const desk = await openDesk(terminal)
  try {
    const { copyProfiles } = await desk.calls.settings.get({})
    const own = copyProfiles.find(({ id, name }) => id === given || name === given)
    if (own !== undefined) return ownProfile(own)
    const names = [...COPY_PROFILES, ...copyProfiles.map(({ name }) => name)].join(' | ')
    throw new UsageError(`--profile ${given}: ${names}`)
  } finally {
    await desk.close()
  }
}
