// Help: the manual, opened at the section of the place one is in.
import { useState } from 'react'
import { PLACE_SECTIONS, type ManualPlace } from '#shared/manual'
import { useCommand } from './commands'
import { partInFocus } from './regions'
import { ManualSheet } from './manual/manual-sheet'
import type { Mode } from './use-desk'

const isPlace = (name: string | undefined): name is ManualPlace =>
  name !== undefined && Object.hasOwn(PLACE_SECTIONS, name)

/** The uppermost sheet that says what it is, then the part of the window with the focus, then the mode. */
function placeNow(mode: Mode): ManualPlace {
  const sheet = [...document.querySelectorAll<HTMLElement>('dialog[open]')].at(-1)?.dataset['place']
  if (isPlace(sheet)) return sheet
  const focus = document.activeElement
  if (focus?.closest('[role="search"]') != null) return 'search'
  const part = partInFocus()
  return isPlace(part) ? part : mode
}

export function HelpSheet({ mode }: { readonly mode: Mode }): React.JSX.Element {
  const [at, setAt] = useState<string>()
  useCommand('help.manual', () => setAt((open) => open ?? PLACE_SECTIONS[placeNow(mode)]))
  return <>{at !== undefined && <ManualSheet at={at} onClose={() => setAt(undefined)} />}</>
}
