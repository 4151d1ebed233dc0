// The digit keys 1 to 9, by the same rules as single letters: not while typing, not while composing, bare.
import { useEffectEvent, useLayoutEffect } from 'react'
import { flushSync } from 'react-dom'

/**
 * The digit 1…9 of a key press that is meant for the screen and not for a field, an input method or a dialog; bare, or
 * with Shift alone: then the key's place counts, since Shift and `1` type `!`.
 */
export function digitOf(event: KeyboardEvent, held: 'bare' | 'shift' = 'bare'): number | null {
  if (event.isComposing || event.keyCode === 229 || event.defaultPrevented || event.repeat) return null
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey !== (held === 'shift')) return null
  const key = held === 'shift' ? event.code.replace(/^(?:Digit|Numpad)/, '') : event.key
  if (!/^[1-9]$/.test(key)) return null
  const { target } = event
  const elsewhere = 'input, textarea, select, [role="textbox"], [role="dialog"], [role="menu"], dialog'
  if (target instanceof HTMLElement && (target.isContentEditable || target.closest(elsewhere) !== null))
    return null
  return Number(key)
}

/** Calls `run` with 1…9 while the calling component is shown and `enabled`; ahead of commands such as `#`. */
export function useDigits(
  run: (digit: number) => void,
  enabled: boolean,
  held: 'bare' | 'shift' = 'bare',
): void {
  const runNow = useEffectEvent(run)
  useLayoutEffect(() => {
    if (!enabled) return
    const listener = (event: KeyboardEvent): void => {
      const digit = digitOf(event, held)
      if (digit === null) return
      event.preventDefault()
      // The next key finds what this one has changed.
      flushSync(() => runNow(digit))
    }
    window.addEventListener('keydown', listener, { capture: true })
    return () => window.removeEventListener('keydown', listener, { capture: true })
  }, [enabled, held])
}
