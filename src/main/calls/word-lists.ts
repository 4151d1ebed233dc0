// Tables of word lists: chosen by the editor, read by the intake process, planned and stored by the library; lists written out.
import type { Answers } from '#shared/contract'
import { GalleyError } from '#shared/error'
import type { ListChoice } from '#shared/list-import'
import { fileNameFor } from '../files/names'
import { writeWhole } from '../files/write'
import type { Intake } from '../intake/client'
import type { Library } from '../library/client'
import type { ListFile } from '../library/word-list-import'
import { readChosen, type ChosenFile } from './chosen-file'

/** Fifty thousand entries are a fifth of it. */
const MAX_BYTES = 50_000_000

/** Nothing decided: the first sheet, as guessed, into a new list. */
export const FIRST_CHOICE: ListChoice = {
  sheet: 0,
  encoding: '',
  mapping: null,
  into: null,
  replace: false,
  answers: [],
  rest: null,
}

/** Refuses as an import of a file does, naming it. */
export const chosenList = (path: string): Promise<ChosenFile> => readChosen(path, MAX_BYTES)

export async function listFile(
  intake: Intake,
  { name, sha256, bytes }: ChosenFile,
  { encoding, sheet }: Pick<ListChoice, 'encoding' | 'sheet'>,
): Promise<ListFile> {
  return { name, sha256, table: await intake.listTable(name, bytes, encoding, sheet) }
}

export interface WordListDialogs {
  /** Absolute path; null if the editor cancelled. */
  readonly chooseWordList: () => Promise<string | null>
  readonly chooseWordListFile: (suggested: string) => Promise<string | null>
}

export function wordLists(
  { library, intake }: { readonly library: Library; readonly intake: Intake },
  { chooseWordList, chooseWordListFile }: WordListDialogs,
): Answers['wordLists'] {
  // What the editor has looked at is what comes in, whatever becomes of the file meanwhile.
  let last: ChosenFile | undefined
  function same(sha256: string): ChosenFile {
    if (last?.sha256 !== sha256) throw new GalleyError('table-gone', 'another table was chosen')
    return last
  }
  const kept = library.wordLists
  return {
    list: kept.list,
    entries: kept.entries,
    make: kept.make,
    describe: kept.describe,
    enable: kept.enable,
    put: kept.put,
    switch: kept.switch,
    take: kept.take,
    remove: kept.remove,
    bringBack: kept.bringBack,
    history: kept.history,
    restore: kept.restore,
    starter: kept.starter,
    inForce: kept.inForce,
    situation: kept.situation,
    patterns: kept.patterns,
    choose: async ({ into }) => {
      const path = await chooseWordList()
      if (path === null) return null
      last = await chosenList(path)
      const choice = { ...FIRST_CHOICE, into }
      return library.inside.previewList({ file: await listFile(intake, last, choice), choice })
    },
    preview: async ({ sha256, choice }) =>
      library.inside.previewList({ file: await listFile(intake, same(sha256), choice), choice }),
    store: async ({ sha256, choice, make }) =>
      library.inside.storeList({ file: await listFile(intake, same(sha256), choice), choice, make }),
    export: async ({ id }) => {
      const { name, text } = await library.inside.listCsv({ id })
      const file = await chooseWordListFile(fileNameFor(name, 'csv'))
      if (file === null) return null
      await writeWhole(file, text)
      return { file }
    },
    tryOut: async ({ of }) =>
      of.kind === 'list'
        ? library.inside.tryList(of)
        : library.inside.tryFile({
            file: await listFile(intake, same(of.sha256), of.choice),
            choice: of.choice,
          }),
  }
}
