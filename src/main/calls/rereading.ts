// The bytes that an article came in: how they read in each encoding, read again, saved as they were.
import { basename } from 'node:path'
import type { Answers } from '#shared/contract'
import { GalleyError } from '#shared/error'
import type { Reading } from '#shared/importing'
import { decodeBytes, ENCODINGS } from '../intake/decode'
import { writeWhole } from '../files/write'
import { keepPictures, type ImportParts } from './import-file'

/** So much of the text tells whether it is garbled. In bytes, and in characters. */
const LOOKED_AT = 8192
const SHOWN = 160

/** Blanks and markup tell nothing: `<p>正文</p>` → `正文`. */
const sampleOf = (text: string): string =>
  text
    .replace(/<[^<>]{0,500}>/g, ' ')
    .replace(/\s{1,1000}/g, ' ')
    .trim()
    .slice(0, SHOWN)

export function rereading(
  { library, intake }: ImportParts,
  chooseFile: (suggested: string) => Promise<string | null>,
): Pick<Answers['importing'], 'readings' | 'reread' | 'saveOriginal'> {
  return {
    readings: async ({ id }) => {
      const { bytes, encoding } = await library.imports.source({ articleId: id })
      if (encoding === '') return []
      // The beginning of a page is markup that every encoding reads alike.
      const readings = ENCODINGS.map((one): Reading => {
        const { text, replaced } = decodeBytes(bytes.subarray(0, LOOKED_AT), one)
        return { encoding: one, sample: sampleOf(text), replaced, isPresent: one === encoding }
      })
      return readings.toSorted((a, b) => Number(b.isPresent) - Number(a.isPresent) || a.replaced - b.replaced)
    },
    reread: async ({ id, encoding }) => {
      const { bytes, name } = await library.imports.source({ articleId: id })
      const lexicon = await library.inside.lexicon({})
      for await (const piece of intake.read(name, bytes, { encoding, as: 'auto', lexicon })) {
        if ('fault' in piece) break
        const { page } = piece
        const rich = piece.rich && (await keepPictures(library, piece.rich)).rich
        return library.imports.reread({ articleId: id, draft: { encoding, page, rich } })
      }
      throw new GalleyError('file-empty', 'nothing in it', name)
    },
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
