// The head order of a page: how wide, how large and how many lines a printed headline may be.
import * as v from 'valibot'

const within = (least: number, most: number) =>
  v.pipe(v.number(), v.finite(), v.minValue(least), v.maxValue(most))
const whole = (least: number, most: number) => v.pipe(within(least, most), v.integer())

/** Written `columns–points–lines`, e.g. 3–36–2; the rest follows from the page. */
export const HeadOrder = v.strictObject({
  columns: whole(1, 12),
  points: within(6, 200),
  lines: whole(1, 6),
  /** Of one column, in mm. */
  columnWidth: within(15, 200),
  /** Between two columns, in mm. */
  gutter: within(0, 20),
})
export type HeadOrder = v.InferOutput<typeof HeadOrder>

/** A broadsheet of eight columns: nearly 390 mm of type area. */
export const DEFAULT_HEAD_ORDER: HeadOrder = { columns: 4, points: 36, lines: 2, columnWidth: 45, gutter: 4 }
