// Tables of outcomes: chosen by the editor, read by the intake process, planned and taken by the library.
import type { Answers } from '#shared/contract'
import { GalleyError } from '#shared/error'
import type { Intake } from '../intake/client'
import type { Library } from '../library/client'
import type { OutcomeFile } from '../library/outcomes'
import { readChosen } from './chosen-file'

/** Ten thousand rows are a tenth of it. */
const MAX_BYTES = 20_000_000

/** Refuses as an import of a file does, naming it; the library keeps the name without its folder. */
export async function readOutcomeFile(intake: Intake, path: string): Promise<OutcomeFile> {
  const { name, sha256, bytes } = await readChosen(path, MAX_BYTES)
  return { name, sha256, table: await intake.table(name, bytes) }
}

export function outcomes(
  { library, intake }: { readonly library: Library; readonly intake: Intake },
  /** Absolute path; null if the editor cancelled. */
  chooseTable: () => Promise<string | null>,
): Answers['outcomes'] {
  // What the editor has looked at is what is taken, whatever becomes of the file meanwhile.
  let last: OutcomeFile | undefined
  return {
    of: library.outcomes.of,
    choose: async () => {
      const path = await chooseTable()
      if (path === null) return null
      last = await readOutcomeFile(intake, path)
      return library.inside.planOutcomes(last)
    },
    take: async ({ sha256, chosen }) => {
      if (last?.sha256 !== sha256) throw new GalleyError('table-gone', 'another table was chosen')
      return library.inside.takeOutcomes({ ...last, chosen })
    },
  }
}
