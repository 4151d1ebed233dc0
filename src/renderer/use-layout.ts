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
  beside: { usual: 460, min: 300, max: 1200 },
} as const
export type PaneName = keyof typeof LIMITS

/** Below it the inspector lies folded until it is called, below the second the sidebar too. In CSS px. */
const NARROW = 1100
const NARROWEST = 820
/** The widest list that leaves the page its measure in a narrow window. In CSS px. */
const NARROW_LIST = 288
/** What page and pane beside need together; where they would have less, the list folds away, then inspector and sidebar. In CSS px. */
const TWO_PAGES = 800
/** The least that is left to the page. In CSS px. */
const PAGE = 340

export interface Layout {
  readonly width: (pane: PaneName) => number
  readonly resize: (pane: PaneName, width: number) => void
  /** False where a pane beside the page needs its place. */
  readonly list: boolean
  readonly sidebar: 'pane' | 'over' | 'folded'
  readonly inspector: 'pane' | 'over' | 'folded'
  /** The inspector has no place of its own, so a button calls it. */
  readonly narrow: boolean
  readonly showInspector: () => void
}

/** `empty`: nothing to inspect yet. `split`: something stands beside the page. */
export function useLayout(inForce: InForce, mode: Mode, empty: boolean, split: boolean): Layout {
  const panes = usePanes(inForce.settings?.panes, (kept) => inForce.change({ panes: kept }))
  const window = useWindowWidth()
  // What is slid over the page in a narrow window is not remembered.
  const [over, setOver] = useState({ sidebar: false, inspector: false })
  const isWished = (pane: 'sidebar' | 'inspector'): boolean => panes.get(`${pane}-open`, 1) === 1
  const own = (pane: PaneName): number => panes.get(pane, LIMITS[pane].usual)
  const hasRoom = (...others: readonly PaneName[]): boolean =>
    !split || window - others.reduce((sum, pane) => sum + own(pane), 0) >= TWO_PAGES
  const sides = (['sidebar', 'inspector'] as const).filter(isWished)
  const narrow = window < NARROW || !hasRoom(...sides)
  const narrowest = window < NARROWEST || !hasRoom(...sides.filter((pane) => pane === 'sidebar'))
  const isListShown = hasRoom(
    ...(window < NARROW ? sides.filter((pane) => pane === 'sidebar') : sides),
    'list',
  )
  const isOpen = (pane: 'sidebar' | 'inspector', folds: boolean): boolean =>
    folds ? over[pane] : isWished(pane)
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

  const sidebar = place(mode !== 'bench' && isOpen('sidebar', narrowest), narrowest)
  const inspector = place(inspected && isOpen('inspector', narrow), narrow)

  function width(pane: PaneName): number {
    if (pane === 'list' && narrow) return Math.min(own('list'), NARROW_LIST)
    if (pane !== 'beside') return own(pane)
    const shown: readonly PaneName[] = [
      ...(sidebar === 'pane' ? (['sidebar'] as const) : []),
      ...(inspector === 'pane' ? (['inspector'] as const) : []),
      ...(isListShown ? (['list'] as const) : []),
    ]
    const room = window - shown.reduce((sum, one) => sum + width(one), 0)
    const wished = panes.get('beside', Math.round(room / 2))
    return Math.max(LIMITS.beside.min, Math.min(wished, room - PAGE))
  }

  return {
    width,
    resize: panes.set,
    list: isListShown,
    sidebar,
    inspector,
    narrow,
    showInspector: () => turn('inspector', narrow, true),
  }
}
