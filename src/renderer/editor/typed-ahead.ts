// What is typed for a new article before it is on the page: caught, and given to it, so that it goes into no other.

let field: HTMLTextAreaElement | undefined

/** Takes the focus, and every key that writes, until `giveTyped` or `dropTyped`. `label`: how it is called while it has them. */
export function catchTyped(label: string): void {
  field ??= made()
  field.setAttribute('aria-label', label)
  field.focus({ preventScroll: true })
}

function made(): HTMLTextAreaElement {
  const made = document.createElement('textarea')
  made.className = 'unseen'
  made.addEventListener('keydown', (event) => {
    // A headline is one line.
    if (event.key === 'Enter' && !event.isComposing) event.preventDefault()
  })
  document.body.append(made)
  return made
}

export const isCatching = (): boolean => field !== undefined
export const isAhead = (target: EventTarget): boolean => target === field

/** Calls `take` with what was caught, at once or as soon as an input method has made its word; with nothing if none was. */
export function giveTyped(take: (typed: string) => void): void {
  const from = field
  if (from === undefined) return take('')
  const give = (): void => {
    // Taken meanwhile.
    if (field !== from) return
    const { value } = from
    field = undefined
    // First, so that the focus is never nowhere.
    take(value)
    from.remove()
  }
  if (composing.has(from)) from.addEventListener('compositionend', () => setTimeout(give), { once: true })
  else give()
}

/** There will be no article. */
export function dropTyped(): void {
  field?.remove()
  field = undefined
}

const composing = new WeakSet<EventTarget>()
window.addEventListener('compositionstart', ({ target }) => target !== null && composing.add(target), true)
window.addEventListener('compositionend', ({ target }) => target !== null && composing.delete(target), true)
