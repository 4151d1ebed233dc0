// Which panes are open and how wide they are: remembered, and folded where the window is narrow.
import { useState } from 'react'
import { useCommand } from './commands'
import type { InForce } from './settings/use-settings'
import { usePanes } from './ui/panes'
import { useWindowWidth } from './ui/use-width'
import type { Mode } from './use-desk'

export const LIMITS = {
  sidebar: { usual: 196, min: 150, max: 320 },
  list: { usual: 320, min: 240, max: 520 },
  inspector: { usual: 300, min: 240, max: 460 },
} as const
export type PaneName = keyof typeof LIMITS

/** Below it the inspector lies folded until it is called, below the second the sidebar too. In CSS px. */
const NARROW = 1100
const NARROWEST = 820
/** The widest list that leaves the page its measure in a narrow window. In CSS px. */
const NARROW_LIST = 288

export interface Layout {
  readonly width: (pane: PaneName) => number
  readonly resize: (pane: PaneName, width: number) => void
  readonly sidebar: 'pane' | 'over' | 'folded'
  readonly inspector: 'pane' | 'over' | 'folded'
  /** The inspector has no place of its own, so a button calls it. */
  readonly narrow: boolean
  readonly showInspector: () => void
}

/** `empty`: nothing to inspect yet. */
export function useLayout(inForce: InForce, mode: Mode, empty: boolean): Layout {
  const panes = usePanes(inForce.settings?.panes, (kept) => inForce.change({ panes: kept }))
  const window = useWindowWidth()
  // What is slid over the page in a narrow window is not remembered.
  const [over, setOver] = useState({ sidebar: false, inspector: false })
  const narrow = window < NARROW
  const narrowest = window < NARROWEST
  const isOpen = (pane: 'sidebar' | 'inspector', folds: boolean): boolean =>
    folds ? over[pane] : panes.get(`${pane}-open`, 1) === 1
  function turn(pane: 'sidebar' | 'inspector', folds: boolean, open: boolean): void {
    if (folds) setOver({ ...over, [pane]: open })
    else panes.set(`${pane}-open`, open ? 1 : 0)
  }
  const place = (open: boolean, folds: boolean): 'pane' | 'over' | 'folded' =>
    open ? (folds ? 'over' : 'pane') : 'folded'
  const inspected = (mode === 'write' || mode === 'raw') && !empty

  useCommand(
    'view.sidebar',
    () => turn('sidebar', narrowest, !isOpen('sidebar', narrowest)),
    mode !== 'bench',
  )
  useCommand('view.inspector', () => turn('inspector', narrow, !isOpen('inspector', narrow)), inspected)

  return {
    width: (pane) => {
      const width = panes.get(pane, LIMITS[pane].usual)
      return pane === 'list' && narrow ? Math.min(width, NARROW_LIST) : width
    },
    resize: panes.set,
    sidebar: place(mode !== 'bench' && isOpen('sidebar', narrowest), narrowest),
    inspector: place(inspected && isOpen('inspector', narrow), narrow),
    narrow,
    showInspector: () => turn('inspector', narrow, true),
  }
}
