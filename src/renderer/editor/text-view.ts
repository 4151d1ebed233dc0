// How the open text is shown and typed: what the settings say, for plugins that live outside React.
import type { Node } from 'prosemirror-model'
import { isHanText } from '#core/text/script'
import { DEFAULT_SETTINGS, type TextView } from '#shared/settings'
import { cell, type Cell } from './cell'

export const textView: Cell<TextView> = cell<TextView>(DEFAULT_SETTINGS.textView)
/** Whether straight quotes become curly as they are typed. */
export const quotesTurn: Cell<boolean> = cell(DEFAULT_SETTINGS.smartQuotes)

/** So much of a text is looked at. In UTF-16 units. */
const ENOUGH = 2000

/** Whether a text is Chinese; null: nothing is written yet. */
export function isHanDoc(doc: Node): boolean | null {
  let text = ''
  for (let n = 0; n < doc.childCount && text.length < ENOUGH; n++) text += `${doc.child(n).textContent}\n`
  return isHanText(text)
}
