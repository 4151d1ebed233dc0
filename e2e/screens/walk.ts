// The one list of every screen and every sheet, and the walk over it; `screens.test.ts` sees that none is left out.
import type { Desk } from '../app.ts'
import { BENCH } from './bench.ts'
import { EMPTY } from './empty.ts'
import { furnish } from './furnish.ts'
import { QUEUE } from './queue.ts'
import { leave, type Screen } from './screen.ts'
import { SHEETS } from './sheets.ts'
import { LAST, WRITE } from './write.ts'

/** Those of an empty library first; those that change something for good last. */
const SCREENS: readonly Screen[] = [...EMPTY, ...SHEETS, ...WRITE, ...BENCH, ...QUEUE, ...LAST]

interface Walk {
  /** Of the texts that the library is furnished with. */
  readonly language: 'zh-CN' | 'en'
  readonly look: (screen: Screen) => Promise<void>
  /** Names of screens; all where it is left out. */
  readonly only?: readonly string[] | undefined
}

/**
 * Begins at the first start. Goes on where a screen could not be reached, or looked at: answers those by their name, with why.
 */
export async function walk(desk: Desk, { language, look, only }: Walk): Promise<Record<string, string>> {
  const missed: Record<string, string> = {}
  let isFurnished = false
  for (const screen of SCREENS) {
    if (only !== undefined && !only.includes(screen.name)) continue
    if (screen.needs === 'library' && !isFurnished) {
      await furnish(desk, language)
      isFurnished = true
    }
    try {
      await screen.go(desk)
      await look(screen)
      await leave(desk)
    } catch (error) {
      missed[screen.name] = String(error).slice(0, 400)
      for (let n = 0; n < 4; n++) await desk.page.keyboard.press('Escape')
    }
  }
  return missed
}
