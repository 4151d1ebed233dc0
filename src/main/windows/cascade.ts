// Where a further window stands: a step from the one it was called from, within the same screen.

/** In px of the screen. */
export interface Bounds {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** So that title bars stay in sight, one below the other. */
const STEP = 28

/** As large as `before`, or as `area` allows; where a step would leave the area, at its beginning again. */
export function cascaded(before: Bounds, area: Bounds): Bounds {
  const width = Math.min(before.width, area.width)
  const height = Math.min(before.height, area.height)
  const next = (at: number, size: number, from: number, room: number): number =>
    at + STEP < from || at + STEP + size > from + room ? from : at + STEP
  return {
    x: next(before.x, width, area.x, area.width),
    y: next(before.y, height, area.y, area.height),
    width,
    height,
  }
}
