// Hands files to the system as what is being dragged, under the picture of a small proof sheet.
import { nativeImage, type NativeImage, type WebContents } from 'electron'

const [WIDTH, HEIGHT] = [36, 46] as const
const PAPER = [0xf9, 0xfc, 0xfb, 0xff] as const
const INK = [0x30, 0x30, 0x30, 0xff] as const
/** Where lines of text stand, in px from the top. */
const LINES: ReadonlySet<number> = new Set([8, 9, 16, 21, 26, 31, 36])

/** Blue, green, red, alpha of each point, as bitmaps have them. */
function sheet(): NativeImage {
  const points: number[] = []
  for (let y = 0; y < HEIGHT; y++)
    for (let x = 0; x < WIDTH; x++) {
      const isEdge = x === 0 || y === 0 || x === WIDTH - 1 || y === HEIGHT - 1
      const isText = LINES.has(y) && x >= 6 && x < WIDTH - (y === 36 ? 16 : 6)
      points.push(...(isEdge || isText ? INK : PAPER))
    }
  return nativeImage.createFromBitmap(Buffer.from(points), { width: WIDTH, height: HEIGHT })
}

/** `files`: absolute, one at least, all there already. Comes back when they are dropped or let go. */
export function startDrag(page: WebContents, files: readonly string[]): void {
  const [file] = files
  if (file !== undefined) page.startDrag({ file, files: [...files], icon: sheet() })
}
