// What somebody has added to what all objects and lists inherit; nothing should be, in no process of the app.
import type { ElectronApplication } from '@playwright/test'
import { setTimeout } from 'node:timers/promises'

/** A window that is busy or gone has nothing to say; in ms. */
const PATIENCE = 2000

const added = (): string[] =>
  [Object.prototype, Array.prototype].flatMap((prototype) => Object.keys(prototype))

/** Names, of the main process and of every window. */
export async function addedToPrototypes(app: ElectronApplication): Promise<readonly string[]> {
  const asked = [app.evaluate(added), ...app.windows().map((page) => page.evaluate(added))]
  const said = asked.map((one) => Promise.race([one.catch(() => []), setTimeout(PATIENCE, [])]))
  return (await Promise.all(said)).flat()
}
