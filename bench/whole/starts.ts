// From the start to the first list, cold and warm, in turn with a bare window on the same host.
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { runsOn } from '../../e2e/which-host.ts'
import { ms, share, table, timing } from '../report.ts'
import { start } from './running-app.ts'

const WARM = 5
const COLD = 3

export interface Starting {
  readonly name: string
  readonly folder: string
  readonly dataDir: string
}

interface Figures {
  readonly took: readonly number[]
  readonly cpu: readonly number[]
}

/** Whatever the system keeps of files is thrown away; false where nobody may (root on Linux may). */
function dropCaches(): boolean {
  try {
    execFileSync('sync')
    writeFileSync('/proc/sys/vm/drop_caches', '3')
    return true
  } catch {
    return false
  }
}

const middle = (values: readonly number[]): number => timing(values).p50
const worked = (values: readonly number[]): string =>
  values.length === 0 ? '–' : `${middle(values).toFixed(2)} s`

async function rounds(
  all: readonly Starting[],
  count: number,
  before: () => void,
): Promise<ReadonlyMap<string, Figures>> {
  const figures = new Map(all.map(({ name }) => [name, { took: [] as number[], cpu: [] as number[] }]))
  for (let n = 0; n < count; n++)
    for (const { name, folder, dataDir } of all) {
      before()
      const { app, took, cpu } = await start(folder, dataDir)
      figures.get(name)?.took.push(took)
      if (cpu !== undefined) figures.get(name)?.cpu.push(cpu)
      await app.close()
    }
  return figures
}

/** The bare one comes first. Answers the ratio of the last one's warm start to it, in CPU where that is known. */
export async function starts(all: readonly Starting[]): Promise<number> {
  await rounds(all, 1, () => {})
  const warm = await rounds(all, WARM, () => {})
  const cold = dropCaches() ? await rounds(all, COLD, () => void dropCaches()) : undefined
  const [bare] = all
  const ratio = (of: ReadonlyMap<string, Figures>, name: string, what: keyof Figures): number =>
    middle(of.get(name)?.[what] ?? []) / middle(of.get(bare?.name ?? '')?.[what] ?? [])
  table(
    `Start to the first list on ${runsOn === 'electron' ? 'Electron' : 'the Chromium host (no figure of Electron)'}; ms`,
    ['', 'warm p50', 'longest', 'to bare', 'CPU', 'to bare', 'cold p50', 'to bare'],
    all.map(({ name }) => {
      const { took, cpu } = warm.get(name) ?? { took: [], cpu: [] }
      return [
        name,
        ms(middle(took)),
        ms(timing(took).longest),
        share(ratio(warm, name, 'took')),
        worked(cpu),
        share(ratio(warm, name, 'cpu')),
        cold === undefined ? 'only as root' : ms(middle(cold.get(name)?.took ?? [])),
        cold === undefined ? '' : share(ratio(cold, name, 'took')),
      ]
    }),
  )
  const last = all.at(-1)?.name ?? ''
  const byCpu = ratio(warm, last, 'cpu')
  return byCpu > 0 ? byCpu : ratio(warm, last, 'took')
}
