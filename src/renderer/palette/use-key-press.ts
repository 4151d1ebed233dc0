// Hears the next key, whatever it does otherwise: nothing else of the window learns of it meanwhile.
import { useEffect, useEffectEvent } from 'react'
import { pressedKey, type Pressed } from '#core/keys/stroke'
import { isMac } from '../commands'

/** `heard` is told each press while `on`; what an input method composes with passes by. */
export function useKeyPress(
  on: boolean,
  heard: (pressed: Exclude<Pressed, { kind: 'waiting' }>) => void,
): void {
  const tell = useEffectEvent(heard)
  useEffect(() => {
    if (!on) return
    const listener = (event: KeyboardEvent): void => {
      if (event.isComposing || event.keyCode === 229) return
      event.preventDefault()
      event.stopImmediatePropagation()
      if (event.repeat) return
      const pressed = pressedKey(event, isMac, event.getModifierState('AltGraph'))
      if (pressed.kind !== 'waiting') tell(pressed)
    }
    window.addEventListener('keydown', listener, { capture: true })
    return () => window.removeEventListener('keydown', listener, { capture: true })
  }, [on])
}
