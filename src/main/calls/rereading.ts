// The bytes that an article came in: read again, saved as they were, what a site's page teaches.
import { basename } from 'node:path'
import type { Answers } from '#shared/contract'
import { blockTexts } from '#shared/document'
import { GalleyError, toFault } from '#shared/error'
import { isEmptyProfile } from '#shared/page-profile'
import { writeWhole } from '../files/write'
import { keepPictures, type ImportParts } from './import-file'

/** So much of the text tells whether it is garbled; in bytes. */
const LOOKED_AT = 8192

export function rereading(
  { library, intake }: ImportParts,
  chooseFile: (suggested: string) => Promise<string | null>,
): Pick<
  Answers['importing'],
  'readings' | 'reread' | 'saveOriginal' | 'learnSite' | 'forgetSite' | 'origin' | 'place'
> {
  return {
    readings: async ({ id }) => {
      const { bytes, encoding } = await library.imports.source({ articleId: id })
      if (encoding === '') return []
      // Tables of forty encodings: nobody waits for them before the first list.
      const { readingsOf } = await import('./readings')
      // The beginning of a page is markup that every encoding reads alike.
      return readingsOf(bytes.subarray(0, LOOKED_AT), encoding)
    },
    origin: async ({ id }) => {
      const { name, bytes, format, encoding } = await library.imports
        .source({ articleId: id })
        .catch((error: unknown) => {
          if (toFault(error).code === 'not-found')
            return { name: '', bytes: null, format: 'text', encoding: '' } as const
          throw error
        })
      if (bytes === null) return null
      const { importedAt, queued } = await library.imports.cameWith({ articleId: id })
      const source = await intake.origin(name, bytes, format, encoding)
      return { name, format, encoding, importedAt, queued, ...source }
    },
    place: (input) => library.imports.place(input),
    reread: async ({ id, encoding, as }) => {
      const { bytes, name } = await library.imports.source({ articleId: id })
      const lexicon = await library.inside.lexicon({})
      const profiles = await library.imports.profiles({})
      for await (const piece of intake.read(name, bytes, { encoding, as, lexicon, profiles })) {
        if ('fault' in piece) break
        const { page } = piece
        const rich = piece.rich && (await keepPictures(library, piece.rich)).rich
        return library.imports.reread({ articleId: id, draft: { encoding, page, rich } })
      }
      throw new GalleyError('file-empty', 'nothing in it', name)
    },
    learnSite: async ({ id }) => {
      const { bytes, name, format, encoding } = await library.imports.source({ articleId: id })
      if (format !== 'html' && format !== 'mhtml') return { site: '', learned: false }
      const article = await library.articles.get({ id })
      const { headline, author, source, editor, publishedAt: date, body } = article
      const paragraphs = blockTexts(body.content).filter((text) => text.trim() !== '')
      const corrected = { headline, author, source, editor, date, paragraphs }
      const profiles = await library.imports.profiles({})
      const { site, profile } = await intake.learn(name, bytes, format, encoding, corrected, profiles)
      if (site === '' || isEmptyProfile(profile)) return { site, learned: false }
      await library.imports.learnProfile({ site, profile, articleId: id })
      return { site, learned: true }
    },
    forgetSite: ({ site }) => library.imports.forgetProfile({ site }),
    saveOriginal: async ({ id }) => {
      const { bytes, name } = await library.imports.source({ articleId: id })
      // Of an archive: the part's own name.
      const file = await chooseFile(basename(name.split(' › ').at(-1) ?? name))
      if (file === null) return null
      await writeWhole(file, bytes)
      return { file: basename(file) }
    },
  }
}
