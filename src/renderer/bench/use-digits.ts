// The digit keys 1 to 9, by the same rules as single letters: not while typing, not while composing, bare.
import { useEffectEvent, useLayoutEffect } from 'react'

/** Whether a key press is a bare digit 1…9 meant for the screen and not for a field, an input method or a dialog. */
export function digitOf(event: KeyboardEvent): number | null {
  if (event.isComposing || event.keyCode === 229 || event.defaultPrevented || event.repeat) return null
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || !/^[1-9]$/.test(event.key))
    return null
  const { target } = event
  const elsewhere = 'input, textarea, select, [role="textbox"], [role="dialog"], [role="menu"], dialog'
  if (target instanceof HTMLElement && (target.isContentEditable || target.closest(elsewhere) !== null))
    return null
  return Number(event.key)
}

/** Calls `run` with 1…9 while the calling component is shown and `enabled`. */
export function useDigits(run: (digit: number) => void, enabled: boolean): void {
  const runNow = useEffectEvent(run)
  useLayoutEffect(() => {
    if (!enabled) return
    const listener = (event: KeyboardEvent): void => {
      const digit = digitOf(event)
      if (digit === null) return
      event.preventDefault()
      runNow(digit)
    }
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [enabled])
}
