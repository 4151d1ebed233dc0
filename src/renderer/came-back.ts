// A window whose process died gets back the words that the library could not take: main has kept them.
import { bridge } from './bridge'
import { saveArticle } from './saving'
import { cameBack } from './where'

/** Before anything is shown: takes over what could not be saved, so that it is on the screen and tried again. */
export async function bringBack(): Promise<void> {
  if (cameBack === null) return
  const unsaved = await bridge.app.unsaved({}).catch(() => [])
  for (const { id, fields } of unsaved) saveArticle(id, fields)
}
