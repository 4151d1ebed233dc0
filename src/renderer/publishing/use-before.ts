// What an export would be for one channel or several: the lacks of all, and what each keeps back.
import type { ExportBefore } from '#shared/exporting'
import { WARNINGS } from '#shared/exporting'
import { bridge } from '../bridge'
import { useLive, type Live } from '../live'
import type { Wanted } from './use-export'

/** An article that two channels keep back is one. */
function merged(all: readonly ExportBefore[]): ExportBefore | undefined {
  const [first, ...rest] = all
  if (first === undefined) return undefined
  const held = new Map(all.flatMap((one) => one.held).map((one) => [one.id, one]))
  return {
    ...first,
    held: [...held.values()],
    heldCount: Math.max(...all.map(({ heldCount }) => heldCount), held.size),
    warned: rest.reduce(
      (warned, one) => ({
        ...warned,
        ...Object.fromEntries(
          WARNINGS.map((warning) => [warning, Math.max(warned[warning], one.warned[warning])]),
        ),
      }),
      first.warned,
    ),
  }
}

/** `channels`: null stands for none. */
export function useBefore(
  { selection }: Pick<Wanted, 'selection'>,
  channels: readonly (string | null)[],
): Live<ExportBefore | undefined> {
  const distinct = [...new Set(channels)]
  return useLive(
    `before ${JSON.stringify([selection, distinct])}`,
    ['articles', 'headlines', 'checks', 'channels'],
    async () =>
      merged(await Promise.all(distinct.map((channel) => bridge.exporting.before({ selection, channel })))),
  )
}
