// What typing means in the fields of an article, as in its body: word-wise keys by the dictionary, straight quotes that become curly.
import { curly } from '#core/text/quotes'
import { isHanText } from '#core/text/script'
import { wordStop } from '#core/text/words'
import { runsOtherWay } from './word-keys'

/** As a field has it; the head is the end that moves. */
interface Caret {
  readonly anchor: number
  readonly head: number
}

interface Stroke {
  readonly key: string
  readonly shiftKey: boolean
}

/** What a key does by words: the selection it leads to, and whether that is deleted. Null: the key is the field's own. */
export function byWord(
  text: string,
  { anchor, head }: Caret,
  { key, shiftKey }: Stroke,
): (Caret & { readonly deletes: boolean }) | null {
  const step = ({ ArrowRight: 1, ArrowLeft: -1, Delete: 1, Backspace: -1 } as const)[key]
  if (step === undefined || runsOtherWay(text)) return null
  if (key === 'ArrowRight' || key === 'ArrowLeft') {
    const to = wordStop(text, head, step)
    return { anchor: shiftKey ? anchor : to, head: to, deletes: false }
  }
  if (shiftKey || anchor !== head) return null
  const to = wordStop(text, head, step, true)
  return to === head ? null : { anchor: head, head: to, deletes: true }
}

/** Does what the key means by words; answers false if it means nothing of the kind. */
export function moveByWord(field: HTMLTextAreaElement, stroke: Stroke): boolean {
  const { selectionStart: start, selectionEnd: end, selectionDirection, value } = field
  const caret =
    selectionDirection === 'backward' ? { anchor: end, head: start } : { anchor: start, head: end }
  const to = byWord(value, caret, stroke)
  if (to === null) return false
  const isBackward = to.head < to.anchor
  field.setSelectionRange(
    Math.min(to.anchor, to.head),
    Math.max(to.anchor, to.head),
    isBackward ? 'backward' : 'forward',
  )
  // As if typed, so that the field's own undo gives it back.
  if (to.deletes) document.execCommand('delete')
  return true
}

/** The quote for the straight one that was just typed before the caret; null leaves it. `isHan`: of a line that does not tell. */
export function quoteAt(text: string, caret: number, isHan: boolean): string | null {
  const typed = text[caret - 1]
  if (typed !== '"' && typed !== "'") return null
  return curly(typed, text.slice(0, caret - 1), isHanText(text) ?? isHan)
}

/** As a step of its own: one undo gives the straight quote back. */
export function turnQuote(field: HTMLTextAreaElement, isHan: boolean): void {
  const at = field.selectionStart
  const quote = quoteAt(field.value, at, isHan)
  if (quote === null) return
  field.setSelectionRange(at - 1, at)
  document.execCommand('insertText', false, quote)
}
