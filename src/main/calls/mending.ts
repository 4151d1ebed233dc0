// A damaged article brought back, with the copy of what was damaged beside it.
import { join } from 'node:path'
import type { Answers } from '#shared/contract'
import { GalleyError } from '#shared/error'
import type { Language } from '#shared/settings'
import { rescueTexts } from '#shared/texts/rescue'
import type { Library } from '../library/client'

/** The latest backup that passes its check; refused with `not-found`. */
async function soundBackup(backups: Answers['backups']): Promise<string> {
  const { folder, backups: all } = await backups.place({})
  for (const { name } of all) if ((await backups.check({ name })).sound) return join(folder, name)
  throw new GalleyError('not-found', 'no sound backup', folder)
}

export function mending(
  library: Library,
  { backups, language }: { readonly backups: Answers['backups']; readonly language: () => Language },
): Answers['library']['bringBack'] {
  return async ({ id, from }) => {
    const backup = from === 'backup' ? await soundBackup(backups) : null
    const { doubtful, headline } = await library.inside.mend({ id, backup })
    if (doubtful === null) return { copy: null }
    const { marks } = rescueTexts[language()]
    const copy = await library.articles.create({ headline: `〔${marks.doubtful}〕${headline}` })
    await library.articles.save({ id: copy.id, base: copy.version, body: doubtful })
    await library.tags.add({ articleIds: [copy.id], name: marks.doubtful })
    return { copy: copy.id }
  }
}
