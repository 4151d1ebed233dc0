// The one save queue of the window: fed by the editor and the fields beside it, emptied before anything goes away.
import { useSyncExternalStore } from 'react'
import { bridge, onFlush } from './bridge'
import type { BodyState, Typed } from './save-fields'
import { SaveQueue } from './save-queue'
import type { SaveState } from './save-slot'
import { writeWhere } from './where'

export type { SaveState } from './save-slot'

export const saving = new SaveQueue(
  {
    save: (input) => {
      // A caret that is behind the words would come back before them.
      writeWhere()
      return bridge.articles.save(input)
    },
    get: (input) => bridge.articles.get(input),
  },
  crypto.randomUUID(),
)

/** Hands over what was typed; it is saved within a second, in one save with whatever else was typed meanwhile. */
export function saveArticle(id: string, fields: Typed): void {
  saving.typed(id, fields)
}

/** Says which version of the article is on the screen; `savedAt` is when the library last changed it. `aside`: beside the page. */
export function openForSaving(
  id: string,
  version: number,
  savedAt: number | null = null,
  aside = false,
): void {
  saving.open(id, version, savedAt, aside)
}

/** Says that this body is the library's at that version. */
export function bodyShown(id: string, version: number, body: BodyState): void {
  saving.shown(id, version, body)
}

/** Says that something was typed which is about to be handed over. */
export function holdForSaving(id: string, on: boolean): void {
  saving.hold(id, on)
}

/** Settles when all that was typed has been tried; what failed stays in the queue. */
export function flush(): Promise<void> {
  return saving.flush()
}

export function useSaveState(): SaveState {
  return useSyncExternalStore(saving.subscribe, saving.state)
}

/** Of one article; `useSaveState` tells of all that is typed. */
export function useSaveStateOf(id: string): SaveState {
  return useSyncExternalStore(saving.subscribe, () => saving.stateOf(id))
}

const flushSoon = (): void => void flush()

// Main asks before the window closes and before the machine sleeps.
onFlush(async () => {
  await flush()
  return saving.state().state !== 'failed'
})
window.addEventListener('blur', flushSoon)
window.addEventListener('pagehide', flushSoon)
window.addEventListener('focusout', flushSoon)
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') flushSoon()
})
