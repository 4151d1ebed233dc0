// Whether a key press belongs to an input method, e.g. Enter that takes 清样 from its candidates.
import type { KeyboardEvent } from 'react'

export function isComposing(event: KeyboardEvent): boolean {
  return event.nativeEvent.isComposing || event.keyCode === 229
}
