// Puts text on the clipboard by the page's own copy, which needs no permission: the editor has just pressed a key.

/** Answers false if the system refused. `html`: the same as rich text, for whoever takes that. */
export function copyText(text: string, html?: string): boolean {
  let taken = false
  const listener = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text)
    if (html !== undefined) event.clipboardData?.setData('text/html', html)
    event.preventDefault()
    event.stopImmediatePropagation()
    taken = event.clipboardData !== null
  }
  document.addEventListener('copy', listener, { capture: true, once: true })
  const asked = document.execCommand('copy')
  document.removeEventListener('copy', listener, { capture: true })
  return asked && taken
}
