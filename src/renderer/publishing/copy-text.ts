// Puts text on the clipboard by the page's own copy, which needs no permission: the editor has just pressed a key.

/** Answers false if the system refused. */
export function copyText(text: string): boolean {
  let taken = false
  const listener = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text)
    event.preventDefault()
    event.stopImmediatePropagation()
    taken = event.clipboardData !== null
  }
  document.addEventListener('copy', listener, { capture: true, once: true })
  const asked = document.execCommand('copy')
  document.removeEventListener('copy', listener, { capture: true })
  return asked && taken
}
