// The width of a text in a font, measured by the browser that would draw it.

let context: CanvasRenderingContext2D | null = null

/** CSS px of one line of `text`; `font` as in CSS, e.g. `400 20px Arial, sans-serif`. */
export function measurePx(text: string, font: string): number {
  context ??= document.createElement('canvas').getContext('2d')
  if (context === null) return Number.NaN
  context.font = font
  return context.measureText(text).width
}
