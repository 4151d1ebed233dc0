// The focus is never nowhere: when what had it goes from the screen, the part that is worked in takes it.
import { useEffect } from 'react'
import { focusRegion, type Region } from './regions'

/** Whoever takes things away may be about to give the focus on, and what comes in their place to be shown; in ms. */
const MOMENT = 60
const TRIES = 8

/** Where a mode rests, so that its single keys act at once. */
const RESTS = '[data-region="page"] [data-rest]'

/** Else; the text last, since there a key meant for the list would be written. */
const ELSE: readonly Region[] = ['list', 'sidebar', 'inspector', 'page']

/** What a sheet gives the focus to first. */
const FIRST = [
  '[data-focus-first]',
  'input:enabled, textarea:enabled, select:enabled, [tabindex="0"], button:enabled',
]

function rest(): boolean {
  const sheet = [...document.querySelectorAll('dialog[open]')].at(-1)
  const [place = null] =
    sheet === undefined
      ? [document.querySelector<HTMLElement>(RESTS)]
      : FIRST.flatMap((one) => sheet.querySelector<HTMLElement>(one) ?? [])
  place?.focus({ preventScroll: true })
  return place !== null && document.activeElement === place
}

/** Once, in the frame. Who clicks beside everything has put the focus away himself, and it stays there. */
export function useFocusKept(): void {
  useEffect(() => {
    let last: Element | null = null
    let timer: ReturnType<typeof setTimeout> | undefined
    const remember = (event: FocusEvent): void => {
      if (event.target instanceof Element) last = event.target
    }
    const putAway = (): void => {
      if (document.activeElement === document.body) last = null
    }
    function look(tries: number): void {
      const isNowhere = document.activeElement === null || document.activeElement === document.body
      if (!isNowhere || last === null || last.isConnected) return
      if (rest() || (tries <= 0 && ELSE.some(focusRegion))) last = null
      else if (tries > 0) soon(tries - 1)
    }
    const soon = (tries = TRIES): void => {
      clearTimeout(timer)
      timer = setTimeout(() => look(tries), MOMENT)
    }
    const observer = new MutationObserver(() => {
      if (last !== null && !last.isConnected) soon()
    })
    document.addEventListener('focusin', remember)
    document.addEventListener('pointerup', putAway)
    observer.observe(document.body, { childList: true, subtree: true })
    return () => {
      clearTimeout(timer)
      observer.disconnect()
      document.removeEventListener('focusin', remember)
      document.removeEventListener('pointerup', putAway)
    }
  }, [])
}
