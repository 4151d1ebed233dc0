// Where a remembered window stands when its screen is gone: somewhere it can be seen and taken hold of.
import type { Bounds } from './cascade'

/** So much of its upper edge must be on a screen for it to be dragged. In px. */
const GRIP_WIDTH = 120
const GRIP_HEIGHT = 32

const overlap = (from: number, size: number, otherFrom: number, otherSize: number): number =>
  Math.max(0, Math.min(from + size, otherFrom + otherSize) - Math.max(from, otherFrom))

const isHeld = ({ x, y, width }: Bounds, area: Bounds): boolean =>
  overlap(x, width, area.x, area.width) >= GRIP_WIDTH &&
  overlap(y, GRIP_HEIGHT, area.y, area.height) >= GRIP_HEIGHT

/**
 * The same bounds where its upper edge is on one of the screens; else in the middle of the main one, no larger than that.
 * `areas` and `main` without taskbars.
 */
export function inReach(window: Bounds, areas: readonly Bounds[], main: Bounds): Bounds {
  if (areas.some((area) => isHeld(window, area))) return window
  const width = Math.min(window.width, main.width)
  const height = Math.min(window.height, main.height)
  return {
    x: main.x + Math.round((main.width - width) / 2),
    y: main.y + Math.round((main.height - height) / 2),
    width,
    height,
  }
}
