// From pane to pane by key, and which one was reached, for those who do not see it.
import { useState } from 'react'
import { frameTexts } from '#shared/texts/frame'
import { useCommand } from './commands'
import { focusNextRegion } from './regions'
import { useWords } from './words'

export function PaneCommands(): React.JSX.Element {
  const words = useWords(frameTexts)
  const [reached, setReached] = useState('')
  function go(step: 1 | -1): void {
    const now = focusNextRegion(step)
    setReached(now === null ? '' : words.reached(words.panes[now.region], now.at, now.of))
  }
  useCommand('pane.next', () => go(1))
  useCommand('pane.previous', () => go(-1))
  return (
    <span className="unseen" aria-live="polite" data-pane="">
      {reached}
    </span>
  )
}
